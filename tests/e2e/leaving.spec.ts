import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { readVaultHeader } from "../../src/vault/header";
import { databases } from "./disk";
import { field, organisation, otherPassphrase, title, unlock, walked } from "./states/gate";
import { anotherDesk, erasing, secondOrganisation } from "./states/leaving";
import { openSettings } from "./states/settings";
import { spoken } from "./states/words";
import { test } from "./watched";

const english = spoken("en");
const { t } = english;

/** Every file below a folder. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

test("two desks on one computer show nothing of each other; one is erased alone, then everything", async ({
  openDesk,
}) => {
  test.setTimeout(180_000);
  const { page, home, made } = await openDesk(english);
  const [first = ""] = readdirSync(join(home, "desks"));
  await page.keyboard.press("Control+l");
  await walked(anotherDesk(page, english, made));
  await expect(page.locator("body")).not.toContainText(organisation);
  const places = readdirSync(join(home, "desks"));
  expect(places).toHaveLength(2);
  expect(await databases(page)).toHaveLength(2);
  const headers = places.map((place) => readVaultHeader(readFileSync(join(home, "desks", place, "header"))));
  for (const path of filesIn(home)) {
    const bytes = readFileSync(path);
    for (const name of [organisation, secondOrganisation]) expect(bytes.includes(name), path).toBe(false);
  }

  await page.keyboard.press("Control+l");
  await unlock(page, english, made.passphrase);
  await page.keyboard.press("Control+3");
  await expect(page.locator("body")).not.toContainText(secondOrganisation);
  await openSettings(page, english);
  await walked(erasing(page, english, "one"));
  await field(page, t("gate.unlock.passphrase")).waitFor();
  const [left = "", ...more] = readdirSync(join(home, "desks"));
  expect(more).toEqual([]);
  expect(left).not.toBe(first);
  expect(readdirSync(join(home, "journals")).every((name) => name.startsWith(left))).toBe(true);
  expect(await databases(page)).toHaveLength(1);

  // The passphrase of the one that is gone opens nothing; the other is as it was.
  await field(page, t("gate.unlock.passphrase")).fill(made.passphrase);
  await page.keyboard.press("Enter");
  await page.getByText(t("gate.unlock.wrong")).waitFor();
  await unlock(page, english, otherPassphrase);
  await walked(erasing(page, english, "all"));
  await title(page, t("gate.welcome.title")).waitFor();
  expect(readdirSync(join(home, "desks"))).toEqual([]);
  expect(readdirSync(join(home, "journals"))).toEqual([]);
  expect(existsSync(join(home, "preferences.json"))).toBe(false);
  expect(await databases(page)).toEqual([]);
  // No wrapped key is left in any file, in the writing of the header or as bytes.
  const boxes = headers.flatMap(({ slots }) => [slots.passphrase.box, slots.recovery.box]);
  for (const path of filesIn(home)) {
    const bytes = readFileSync(path);
    for (const box of boxes) {
      expect(bytes.includes(Buffer.from(box)), path).toBe(false);
      expect(bytes.includes(Buffer.from(box).toString("hex")), path).toBe(false);
    }
  }
});

test("what is on the desk is covered while another window is in front, when the settings ask for it", async ({
  openDesk,
}) => {
  const { page } = await openDesk(english);
  await openSettings(page, english);
  const veil = page.locator(".veil");
  /** The window is told as the system tells it. */
  const front = (isInFront: boolean): Promise<void> =>
    page.evaluate((has) => {
      Object.defineProperty(document, "hasFocus", { value: () => has, configurable: true });
      dispatchEvent(new Event(has ? "focus" : "blur"));
    }, isInFront);
  await front(false);
  await expect(veil).toHaveCount(0);
  await front(true);
  await page.getByText(t("settings.locking.hidesBehind")).click();
  await expect(page.getByRole("switch", { name: t("settings.locking.hidesBehind") })).toBeChecked();
  await front(false);
  await expect(veil).toBeVisible();
  const covered = await page.evaluate(() => {
    const { innerWidth: width, innerHeight: height } = window;
    const places = [0.01, 0.5, 0.99].flatMap((x) =>
      [0.01, 0.5, 0.99].map((y) => [x * width, y * height] as const),
    );
    return places.every(([x, y]) => document.elementFromPoint(x, y)?.closest(".veil") !== null);
  });
  expect(covered).toBe(true);
  await front(true);
  await expect(veil).toHaveCount(0);
});
