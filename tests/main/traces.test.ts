import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { startProgram, untilSettled } from "./program";

test("what was copied is taken off the clipboard after a minute, and nothing else is", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const { electron, bridge } = await startProgram();
    const { copy } = electron.backstage;
    copy("a public key");
    await bridge().clearCopied("a public key");
    await vi.advanceTimersByTimeAsync(59_000);
    expect(await electron.clipboard.readText()).toBe("a public key");
    await vi.advanceTimersByTimeAsync(1000);
    expect(await electron.clipboard.readText()).toBe("");

    copy("a public key");
    await bridge().clearCopied("a public key");
    copy("copied elsewhere");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await electron.clipboard.readText()).toBe("copied elsewhere");
  } finally {
    vi.useRealTimers();
  }
});

test("a program that ends first clears what was copied", async () => {
  const { electron, bridge } = await startProgram();
  electron.backstage.copy("a card");
  await bridge().clearCopied("a card");
  electron.BrowserWindow.getAllWindows()[0]?.destroy();
  await untilSettled(electron);
  expect(await electron.clipboard.readText()).toBe("");
  expect(electron.backstage.stage.ended).toBe(0);
});

test("a program that ends first takes away the file that it was writing", async () => {
  const { electron, bridge, home } = await startProgram();
  const folder = join(home, "stick");
  mkdirSync(folder);
  electron.backstage.answers.save.push({ canceled: false, filePath: join(folder, "backup.age") });
  const begun = await bridge().beginFile("backup.age");
  await bridge().appendFile(begun.outcome === "begun" ? begun.ticket : "", 0, new Uint8Array(10));
  expect(readdirSync(folder)).toHaveLength(1);
  electron.backstage.copy("a card");
  await bridge().clearCopied("a card");
  electron.BrowserWindow.getAllWindows()[0]?.destroy();
  await untilSettled(electron);
  expect(electron.backstage.stage.ended).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
  expect(await electron.clipboard.readText()).toBe("");
});

test("windows refuse pictures unless somebody allowed them, at once and at the next start", async () => {
  const { electron, bridge } = await startProgram();
  const [window] = electron.BrowserWindow.getAllWindows();
  expect(window?.refusesCapture).toBe(true);
  await bridge().writePreferences({ language: null, look: "system", capture: "allowed" });
  expect(window?.refusesCapture).toBe(false);
});

test("databases that cannot be opened are put aside where Chromium has them, and are gone after everything was erased", async () => {
  const { bridge, home } = await startProgram();
  const session = join(home, "session");
  mkdirSync(join(session, "IndexedDB"), { recursive: true });
  expect(await bridge().setDatabasesAside()).toEqual({ outcome: "kept" });
  expect(readdirSync(session)).toEqual(["IndexedDB-damaged-1"]);
  expect(await bridge().clearTraces()).toEqual({ outcome: "kept" });
  expect(readdirSync(session)).toEqual([]);
});

test("after everything was erased nothing is left of choices and pages", async () => {
  const { electron, bridge } = await startProgram();
  await bridge().writePreferences({ language: "ar", look: "dark", capture: "allowed" });
  expect(await bridge().clearTraces()).toEqual({ outcome: "kept" });
  expect(await bridge().readPreferences()).toEqual({ language: null, look: "system", capture: "refused" });
  expect(electron.nativeTheme.themeSource).toBe("system");
  const cleared = electron.backstage.stage.all("clear").flat();
  expect(new Set(cleared)).toEqual(new Set(["cache", "code caches", "storage"]));
  expect(electron.BrowserWindow.getAllWindows()[0]?.refusesCapture).toBe(true);
});
