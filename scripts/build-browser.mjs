// node scripts/build-browser.mjs: builds the browser shell into out/browser: `bridge.js`, the page's end of the bridge,
// and `main.js`, the program that serves the page and opens its window.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./lib/root.mjs";

const target = join(root, "out", "browser");

/** @returns {Promise<string>} the page's end of the bridge, as a plain script that runs before the page's own */
export function buildBridge() {
  return bundle("src/browser/page/bridge.ts", {
    build: { target: "es2023", modulePreload: false, rollupOptions: { output: { format: "iife" } } },
  });
}

/** @returns {Promise<string>} the program, as a module that needs nothing but Node */
export function buildMain() {
  return bundle("src/browser/main.ts", {
    build: { target: "node20", ssr: true, minify: false },
    ssr: { noExternal: true, target: "node" },
  });
}

/** Builds both into out/browser. */
export async function writeBrowserShell() {
  const [bridge, main] = await Promise.all([buildBridge(), buildMain()]);
  mkdirSync(target, { recursive: true });
  // What `npm start` knows the build by: it is no longer that one.
  rmSync(join(target, ".stamp"), { force: true });
  writeFileSync(join(target, "bridge.js"), bridge);
  writeFileSync(join(target, "main.js"), main);
}

async function bundle(entry, { build, ...options }) {
  const vite = await import("vite");
  const { output } = await vite.build({
    ...options,
    configFile: false,
    envFile: false,
    root,
    mode: "production",
    logLevel: "error",
    build: {
      ...build,
      write: false,
      copyPublicDir: false,
      rollupOptions: {
        ...build.rollupOptions,
        input: join(root, entry),
        output: { ...build.rollupOptions?.output, codeSplitting: false },
      },
    },
  });
  if (output.length !== 1) {
    throw new Error(`expected one script, found ${output.map(({ fileName }) => fileName).join(", ")}`);
  }
  return output[0].code;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await writeBrowserShell();
