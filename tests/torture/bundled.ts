import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { buildBridge } from "../../scripts/build-browser.mjs";
import { root } from "../../scripts/lib/root.mjs";
import { buildBarePage } from "../support/barePage/open";
import type { BarePage } from "../support/barePage/open";
import type { Protection } from "./breaking";
import type { Place } from "./child";

/** What a program that is to be killed is started from, built once: it starts several times as fast. */
export interface Built {
  /** for Node */
  readonly program: string;
  /** for the browser */
  readonly page: BarePage | null;
  readonly bridge: string | null;
  readonly remove: () => void;
}

const here = dirname(fileURLToPath(import.meta.url));

/** @param broken - the protection that is switched off: the comparison is left out while building */
export async function buildProgram(place: Place, broken: Protection | null): Promise<Built> {
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  // Where Node finds the packages.
  const folder = mkdtempSync(join(cache, "torture-"));
  const uncompared = {
    name: "uncompared",
    enforce: "pre" as const,
    resolveId: (id: string, importer = "") =>
      broken === "compare" && id === "./mend" && importer.endsWith("/src/vault/openRows.ts")
        ? join(here, "uncompared.ts")
        : null,
  };
  await build({
    configFile: false,
    envFile: false,
    root,
    logLevel: "error",
    plugins: [uncompared],
    build: {
      outDir: folder,
      target: "node20",
      ssr: join(here, "child.ts"),
      minify: false,
      rollupOptions: { output: { format: "es", entryFileNames: "child.mjs" } },
    },
  });
  const page = place === "browser" ? await buildBarePage() : null;
  const bridge = place === "browser" ? join(folder, "bridge.js") : null;
  if (bridge !== null) writeFileSync(bridge, await buildBridge());
  return {
    program: join(folder, "child.mjs"),
    page,
    bridge,
    remove: () => {
      page?.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
