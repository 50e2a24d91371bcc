import { expect, test } from "@playwright/test";
import { contentPolicy } from "../../src/services/policy";
import { electron, newHome } from "./programs";
import { makeDesk, unlock } from "./states/gate";
import { localeOf, spoken } from "./states/words";

const english = spoken("en");

test("the program itself makes a desk in its window, locks it and opens it, and its pages come with the policy", async () => {
  const missing = await electron.missing();
  test.skip(missing !== null, missing ?? "");
  const { page, close } = await electron.open({ home: newHome(), locale: localeOf.en });
  try {
    const response = await page.reload();
    expect(response?.headers()["content-security-policy"]).toBe(contentPolicy);
    expect(await page.evaluate(() => "process" in window || "require" in window)).toBe(false);
    const { passphrase } = await makeDesk(page, english);
    await page.keyboard.press("ControlOrMeta+l");
    await unlock(page, english, passphrase);
  } finally {
    await close();
  }
});
