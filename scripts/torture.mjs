// npm run torture [-- --minutes M --seed N --only browser|node --break journal|compare|sync]: kills the program and
// damages what it keeps, and counts what is lost. Builds what it needs by itself.
import { ensureBrowser } from "./lib/browser.mjs";
import { installed } from "./lib/install.mjs";
import { root } from "./lib/root.mjs";
import { runNode } from "./lib/run.mjs";
import { join } from "node:path";

if (!(await installed())) process.exit(1);
await ensureBrowser();

const args = ["tests/torture/main.ts", ...process.argv.slice(2)];
const { code } = await runNode(join(root, "scripts", "run.mjs"), args, { output: "show" });
process.exitCode = code;
