import { expect, test } from "vitest";
import { showProgress } from "../../src/cli/demo/progress";

function shown(isTTY: boolean): string {
  let text = "";
  const progress = showProgress({ isTTY, write: (more) => void (text += more) });
  progress.stage("Packing", 2);
  progress.step();
  progress.step();
  progress.stage("Done", 1);
  progress.end();
  return text;
}

test("a terminal sees one line updated in place, anything else a line a stage", () => {
  expect(shown(false)).toBe("Packing\nDone\n");
  const lines = shown(true).split("\n");
  expect(lines.map((line) => line.split("\r\u001b[K").filter(Boolean))).toEqual([
    ["Packing 0/2", "Packing 1/2", "Packing 2/2", "Packing"],
    ["Done", "Done"],
    [],
  ]);
});
