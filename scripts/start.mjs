// npm start: builds the program, then runs the demo, as the screens come next.
import { installed } from "./lib/install.mjs";
import { root } from "./lib/root.mjs";
import { runNode } from "./lib/run.mjs";
import { runStep, show, steps } from "./lib/steps.mjs";

if (!(await installed())) process.exit(1);

const build = await runStep(steps.build);
show(build);
if (build.tally.failed > 0) process.exit(1);

console.log("The program is built. Its screens come next; until then the demo runs the whole round.\n");
const demo = ["src/cli/main.ts", "demo", ...process.argv.slice(2)];
process.exitCode = (await runNode(`${root}scripts/run.mjs`, demo, { output: "show" })).code;
