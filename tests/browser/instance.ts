// A process that claims a data folder, tells its parent what came of it, and stays when it is the first.
import { claimInstance } from "../../src/browser/instance";

const [data = "", ...rest] = process.argv.slice(2);
const as = rest.find((argument) => argument.startsWith("--as="))?.slice("--as=".length);
const made = await claimInstance({
  data,
  files: rest.filter((argument) => !argument.startsWith("--as=")),
  answer: (files) => Promise.resolve(`took ${files.join(", ")}`),
  platform: (as ?? process.platform) as NodeJS.Platform,
});
process.send?.({ claim: made.claim, ...("sentence" in made ? { sentence: made.sentence } : {}) });
if (made.claim !== "first") process.disconnect();
