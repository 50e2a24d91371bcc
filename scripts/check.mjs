// npm run check: types, lint, formatting and unit tests, side by side.
import { installed } from "./lib/install.mjs";
import { inWords, runStep, show, steps, sum } from "./lib/steps.mjs";

if (!(await installed())) process.exit(1);

const quick = [steps.types, steps.lint, steps.format, steps.unit];
const outcomes = await Promise.all(
  quick.map(async (step) => {
    const outcome = await runStep(step);
    show(outcome);
    return outcome;
  }),
);
const total = sum(outcomes);
console.log(inWords(total));
process.exitCode = total.failed > 0 ? 1 : 0;
