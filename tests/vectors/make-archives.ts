/** Makes tests/vectors/tar and tests/vectors/zip again: `node scripts/run.mjs tests/vectors/make-archives.ts`. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hostileTars, tarLimits } from "./hostile-tars";
import { hostileZips, zipLimits } from "./hostile-zips";

type Made = ReadonlyMap<string, { readonly bytes: Buffer }>;

function write(folder: string, limits: object, made: Made): void {
  const path = fileURLToPath(new URL(`${folder}/`, import.meta.url));
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  const files: Record<string, object> = {};
  for (const [name, { bytes, ...expected }] of made) {
    writeFileSync(path + name, bytes);
    files[name] = expected;
  }
  writeFileSync(`${path}index.json`, `${JSON.stringify({ limits, files }, null, 2)}\n`);
}

write("tar", tarLimits, hostileTars);
write("zip", zipLimits, hostileZips);
