// node scripts/run.mjs FILE.ts [argument…]: runs a TypeScript program with the pinned tsx, installing first what is
// missing. Prints nothing of its own on stdout.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { installed } from "./lib/install.mjs";
import { root } from "./lib/root.mjs";

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write("usage: node scripts/run.mjs FILE.ts [argument…]\n");
  process.exit(2);
}
if (!(await installed())) process.exit(1);

const { register } = await import("tsx/esm/api");
register({ tsconfig: resolve(root, "tsconfig.json") });
const program = resolve(root, file);
process.argv = [process.execPath, program, ...args];
await import(pathToFileURL(program).href);
