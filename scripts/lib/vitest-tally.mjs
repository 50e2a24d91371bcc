import { writeFileSync } from "node:fs";

/** A vitest reporter that counts: a file that cannot even be loaded is one failure, every skip has its reason. */
export default class {
  onTestRunEnd(modules, unhandled) {
    const tally = { passed: 0, failed: unhandled.length, skipped: [] };
    for (const module of modules) {
      if (module.errors().length > 0) tally.failed += 1;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === "passed") tally.passed += 1;
        else if (state === "skipped")
          tally.skipped.push({ name: test.fullName, reason: note ?? "no reason given" });
        else tally.failed += 1;
      }
    }
    writeFileSync(process.env["UNDERSIGNED_TALLY"], JSON.stringify(tally));
  }
}

/** The reason is the note of `context.skip(note)`, or stands in the name: `(skipped: reason)`. */
function skipOf(fullName, note) {
  const [whole = "", reason] = /\s*\(skipped: (.*)\)$/.exec(fullName) ?? [];
  return {
    name: fullName.slice(0, fullName.length - whole.length),
    reason: note ?? reason ?? "no reason given",
  };
}
