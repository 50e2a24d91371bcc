import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Opened } from "../core/bundle/open";
import { entriesOf } from "../core/bundle/pack";
import { sumsName, writeSums } from "../core/bundle/sums";
import type { Entry } from "../core/encoding/tar";
import { readArguments, wantsHelp } from "./arguments";
import { aboutBundle, bundleAsked, help, runOn } from "./inspect";
import { WrongUsage, withUsage } from "./io";
import type { ExitStatus, Output } from "./io";
import { bundleUsage, openedLines } from "./text";

type Bundle = Extract<Opened, { readonly outcome: "opened" }>;

/** `open BUNDLE --identity FILE --out DIR [--from RW…] [--json]`: writes what passed every check, and nothing else. */
export function openCommand(args: readonly string[], io: Output): Promise<ExitStatus> {
  return withUsage(bundleUsage.open, io, async () => {
    if (wantsHelp(args)) return help("open", io);
    const { values, positionals } = readArguments(args, {
      identity: { type: "string" },
      out: { type: "string" },
      from: { type: "string" },
      json: { type: "boolean" },
    });
    const asked = await bundleAsked(positionals, values.identity, values.from);
    const { out } = values;
    if (out === undefined || out === "") throw new WrongUsage("Name a new or empty folder: --out DIR.");
    await checkEmpty(out);
    return runOn(asked, values.json === true, io, async (bundle) => {
      const names = await writeEntries(out, bundle).catch(cannotWrite);
      const about = aboutBundle(bundle, asked);
      const { refused } = bundle;
      return {
        json: { ...about, out, files: names, refused },
        lines: openedLines(about, out, names.length, refused),
      };
    });
  });
}

async function checkEmpty(out: string): Promise<void> {
  const found = await readdir(out).catch((error: unknown) =>
    (error as NodeJS.ErrnoException).code === "ENOENT" ? [] : null,
  );
  if (found === null) throw new WrongUsage(`${out} is not a folder.`);
  if (found.length > 0)
    throw new WrongUsage(`${out} is not empty. Nothing is ever overwritten: name a new folder.`);
}

function cannotWrite(error: unknown): never {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  throw new WrongUsage(`The files could not be written there (${code}).`);
}

/** The names are derived from the contents' hashes, not taken from the file. */
async function writeEntries(out: string, bundle: Bundle): Promise<readonly string[]> {
  const { manifest, statements, texts, attachments } = bundle;
  const entries: readonly Entry[] = [
    { name: "manifest.json", bytes: manifest.bytes },
    { name: "manifest.json.minisig", bytes: manifest.signature },
    { name: sumsName, bytes: writeSums(manifest.statement.files) },
    ...entriesOf({ statements, texts: [...texts.values()], attachments: [...attachments.values()] }),
  ];
  for (const { name, bytes } of entries) {
    const path = join(out, ...name.split("/"));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes, { flag: "wx" });
  }
  return entries.map(({ name }) => name);
}
