import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { electronBinary, ensureElectron } from "../../scripts/lib/electron.mjs";
import { root } from "../../scripts/lib/root.mjs";
import { newFolder, removeFolders } from "./site";

afterAll(removeFolders);

/** Writes files into a folder, with the folders they lie in. */
function plant(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text, { mode: 0o755 });
  }
}

describe("Electron's program", () => {
  const said: string[] = [];
  const say = (sentence: string) => said.push(sentence);
  let place: { readonly folder: string; readonly memory: string };

  beforeEach(() => {
    said.length = 0;
    vi.stubEnv("ELECTRON_SKIP_BINARY_DOWNLOAD", undefined);
    vi.stubEnv("ELECTRON_OVERRIDE_DIST_PATH", undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  /** A package whose installer does this. */
  function electronThat(does: string): void {
    const folder = newFolder();
    place = { folder, memory: join(folder, "cache/memory.json") };
    const installed = `const { mkdirSync, writeFileSync, appendFileSync } = require("node:fs");
      const finish = () => { mkdirSync(__dirname + "/dist", { recursive: true });
        writeFileSync(__dirname + "/dist/electron", "");
        writeFileSync(__dirname + "/path.txt", "electron"); };
      appendFileSync(__dirname + "/runs", "x");\n`;
    plant(folder, { "package.json": `{"version":"45.4.1"}`, "install.js": `${installed}${does}` });
  }
  const runs = () =>
    existsSync(join(place.folder, "runs")) ? readFileSync(join(place.folder, "runs")).length : 0;
  const get = (silence = 20_000) => ensureElectron({ place, silence, say });

  test("is downloaded once, and found from then on", async () => {
    electronThat("finish()");
    expect(electronBinary(place)).toBe(undefined);
    expect(await get()).toBe(join(place.folder, "dist/electron"));
    expect(await get()).toBe(join(place.folder, "dist/electron"));
    expect(runs()).toBe(1);
    expect(said).toEqual(["Downloading Electron 45.4.1, as it is not here yet …"]);
  });

  test("is given up when no data comes, and not tried again that day", async () => {
    electronThat("setInterval(() => {}, 1000)");
    expect(await get(3000)).toBe(undefined);
    expect(said[1]).toMatch(
      /could not be downloaded: no data came for \d+ seconds?\. It is tried again tomorrow\./,
    );
    expect(await get(3000)).toBe(undefined);
    expect([runs(), said.length]).toEqual([1, 2]);
  });

  test("is waited for as long as data comes, however slowly", async () => {
    electronThat(`let left = 12; const tick = setInterval(() => {
      appendFileSync(require("node:os").tmpdir() + "/electron.zip", "some");
      if (--left === 0) { clearInterval(tick); finish(); } }, 100)`);
    expect(await get(600)).toBe(join(place.folder, "dist/electron"));
  });

  test("that cannot be had is told in the installer's first words", async () => {
    electronThat(`console.error("TypeError: fetch failed\\n    at somewhere"); process.exit(1)`);
    expect(await get()).toBe(undefined);
    expect(said[1]).toBe(
      "Electron could not be downloaded: TypeError: fetch failed. It is tried again tomorrow.",
    );
  });

  test.each([
    ["a day has passed", `{"version":"45.4.1","at":${Date.now() - 25 * 3_600_000}}`],
    ["another version is wanted", `{"version":"45.4.0","at":${Date.now()}}`],
    ["the clock went back", `{"version":"45.4.1","at":${Date.now() + 3_600_000}}`],
    ["the memory is damaged", `{`],
  ])("is tried again when %s", async (_, memory) => {
    electronThat("finish()");
    plant(place.folder, { "cache/memory.json": memory });
    expect(await get()).not.toBe(undefined);
  });

  test("is left alone where somebody asked for that", async () => {
    electronThat("finish()");
    vi.stubEnv("ELECTRON_SKIP_BINARY_DOWNLOAD", "1");
    expect(await get()).toBe(undefined);
    expect([runs(), said]).toEqual([0, []]);
  });
});

describe("a build", () => {
  let house: string;

  beforeEach(() => {
    house = newFolder();
    const results = [
      "out/main/index.js",
      "out/renderer/index.html",
      "out/verify.html",
      "out/browser/main.js",
    ];
    plant(house, {
      "scripts/lib/build.mjs": readFileSync(join(root, "scripts/lib/build.mjs"), "utf8"),
      "scripts/lib/root.mjs": readFileSync(join(root, "scripts/lib/root.mjs"), "utf8"),
      "scripts/lib/steps.mjs": `import { appendFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
        import { dirname } from "node:path";
        import { root } from "./root.mjs";
        export const steps = { build: { commands: [] } };
        export const show = () => {};
        export async function runStep() {
          appendFileSync(root + "builds", "x");
          rmSync(root + "out/browser/.stamp", { force: true });
          for (const file of ${JSON.stringify(results)}) {
            mkdirSync(dirname(root + file), { recursive: true });
            writeFileSync(root + file, "");
          }
          return { tally: { failed: existsSync(root + "broken") ? 1 : 0 } };
        }`,
      "src/a.ts": "1",
      "src/deep/b.ts": "2",
      "resources/icon.svg": "3",
      "scripts/build-browser.mjs": "4",
      "scripts/build-verifier.mjs": "5",
      "electron.vite.config.ts": "6",
      "tsconfig.json": "7",
      "package.json": `{"type":"module"}`,
      "package-lock.json": "8",
    });
  });

  /** Asks for the build as `npm start` does; gives whether it is there, and how many times it has been made. */
  function build(): readonly [boolean, number] {
    const url = pathToFileURL(join(house, "scripts/lib/build.mjs")).href;
    const script = `import(${JSON.stringify(url)}).then(({ built }) => built()).then((is) => console.log(is))`;
    const { stdout } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
    return [stdout.trim() === "true", readFileSync(join(house, "builds")).length];
  }

  test("is made once, and again when a source has changed, whatever its date says", () => {
    expect(build()).toEqual([true, 1]);
    utimesSync(join(house, "src/a.ts"), new Date(), new Date());
    expect(build()).toEqual([true, 1]);
    appendFileSync(join(house, "src/deep/b.ts"), "!");
    expect(build()).toEqual([true, 2]);
    plant(house, { "src/new.ts": "" });
    expect(build()).toEqual([true, 3]);
    rmSync(join(house, "src/new.ts"));
    expect(build()).toEqual([true, 4]);
  });

  test.each(["out/renderer/index.html", "out/browser/.stamp"])("is made again when %s is gone", (result) => {
    build();
    rmSync(join(house, result));
    expect(build()).toEqual([true, 2]);
  });

  test("that failed is not taken for made", () => {
    plant(house, { broken: "" });
    expect(build()).toEqual([false, 1]);
    expect(build()).toEqual([false, 2]);
  });
});

describe("npm start", () => {
  let house: string;

  /** A house whose Electron and browser are as given; what would be opened only says what it was given. */
  beforeEach(() => {
    house = newFolder();
    plant(house, {
      "package.json": `{"type":"module"}`,
      "scripts/lib/root.mjs": readFileSync(join(root, "scripts/lib/root.mjs"), "utf8"),
      "scripts/lib/install.mjs": `export const installed = async () => true;`,
      "scripts/lib/build.mjs": `export const built = async () => process.env.NOT_BUILT === undefined;`,
      "scripts/lib/electron.mjs": `export const ensureElectron = async () => process.env.FAKE_ELECTRON;`,
      "scripts/lib/browser.mjs": `export const ensureWindowBrowser = async () => process.env.FAKE_BROWSER;`,
      "scripts/run.mjs": `console.log("run", ...process.argv.slice(2)); process.exitCode = 3;`,
      "out/browser/main.js": `console.log("browser", process.cwd(), ...process.argv.slice(2)); process.exitCode = 4;`,
      "bin/electron": `#!${process.execPath}\nconsole.log("electron", ...process.argv.slice(2)); process.exitCode = 5;`,
      "bin/broken": "#!/bin/sh\necho 'error while loading shared libraries'\nexit 127\n",
    });
    copyFileSync(join(root, "scripts/start.mjs"), join(house, "scripts/start.mjs"));
  });

  const onScreen = { DISPLAY: ":1", FAKE_BROWSER: "/usr/bin/chromium" };
  const rootFlags = process.getuid?.() === 0 && process.platform === "linux" ? ["--no-sandbox"] : [];

  function environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
    const kept: NodeJS.ProcessEnv = { ...process.env, INIT_CWD: join(house, "bin"), ...more };
    for (const name of ["DISPLAY", "WAYLAND_DISPLAY"]) if (!(name in more)) delete kept[name];
    return kept;
  }

  function start(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
    const all = [join(house, "scripts/start.mjs"), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, all, {
      env: environment(env),
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    return { code: status, said: stdout };
  }

  test("opens Electron where it is, with what was asked for, and ends as it does", (context) => {
    if (process.platform === "win32") return context.skip("the stand-in for Electron is a script");
    const env = { ...onScreen, FAKE_ELECTRON: join(house, "bin/electron") };
    const words = ["electron", ...rootFlags, `${house}/`, "a.age"].join(" ");
    expect(start(env, "a.age")).toEqual({ code: 5, said: `${words}\n` });
  });

  test("opens the browser shell where Electron is not, from the folder in which npm was called", () => {
    const { code, said } = start(onScreen, "a.age", "--data", "d");
    expect(code).toBe(4);
    expect(said).toContain("Electron is not here");
    expect(said).toContain(`browser ${join(house, "bin")} --browser /usr/bin/chromium a.age --data d\n`);
  });

  test("opens the browser shell where Electron lacks a library", (context) => {
    if (process.platform === "win32") return context.skip("the stand-in for Electron is a script");
    const { code, said } = start({ ...onScreen, FAKE_ELECTRON: join(house, "bin/broken") });
    expect(code).toBe(4);
    expect(said).toContain("Electron does not run here (a library is missing).");
    expect(said).toContain("browser ");
  });

  test("leaves Electron alone when the browser shell is asked for", () => {
    const env = { ...onScreen, FAKE_ELECTRON: join(house, "bin/electron") };
    const { said } = start(env, "--browser-shell");
    expect(said).toBe(`browser ${join(house, "bin")} --browser /usr/bin/chromium\n`);
  });

  test("without any browser for a window says what to do", () => {
    const { code, said } = start({ DISPLAY: ":1" });
    expect(code).toBe(1);
    expect(said).toContain("npm start -- --serve");
  });

  test("without a display runs the demo, and names the two other ways", (context) => {
    if (process.platform !== "linux") return context.skip("only Linux runs without a display");
    const { code, said } = start({});
    expect(code).toBe(3);
    expect(said).toMatch(/^There is no display.*\n\nrun src\/cli\/main\.ts demo\n/);
    expect(said).toContain("npm start -- --serve");
    expect(said).toContain("npm run screenshots");
  });

  test.each([["--serve"], ["--help"], ["--headless"]])(
    "%s needs neither a display nor Electron",
    (option) => {
      expect(start({}, option, "--port", "5000")).toEqual({
        code: 4,
        said: `browser ${join(house, "bin")} ${option} --port 5000\n`,
      });
    },
  );

  test("opens nothing when the build failed", () => {
    expect(start({ ...onScreen, NOT_BUILT: "1" })).toEqual({ code: 1, said: "" });
  });

  test("ends when the program has ended in order, whichever signal it was given", async (context) => {
    if (process.platform === "win32") return context.skip("Windows has no such signals");
    plant(house, {
      "out/browser/main.js": `setInterval(() => {}, 1000);
        for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => { console.log("ending"); process.exit(0); });
        console.log("open");`,
    });
    const child = spawn(process.execPath, [join(house, "scripts/start.mjs"), "--serve"], {
      env: environment({}),
    });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
    await expect.poll(() => said, { timeout: 20_000 }).toBe("open\n");
    child.kill("SIGTERM");
    const [code] = (await once(child, "close")) as [number];
    expect([code, said]).toEqual([0, "open\nending\n"]);
  });
});
