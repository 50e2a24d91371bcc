import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { _electron, expect, test } from "@playwright/test";
import { contentPolicy } from "../../src/services/policy";
import { makeDesk, unlock } from "./states/gate";
import { spoken } from "./states/words";

const root = fileURLToPath(new URL("../../", import.meta.url));
const binary = electronBinary();
const english = spoken("en");

/** Where Electron's binary is, without the package's own look-up: that would download it. */
function electronBinary(): string | undefined {
  const named = join(root, "node_modules/electron/path.txt");
  if (!existsSync(named)) return undefined;
  const path = join(root, "node_modules/electron/dist", readFileSync(named, "utf8").trim());
  return existsSync(path) ? path : undefined;
}

test("the program itself makes a desk in its window, locks it and opens it, and its pages come with the policy", async () => {
  test.skip(binary === undefined, "Electron's binary is not installed (npx install-electron fetches it)");
  const display = process.platform !== "linux" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"];
  test.skip(!display, "no display to open the program's window on");
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
    expect(await page.evaluate(() => "process" in window || "require" in window)).toBe(false);
    const { passphrase } = await makeDesk(page, english);
    await page.keyboard.press("ControlOrMeta+l");
    await unlock(page, english, passphrase);
  } finally {
    await program.close();
  }
});
