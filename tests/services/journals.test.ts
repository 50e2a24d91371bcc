import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { journalsIn } from "../../src/services/journals";
import type { Journals } from "../../src/services/journals";
import { mounted, temporary } from "./folders";

const windows = process.platform === "win32";
const place = "0123456789abcdef0123456789abcdef";
const other = "fedcba9876543210fedcba9876543210";
const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const written = { outcome: "written" };
const notAFile = { outcome: "hindered", hindrance: "not-a-file" };

async function opened(journals: Journals, epoch = 1): Promise<string> {
  const answer = await journals.open(place, epoch);
  if (answer.outcome !== "opened") throw new Error(answer.hindrance);
  return answer.ticket;
}

function contents(home: string, name = `${place}-1`): string {
  return readFileSync(join(home, "journals", name), "utf8");
}

test("looking for a journal makes none; the first entry makes it, for its owner's eyes only", async () => {
  const home = join(temporary(), "never-made");
  const journals = journalsIn(home);
  expect(await journals.find(place)).toEqual({ outcome: "found", epochs: [] });
  expect(await journals.open(place, 1)).toMatchObject({ outcome: "opened", size: 0 });
  expect(readdirSync(join(home, ".."))).toEqual([]);
  const ticket = await opened(journals);
  expect(await journals.append(ticket, 0, bytes("one"))).toEqual(written);
  expect(await journals.append(ticket, 3, bytes("two"))).toEqual(written);
  expect(contents(home)).toBe("onetwo");
  expect(await journals.open(place, 1)).toMatchObject({ outcome: "opened", size: 6 });
  if (windows) return;
  expect(statSync(join(home, "journals")).mode & 0o777).toBe(0o700);
  expect(statSync(join(home, "journals", `${place}-1`)).mode & 0o777).toBe(0o600);
});

test("it is read in parts, to its end and no farther", async () => {
  const journals = journalsIn(temporary());
  const ticket = await opened(journals);
  await journals.append(ticket, 0, bytes("abcdef"));
  expect(await journals.read(ticket, "present", 2, 3)).toEqual({ outcome: "read", bytes: bytes("cde") });
  expect(await journals.read(ticket, "present", 4, 100)).toEqual({ outcome: "read", bytes: bytes("ef") });
  expect(await journals.read(ticket, "present", 6, 1)).toEqual({ outcome: "read", bytes: bytes("") });
});

test("an entry takes the place of what was cut off before it, and is never written behind a hole", async () => {
  const home = temporary();
  const journals = journalsIn(home);
  const ticket = await opened(journals);
  await journals.append(ticket, 0, bytes("whole"));
  appendFileSync(join(home, "journals", `${place}-1`), "torn");
  expect(await journals.append(ticket, 5, bytes("!"))).toEqual(written);
  expect(contents(home)).toBe("whole!");
  expect(await journals.append(ticket, 5, bytes(""))).toEqual(written);
  expect(contents(home)).toBe("whole");
  truncateSync(join(home, "journals", `${place}-1`), 2);
  expect(await journals.append(ticket, 5, bytes("!"))).toEqual({ outcome: "hindered", hindrance: "missing" });
  expect(contents(home)).toBe("wh");
});

test("entries that are asked for at once are written one after another", async () => {
  const home = temporary();
  const journals = journalsIn(home);
  const ticket = await opened(journals);
  const parts = Array.from({ length: 40 }, (_, i) => String.fromCharCode(65 + i).repeat(20_000));
  const answers = await Promise.all(parts.map((part, i) => journals.append(ticket, i * 20_000, bytes(part))));
  expect(answers).toEqual(parts.map(() => written));
  expect(contents(home)).toBe(parts.join(""));
});

test("whoever had it open before can neither read nor write any more, not even what is on its way", async () => {
  const home = temporary();
  const journals = journalsIn(home);
  const first = await opened(journals);
  await journals.append(first, 0, bytes("one"));
  const opening = journals.open(place, 1);
  const late = journals.append(first, 3, bytes("late"));
  expect(await opening).toMatchObject({ outcome: "opened", size: 3 });
  expect(await late).toEqual({ outcome: "void" });
  expect(await journals.read(first, "present", 0, 9)).toEqual({ outcome: "void" });
  expect(await journals.place(first, 0, true)).toEqual({ outcome: "void" });
  expect(await journals.draft("0".repeat(32), 0, bytes("x"))).toEqual({ outcome: "void" });
  expect(contents(home)).toBe("one");
});

test("a draft takes the journal's place at one stroke, when it is as large as was said", async () => {
  const home = temporary();
  const journals = journalsIn(home);
  const ticket = await opened(journals);
  await journals.append(ticket, 0, bytes("old"));
  expect(await journals.place(ticket, 0, true)).toMatchObject({ outcome: "hindered", hindrance: "missing" });
  await journals.draft(ticket, 0, bytes("left from before"));
  expect(await journals.draft(ticket, 0, bytes("new"))).toEqual(written);
  expect(await journals.draft(ticket, 4, bytes("gap"))).toMatchObject({ outcome: "hindered" });
  expect(await journals.draft(ticket, 3, bytes("er"))).toEqual(written);
  expect(await journals.place(ticket, 4, true)).toMatchObject({ outcome: "hindered" });
  expect(contents(home)).toBe("old");
  expect(await journals.place(ticket, 5, true)).toEqual(written);
  expect(contents(home)).toBe("newer");
  expect(await journals.append(ticket, 5, bytes("!"))).toEqual(written);
  expect(readdirSync(join(home, "journals"))).toEqual([`${place}-1`, `${place}-1.before`]);
});

test("the journal whose place another takes is kept as the one before, when it is said to be whole", async () => {
  const home = temporary();
  const journals = journalsIn(home);
  const ticket = await opened(journals);
  const take = async (text: string, keeps: boolean): Promise<void> => {
    await journals.draft(ticket, 0, bytes(text));
    expect(await journals.place(ticket, text.length, keeps)).toEqual(written);
  };
  await take("first", true);
  expect(await journals.open(place, 1)).toMatchObject({ size: 5, before: 0 });
  const again = await opened(journals);
  await journals.append(again, 5, bytes("!"));
  await journals.draft(again, 0, bytes("second"));
  await journals.place(again, 6, true);
  await journals.append(again, 6, bytes("?"));
  expect(contents(home)).toBe("second?");
  expect(await journals.read(again, "before", 0, 99)).toEqual({ outcome: "read", bytes: bytes("first!") });
  await journals.draft(again, 0, bytes("third"));
  await journals.place(again, 5, false);
  expect(contents(home, `${place}-1.before`)).toBe("first!");
  expect(await journals.open(place, 1)).toMatchObject({ size: 5, before: 6 });
});

test("where something else lies in its place, the journal before is none, and the next is made all the same", async () => {
  const home = temporary();
  const journals = journalsIn(home);
  mkdirSync(join(home, "journals", `${place}-1.before`), { recursive: true });
  expect(await journals.open(place, 1)).toMatchObject({ size: 0, before: 0 });
  const ticket = await opened(journals);
  await journals.append(ticket, 0, bytes("one"));
  await journals.draft(ticket, 0, bytes("two"));
  expect(await journals.place(ticket, 3, true)).toEqual(written);
  expect(contents(home)).toBe("two");
});

test("a draft that was left is gone when the journal is opened", async () => {
  const home = temporary();
  const journals = journalsIn(home);
  await journals.draft(await opened(journals), 0, bytes("left"));
  expect(readdirSync(join(home, "journals"))).toEqual([`${place}-1.part`]);
  await opened(journals);
  expect(readdirSync(join(home, "journals"))).toEqual([]);
});

test("a desk's journals are found by their epochs and removed one by one; others' stay", async () => {
  const home = temporary();
  const journals = journalsIn(home);
  for (const epoch of [12, 2]) await journals.append(await opened(journals, epoch), 0, bytes("x"));
  const beside = [`${place}-2.part`, `${place}-2.before`, `${place}-7.before`];
  for (const name of [`${other}-1`, `${place}-01`, ...beside, `${place}-`, "note"])
    writeFileSync(join(home, "journals", name), "");
  expect(await journals.find(place)).toEqual({ outcome: "found", epochs: [2, 7, 12] });
  expect(await journals.remove(place, 7)).toEqual({ outcome: "removed" });
  const ticket = await opened(journals, 2);
  expect(await journals.remove(place, 2)).toEqual({ outcome: "removed" });
  expect(await journals.remove(place, 3)).toEqual({ outcome: "removed" });
  expect(await journals.append(ticket, 1, bytes("x"))).toEqual({ outcome: "void" });
  expect(readdirSync(join(home, "journals")).sort()).toEqual(
    [`${other}-1`, `${place}-01`, `${place}-`, `${place}-12`, "note"].sort(),
  );
});

test("nothing that leads elsewhere is followed, and what is no file is not replaced", async ({ skip }) => {
  if (windows) skip("Windows makes links only for some");
  const home = temporary();
  const journals = journalsIn(home);
  writeFileSync(join(home, "secret"), "secret");
  mkdirSync(join(home, "journals"));
  symlinkSync(join(home, "secret"), join(home, "journals", `${place}-1`));
  mkdirSync(join(home, "journals", `${place}-2`));
  expect(await journals.open(place, 1)).toEqual(notAFile);
  expect(await journals.open(place, 2)).toEqual(notAFile);
  const ticket = await opened(journals, 3);
  symlinkSync(join(home, "secret"), join(home, "journals", `${place}-3`));
  expect(await journals.append(ticket, 0, bytes("x"))).toEqual(notAFile);
  expect(await journals.read(ticket, "present", 0, 6)).toEqual(notAFile);
  await journals.draft(ticket, 0, bytes("new"));
  expect(await journals.place(ticket, 3, true)).toEqual(notAFile);
  expect(readFileSync(join(home, "secret"), "utf8")).toBe("secret");
  const elsewhere = temporary();
  symlinkSync(home, join(elsewhere, "journals"));
  const led = journalsIn(elsewhere);
  expect(await led.append(await opened(led), 0, bytes("x"))).toEqual(notAFile);
});

test("on a full disk an entry is refused and none of it stays, and there is room again when there is room", async ({
  skip,
}) => {
  const small = mounted(temporary(), "size=256k");
  if ("missing" in small) return skip(small.missing);
  const journals = journalsIn(small.at);
  const ticket = await opened(journals);
  await journals.append(ticket, 0, bytes("acknowledged"));
  const full = { outcome: "hindered", hindrance: "full" };
  expect(await journals.append(ticket, 12, new Uint8Array(400_000))).toEqual(full);
  expect(contents(small.at)).toBe("acknowledged");
  expect(await journals.draft(ticket, 0, new Uint8Array(400_000))).toEqual(full);
  await opened(journals);
  const again = await opened(journals);
  expect(await journals.append(again, 12, bytes("!"))).toEqual(written);
  small.remount("ro");
  expect(await journals.append(again, 13, bytes("!"))).toEqual({ outcome: "hindered", hindrance: "denied" });
  expect(await journals.read(again, "present", 0, 99)).toEqual({
    outcome: "read",
    bytes: bytes("acknowledged!"),
  });
});
