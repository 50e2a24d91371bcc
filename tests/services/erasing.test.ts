import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findDesks, writeHeader } from "../../src/services/desks";
import { eraseDesk, forgetDesk } from "../../src/services/erasing";
import { journalsIn } from "../../src/services/journals";
import { temporary } from "./folders";

const place = "0123456789abcdef0123456789abcdef";
const other = "fedcba9876543210fedcba9876543210";
const header = new TextEncoder().encode("a header of some desk, with its two slots");

async function withTwo(): Promise<string> {
  const home = temporary();
  for (const one of [place, other]) {
    await writeHeader(home, one, header);
    const journals = journalsIn(home);
    for (const epoch of [1, 2]) {
      const opened = await journals.open(one, epoch);
      if (opened.outcome !== "opened") throw new Error(opened.outcome);
      await journals.append(opened.ticket, 0, header);
    }
  }
  return home;
}

test("a desk's locks and journals are gone, and only a mark is left until it is forgotten", async () => {
  const home = await withTwo();
  // A journal that was being made anew, and one that is kept from before.
  for (const ending of [".part", ".before"])
    writeFileSync(join(home, "journals", `${place}-2${ending}`), header);
  // Locks that were being written when the program was killed: what they held is overwritten, not only unlinked.
  const draft = join(home, "desks", place, `.undersigned-${"0".repeat(32)}.part`);
  const seen = join(home, "seen");
  writeFileSync(draft, header);
  linkSync(draft, seen);
  expect(await eraseDesk(home, place)).toEqual({ outcome: "kept" });
  expect(readdirSync(join(home, "desks", place))).toEqual(["erased"]);
  expect(readFileSync(seen)).toHaveLength(header.length);
  expect(readFileSync(seen).equals(header)).toBe(false);
  expect(readdirSync(join(home, "journals")).sort()).toEqual([`${other}-1`, `${other}-2`]);
  expect(await findDesks(home)).toEqual({
    outcome: "found",
    desks: [
      { place, header: null, copy: null, isErased: true },
      { place: other, header, copy: header, isErased: false },
    ],
  });
  expect(await eraseDesk(home, place), "again, after it was cut off").toEqual({ outcome: "kept" });
  expect(await forgetDesk(home, place)).toEqual({ outcome: "kept" });
  expect(readdirSync(join(home, "desks"))).toEqual([other]);
});

test("a desk that was not erased is not forgotten, and one that is not there is no fault", async () => {
  const home = await withTwo();
  expect(await forgetDesk(home, other)).toEqual({ outcome: "kept" });
  expect(existsSync(join(home, "desks", other, "header"))).toBe(true);
  const gone = "f".repeat(32);
  expect(await eraseDesk(home, gone)).toEqual({ outcome: "kept" });
  expect(await forgetDesk(home, gone)).toEqual({ outcome: "kept" });
});

test("what a link leads to is not destroyed", async () => {
  const home = temporary();
  const elsewhere = temporary();
  writeFileSync(join(elsewhere, "header"), header);
  mkdirSync(join(home, "desks"), { recursive: true });
  symlinkSync(elsewhere, join(home, "desks", place));
  expect(await eraseDesk(home, place)).toEqual({ outcome: "hindered", hindrance: "not-a-file" });
  expect(new Uint8Array(readFileSync(join(elsewhere, "header")))).toEqual(header);
});
