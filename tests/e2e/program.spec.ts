import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { _electron, expect, test } from "@playwright/test";
import { en } from "../../src/renderer/text/en";
import { contentPolicy } from "../../src/services/policy";
import { makeParcel } from "./parcel";

const root = fileURLToPath(new URL("../../", import.meta.url));
const binary = electronBinary();

/** Where Electron's binary is, without the package's own look-up: that would download it. */
function electronBinary(): string | undefined {
  const named = join(root, "node_modules/electron/path.txt");
  if (!existsSync(named)) return undefined;
  const path = join(root, "node_modules/electron/dist", readFileSync(named, "utf8").trim());
  return existsSync(path) ? path : undefined;
}

test("the program itself opens a bundle in its window, and its pages come with the policy", async () => {
  test.skip(binary === undefined, "Electron's binary is not installed (npx install-electron fetches it)");
  const display = process.platform !== "linux" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"];
  test.skip(!display, "no display to open the program's window on");
  const { bundle, identity, words } = await makeParcel();
  const profile = mkdtempSync(join(tmpdir(), "undersigned-"));
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const program = await _electron.launch({
    executablePath: binary!,
    args: [root, `--user-data-dir=${profile}`, "--lang=en", ...sandbox],
  });
  try {
    const page = await program.firstWindow();
    const response = await page.reload();
    expect(response?.headers()["content-security-policy"]).toBe(contentPolicy);
    await page.getByLabel(en.bundle).first().setInputFiles({ name: "a.age", mimeType: "", buffer: bundle });
    await page.getByLabel(en.identity).setInputFiles({ name: "a.txt", mimeType: "", buffer: identity });
    await page.getByRole("button", { name: en.open }).click();
    await expect(page.locator("dl.facts")).toContainText(words.join(" "));
    expect(await page.evaluate(() => "process" in window || "require" in window)).toBe(false);
  } finally {
    await program.close();
  }
});
