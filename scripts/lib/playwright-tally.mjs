import { writeFileSync } from "node:fs";

/** A Playwright reporter that counts as vitest-tally.mjs does. */
export default class {
  #suite;
  #errors = 0;

  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onError() {
    this.#errors += 1;
  }

  onEnd() {
    const tally = { passed: 0, failed: this.#errors, skipped: [] };
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === "expected" && test.results.length > 0) tally.passed += 1;
      else if (outcome === "skipped") tally.skipped.push({ name: test.title, reason: reasonOf(test) });
      else tally.failed += 1;
    }
    writeFileSync(process.env["UNDERSIGNED_TALLY"], JSON.stringify(tally));
  }
}

function reasonOf(test) {
  const annotations = [...test.annotations, ...test.results.flatMap((result) => result.annotations)];
  return annotations.find(({ type }) => type === "skip")?.description ?? "no reason given";
}
