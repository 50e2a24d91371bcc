import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openShell } from "../../e2e/shell";
import type { OpenShell, ShellOptions } from "../../e2e/shell";
import type { PlantedVault } from "../plantedVault";
import type { BareCalls } from "./page";

/** The page of this folder, built, with files of its own beside it. */
export interface BarePage {
  readonly folder: string;
  readonly remove: () => void;
}

export async function buildBarePage(): Promise<BarePage> {
  const folder = mkdtempSync(join(tmpdir(), "undersigned-bare-"));
  // Not for those who only open it: it takes as long as starting the browser.
  const { build } = await import("vite");
  await build({
    configFile: false,
    root: fileURLToPath(new URL(".", import.meta.url)),
    logLevel: "error",
    worker: { format: "es" },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2023",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The program on a data folder with this page in place of its own. */
export interface OpenBare extends OpenShell {
  readonly call: <N extends keyof BareCalls>(
    name: N,
    ...args: Parameters<BareCalls[N]>
  ) => Promise<Awaited<ReturnType<BareCalls[N]>>>;
}

export async function openBare(page: BarePage, options: ShellOptions = {}): Promise<OpenBare> {
  const shell = await openShell({ ...options, renderer: page.folder });
  return {
    ...shell,
    call: (name, ...args) =>
      shell.page.evaluate(
        ([called, given]) => {
          const calls = (window as unknown as { bare: Record<string, (...all: unknown[]) => unknown> }).bare;
          return calls[called]!(...given) as never;
        },
        [name, args as readonly unknown[]] as const,
      ),
  };
}

/** In bytes: as much as is put into a page at once. */
const mostAtOnce = 32 * 1024 * 1024;

/** Puts a planted desk's files into a data folder, before the program is opened on it: its header and its journal. */
export function plantHeader(home: string, { place, header, journal }: PlantedVault): void {
  const folder = join(home, "desks", place);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "header"), header);
  mkdirSync(join(home, "journals"), { recursive: true });
  writeFileSync(join(home, "journals", `${place}-1`), journal);
}

/** Puts a planted desk's rows into the browser's storage. */
export async function plantRows(shell: OpenBare, page: BarePage, planted: PlantedVault): Promise<void> {
  let parts: Buffer[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    // The server serves files of the program's kinds only.
    writeFileSync(join(page.folder, "rows.png"), Buffer.concat(parts));
    await shell.call("plant", planted.database, `/rows.png`);
    [parts, size] = [[], 0];
  };
  for (const { id, sealed } of planted.records) {
    const head = Buffer.alloc(36);
    head.write(id, "latin1");
    head.writeUInt32BE(sealed.length, 32);
    parts.push(head, Buffer.from(sealed));
    size += 36 + sealed.length;
    if (size > mostAtOnce) await flush();
  }
  await flush();
}

/** The whole of a planted desk in a data folder, before the program is opened on it. */
export async function plantWhole(home: string, planted: PlantedVault): Promise<void> {
  plantHeader(home, planted);
  const page = await buildBarePage();
  const shell = await openBare(page, { home });
  await plantRows(shell, page, planted);
  await shell.close();
  page.remove();
}
