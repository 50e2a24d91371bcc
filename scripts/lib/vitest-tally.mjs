import { writeFileSync } from "node:fs";

/** A vitest reporter that counts: a file that cannot be loaded or set up is one failure, every skip has its reason. */
export default class {
  onTestRunEnd(modules, unhandled) {
    const tally = { passed: 0, failed: unhandled.length, skipped: [] };
    for (const module of modules) {
      const groups = [module, ...module.children.allSuites()];
      tally.failed += groups.filter((group) => group.errors().length > 0).length;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === "passed") tally.passed += 1;
        else if (state === "skipped") tally.skipped.push(skipOf(test.fullName, note));
        else tally.failed += 1;
      }
    }
    writeFileSync(process.env["UNDERSIGNED_TALLY"], JSON.stringify(tally));
  }
}

/** The reason is the note of `context.skip(note)`, or stands in the name: `(skipped: reason)`. */
function skipOf(fullName, note) {
  const [whole = "", reason] = /\s*\(skipped: (.*?)\)(?= >|$)/.exec(fullName) ?? [];
  return { name: fullName.replace(whole, ""), reason: note ?? reason ?? "no reason given" };
}
