// npm run dist [-- electron-builder's arguments]: builds the program and packages it for this system into dist/.
// `npm run dist -- --linux --dir` stops before the package files. docs/install.md says what is made and downloaded.
import { join } from "node:path";
import { installed } from "./lib/install.mjs";
import { root } from "./lib/root.mjs";
import { runNode } from "./lib/run.mjs";
import { runStep, show, steps } from "./lib/steps.mjs";
import { withoutSecrets } from "./lib/withoutSecrets.mjs";

if (!(await installed())) process.exit(1);

const build = await runStep(steps.build);
show(build);
if (build.tally.failed > 0) process.exit(1);

const { stage } = await import("./lib/stage.mjs");
await stage();

console.log(
  "Packaging. What is not kept from an earlier time (Electron, and electron-builder's tools for this system) is now\n" +
    "downloaded from github.com; each file is compared with a hash that is known here.",
);
const builder = join(root, "node_modules", "electron-builder", "cli.js");
const args = ["build", "--config", "electron-builder.config.mjs", "--publish", "never"];
const { code } = await runNode(builder, [...args, ...process.argv.slice(2)], {
  env: withoutSecrets(process.env),
  output: "show",
});
if (code !== 0) console.log("Packaging failed, see above. What lies in dist/ is not complete.");
process.exitCode = code;
