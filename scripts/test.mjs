// npm test: installs what is missing, runs every check and every test, and counts them in its last line.
import { ensureBrowser } from "./lib/browser.mjs";
import { installed } from "./lib/install.mjs";
import { ensurePeers } from "./lib/peers.mjs";
import { inWords, runStep, show, steps, sum } from "./lib/steps.mjs";

if (!(await installed())) {
  console.log("0 passed, 1 failed");
  process.exit(1);
}
await ensurePeers();
await ensureBrowser();

const outcomes = [];
for (const step of Object.values(steps)) {
  const outcome = await runStep(step);
  show(outcome);
  outcomes.push(outcome);
}
const total = sum(outcomes);
console.log(inWords(total));
process.exitCode = total.failed > 0 ? 1 : 0;
