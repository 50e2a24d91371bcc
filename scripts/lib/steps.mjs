import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./root.mjs";
import { runNode } from "./run.mjs";

/** @typedef {{ passed: number, failed: number, skipped: readonly { name: string, reason: string }[] }} Tally */
/** @typedef {{ name: string, output: string, tally: Tally, seconds: number }} Outcome */

const tool = (...path) => join(root, "node_modules", ...path);
const tsc = tool("typescript", "bin", "tsc");

/** What `npm run check` and `npm test` run, in this order. A step with a `tally` counts its own tests, others are one. */
export const steps = {
  types: { name: "type check", commands: [[tsc], [tsc, "-p", "src/core"]] },
  lint: { name: "lint", commands: [[tool("oxlint", "bin", "oxlint"), "--type-aware", "--deny-warnings"]] },
  format: {
    name: "formatting",
    commands: [[tool("prettier", "bin", "prettier.cjs"), "--check", "--log-level=warn", "--cache", "."]],
  },
  unit: {
    name: "unit tests",
    commands: [
      [tool("vitest", "vitest.mjs"), "run", "--project=units", "--project=alone", ...vitestReporters()],
    ],
    counts: true,
  },
  programs: {
    name: "tests with other programs",
    commands: [[tool("vitest", "vitest.mjs"), "run", "--project=programs", ...vitestReporters()]],
    counts: true,
  },
  build: {
    name: "build",
    commands: [
      [tool("electron-vite", "bin", "electron-vite.js"), "build", "--logLevel=warn"],
      [join(root, "scripts", "build-verifier.mjs")],
      [join(root, "scripts", "build-browser.mjs")],
    ],
  },
  endToEnd: {
    name: "end-to-end tests",
    commands: [
      [tool("@playwright", "test", "cli.js"), "test", "--reporter=list,./scripts/lib/playwright-tally.mjs"],
    ],
    counts: true,
  },
};

function vitestReporters() {
  return ["--reporter=dot", "--reporter=./scripts/lib/vitest-tally.mjs"];
}

/**
 * Runs one step to its end, whatever comes of it.
 *
 * @returns {Promise<Outcome>}
 */
export async function runStep({ name, commands, counts = false }) {
  const began = Date.now();
  const file = tool(".cache", "tally", `${name.replaceAll(" ", "-")}.json`);
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const env = { ...process.env, UNDERSIGNED_TALLY: file };
  // The tools choose their own mode: somebody's NODE_ENV would build or test another program than the one shipped.
  delete env["NODE_ENV"];
  // Its output is read in logs.
  env["NO_COLOR"] = "1";
  delete env["FORCE_COLOR"];
  const runs = await Promise.all(commands.map(([command, ...args]) => runNode(command, args, { env })));
  const failed = runs.some(({ code }) => code !== 0);
  const output = runs.map((one) => one.output).join("");
  const tally = counts
    ? readTally(file, failed)
    : { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: [] };
  return { name, output, tally, seconds: (Date.now() - began) / 1000 };
}

/** A runner that ends badly without having counted a failure is itself one. */
function readTally(file, failed) {
  let tally = { passed: 0, failed: 0, skipped: [] };
  try {
    tally = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { ...tally, failed: 1 };
  }
  return failed && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** Prints what a step said when it failed, and its line. */
export function show({ name, output, tally, seconds }) {
  if (tally.failed > 0) process.stdout.write(`\n${output.trimEnd()}\n\n`);
  for (const skip of tally.skipped) console.log(`skipped: ${skip.name}: ${skip.reason}`);
  console.log(`${tally.failed > 0 ? "FAILED" : "ok"}  ${name}: ${inWords(tally)} (${seconds.toFixed(1)} s)`);
}

/** @param {readonly Outcome[]} outcomes */
export function sum(outcomes) {
  const total = { passed: 0, failed: 0, skipped: [] };
  for (const { tally } of outcomes) {
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped.push(...tally.skipped);
  }
  return total;
}

/** `12 passed, 0 failed`, and how many were skipped if any. */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`;
}
