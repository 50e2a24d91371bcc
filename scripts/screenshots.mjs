// npm run screenshots: builds the program and takes a picture of every state of every screen, into screenshots/.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowser } from "./lib/browser.mjs";
import { installed } from "./lib/install.mjs";
import { root } from "./lib/root.mjs";
import { runNode } from "./lib/run.mjs";
import { runStep, show, steps } from "./lib/steps.mjs";

if (!(await installed())) process.exit(1);
await ensureBrowser();

const build = await runStep(steps.build);
show(build);
if (build.tally.failed > 0) process.exit(1);

rmSync(join(root, "screenshots"), { recursive: true, force: true });
const playwright = join(root, "node_modules", "@playwright", "test", "cli.js");
const args = ["test", "--config", "playwright.screenshots.config.ts", "--reporter=line"];
const { code } = await runNode(playwright, [...args, ...process.argv.slice(2)], { output: "show" });
console.log(code === 0 ? "The pictures are in screenshots/." : "Some pictures are missing, see above.");
process.exitCode = code;
