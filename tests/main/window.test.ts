import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { Input } from "electron";
import { HappeningEvent } from "./electron/emitter";
import { startProgram, turn, untilSettled } from "./program";

const root = fileURLToPath(new URL("../../", import.meta.url));

function windowOf({ electron }: Awaited<ReturnType<typeof startProgram>>) {
  const [window] = electron.BrowserWindow.getAllWindows();
  if (window === undefined) throw new Error("there is no window");
  return window;
}

test("the page has a sandbox, a world of its own, no Node and nothing experimental", async () => {
  const program = await startProgram();
  const { preload, ...preferences } = program.page().preferences;
  expect(preload).toMatch(/preload[/\\]index\.cjs$/);
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    enableWebSQL: false,
    plugins: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    devTools: false,
  });
});

test("the title stays the program's name, whatever the page is called", async () => {
  const program = await startProgram();
  expect(windowOf(program).title).toBe("Undersigned");
  expect(windowOf(program).options).toMatchObject({
    width: 1280,
    height: 800,
    minWidth: 640,
    minHeight: 480,
  });
});

test("the window is shown when its page is drawn, and until then it is of the page's own ground", async () => {
  const tokens = readFileSync(join(root, "src/renderer/styles/tokens.css"), "utf8");
  const before = (look: string) => (home: string) =>
    writeFileSync(join(home, "preferences.json"), JSON.stringify({ language: null, look }));
  const grounds: unknown[] = [];
  for (const start of [
    { systemIsDark: false },
    { systemIsDark: true },
    { systemIsDark: true, before: before("light") },
    { systemIsDark: false, before: before("dark") },
  ]) {
    const { options, shown } = windowOf(await startProgram(start));
    expect([options.show, shown]).toEqual([false, true]);
    grounds.push(options.backgroundColor);
  }
  const [light, dark] = grounds as readonly string[];
  expect(tokens).toContain(`--ground: light-dark(${light}, ${dark});`);
  expect(grounds).toEqual([light, dark, light, dark]);
});

test("letters grow and shrink by the usual keys and by the wheel, within bounds, and the page hears nothing of it", async () => {
  for (const platform of ["linux", "darwin"] as const) {
    const { page } = await startProgram({ platform });
    const press = (key: string, more: Partial<Input> = {}): boolean => {
      const usual = {
        type: "keyDown",
        control: platform === "linux",
        meta: platform === "darwin",
        alt: false,
      };
      const event = new HappeningEvent();
      page().emit("before-input-event", event, { ...usual, key, ...more } as Input);
      return event.defaultPrevented;
    };
    expect([press("+"), page().zoomLevel]).toEqual([true, 1]);
    expect([press("="), page().zoomLevel]).toEqual([true, 2]);
    expect([press("0"), page().zoomLevel]).toEqual([true, 0]);
    for (let count = 0; count < 20; count++) press("-");
    expect(page().zoomLevel).toBe(-4);
    for (let count = 0; count < 20; count++) page().emit("zoom-changed", new HappeningEvent(), "in");
    expect(page().zoomLevel).toBe(5);
    page().emit("zoom-changed", new HappeningEvent(), "out");
    expect(page().zoomLevel).toBe(4);
    for (const other of [
      press("c"),
      press("constructor"),
      press("+", { control: false, meta: false }),
      press("+", { alt: true }),
      press("+", { type: "keyUp" }),
      press("+", { control: platform === "darwin", meta: platform === "linux" }),
    ]) {
      expect(other).toBe(false);
    }
    expect(page().zoomLevel).toBe(4);
  }
});

test("a page whose process fell down is loaded again; one that falls again at once is closed, and the program with it", async () => {
  const program = await startProgram();
  const { stage } = program.electron.backstage;
  const page = program.page();
  const fall = (reason: "crashed" | "clean-exit"): void =>
    page.emit("render-process-gone", new HappeningEvent(), { reason, exitCode: 1 });
  fall("clean-exit");
  fall("crashed");
  while (page.loads < 2) await turn();
  expect(await program.bridge().about()).toMatchObject({ shell: "electron" });
  expect(stage.ended).toBe(null);
  fall("crashed");
  expect(stage.ended).toBe(0);
  expect(page.loads).toBe(2);
});

test("a window that is closed before its page is there ends the program without a word", async () => {
  const { electron } = await startProgram({ waits: true });
  electron.app.becomeReady();
  while (electron.BrowserWindow.getAllWindows().length === 0) await turn();
  electron.BrowserWindow.getAllWindows()[0]?.destroy();
  await untilSettled(electron);
  for (let count = 0; count < 50; count++) await turn();
  expect(electron.backstage.stage.all("showErrorBox")).toEqual([]);
  expect(electron.backstage.stage.ended).toBe(0);
});
