import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { partsFor } from "../../src/services/parts";
import type { Shell } from "../../src/services/shell";
import { readPart } from "../../src/services/reading";
import { mounted, temporary } from "./folders";

const sumOf = (...parts: readonly Uint8Array[]): string =>
  createHash("sha256").update(Buffer.concat(parts)).digest("hex");
const bytes = (text: string): Uint8Array => new Uint8Array(new TextEncoder().encode(text));

function writing(folder: string, mayReplace = false, askSave?: Shell["askSave"], home = "/nowhere") {
  return partsFor({ home, askSave: askSave ?? (async (name) => ({ path: join(folder, name), mayReplace })) });
}

async function begun(parts: ReturnType<typeof writing>, name = "backup.age"): Promise<string> {
  const said = await parts.beginFile(name);
  if (said.outcome !== "begun") throw new Error(said.outcome);
  return said.ticket;
}

test("a file in parts lies in its place only once all of it was read again, for its owner's eyes only", async () => {
  const folder = temporary();
  const parts = writing(folder);
  const said = await parts.beginFile("backup.age");
  expect(said).toMatchObject({ outcome: "begun", place: join(folder, "backup.age"), doubt: null });
  const ticket = said.outcome === "begun" ? said.ticket : "";
  expect(readdirSync(folder), "nothing is written before there is something to write").toEqual([]);
  const [first, second] = [bytes("one "), new Uint8Array(3_000_000).fill(7)];
  expect(await parts.appendFile(ticket, 0, first)).toEqual({ outcome: "written" });
  expect(readdirSync(folder)).not.toContain("backup.age");
  expect(await parts.appendFile(ticket, 4, second)).toEqual({ outcome: "written" });
  expect(await parts.finishFile(ticket, sumOf(first, second))).toEqual({
    outcome: "saved",
    path: join(folder, "backup.age"),
  });
  expect(readdirSync(folder)).toEqual(["backup.age"]);
  expect(statSync(join(folder, "backup.age")).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, "backup.age")).equals(Buffer.concat([first, second]))).toBe(true);
  expect(await parts.appendFile(ticket, 3_000_004, first), "the ticket is void").toEqual({ outcome: "void" });
});

test("what was changed on the disk behind its back is not put in the place of what was there", async () => {
  const folder = temporary();
  writeFileSync(join(folder, "backup.age"), "the backup before");
  const parts = writing(folder, true);
  for (const harm of ["alter", "cut", "sum"] as const) {
    const ticket = await begun(parts);
    await parts.appendFile(ticket, 0, bytes("a backup"));
    const draft = join(
      folder,
      readdirSync(folder).find((name) => name.endsWith(".part"))!,
    );
    if (harm === "alter") writeFileSync(draft, "a bAckup");
    if (harm === "cut") truncateSync(draft, 3);
    const sum = harm === "sum" ? sumOf(bytes("other")) : sumOf(bytes("a backup"));
    expect(await parts.finishFile(ticket, sum), harm).toEqual({ outcome: "differs" });
    expect(readdirSync(folder)).toEqual(["backup.age"]);
    expect(readFileSync(join(folder, "backup.age"), "utf8")).toBe("the backup before");
  }
  const ticket = await begun(parts);
  await parts.appendFile(ticket, 0, bytes("new"));
  expect(await parts.finishFile(ticket, sumOf(bytes("new")))).toMatchObject({ outcome: "saved" });
  expect(readFileSync(join(folder, "backup.age"), "utf8")).toBe("new");
});

test("parts that do not fit, a file given up, and another that is begun leave nothing", async () => {
  const folder = temporary();
  const parts = writing(folder);
  const first = await begun(parts);
  await parts.appendFile(first, 0, bytes("one"));
  expect(await parts.appendFile(first, 5, bytes("hole"))).toEqual({
    outcome: "hindered",
    hindrance: "other",
  });
  expect(readdirSync(folder)).toEqual([]);
  expect(await parts.finishFile(first, sumOf(bytes("one")))).toEqual({ outcome: "void" });

  const second = await begun(parts);
  await parts.appendFile(second, 0, bytes("two"));
  await parts.abandonFile("f".repeat(32));
  expect(readdirSync(folder)).toHaveLength(1);
  await parts.abandonFile(second);
  expect(readdirSync(folder)).toEqual([]);

  const third = await begun(parts);
  await parts.appendFile(third, 0, bytes("three"));
  const fourth = await begun(parts, "other.age");
  expect(readdirSync(folder)).toEqual([]);
  expect(await parts.appendFile(third, 5, bytes("more"))).toEqual({ outcome: "void" });
  expect(await parts.finishFile(fourth, sumOf()), "nothing was written").toEqual({
    outcome: "hindered",
    hindrance: "other",
  });
  expect(readdirSync(folder)).toEqual([]);
});

test("when the program ends, nothing is left of what was being written, and nothing more is taken", async () => {
  const folder = temporary();
  const parts = writing(folder);
  const ticket = await begun(parts);
  const writes = [parts.appendFile(ticket, 0, bytes("one")), parts.appendFile(ticket, 3, bytes("two"))];
  await parts.end();
  expect(await Promise.all(writes)).toEqual([{ outcome: "written" }, { outcome: "written" }]);
  expect(readdirSync(folder)).toEqual([]);
  expect(await parts.appendFile(ticket, 6, bytes("more"))).toEqual({ outcome: "void" });
  expect(readdirSync(folder)).toEqual([]);
  await parts.end();
});

test("what a program that was killed left is removed when the next is begun there; others' files and one that is being written stay", async () => {
  const folder = temporary();
  const left = writing(folder);
  await left.appendFile(await begun(left), 0, bytes("killed in the middle"));
  const [draft = ""] = readdirSync(folder);
  const longAgo = Date.now() / 1000 - 3600;
  const others = [
    ".undersigned-notes.part",
    `${draft}.kept`,
    "undersigned-0123456789abcdef0123456789abcdef.part",
  ];
  for (const name of others) writeFileSync(join(folder, name), "somebody's");
  for (const name of others) utimesSync(join(folder, name), longAgo, longAgo);

  const parts = writing(folder);
  await begun(parts);
  expect(readdirSync(folder).sort(), "it may be another program's that is at work").toEqual(
    [draft, ...others].sort(),
  );
  utimesSync(join(folder, draft), longAgo, longAgo);
  await begun(parts);
  expect(readdirSync(folder).sort()).toEqual([...others].sort());
});

test("a place in the program's own folder is doubted, by whatever way it is named, and one beside it is not", async () => {
  const folder = temporary();
  const [home, beside, link] = ["home", "home-beside", "link"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of [beside, join(home, "saved")]) mkdirSync(folder, { recursive: true });
  symlinkSync(home, link);
  const doubts = async (folder: string) =>
    (await writing(folder, false, undefined, home).beginFile("backup.age")) as { doubt: unknown };
  expect((await doubts(home)).doubt).toBe("own-folder");
  expect((await doubts(join(home, "saved"))).doubt).toBe("own-folder");
  expect((await doubts(join(link, "saved"))).doubt).toBe("own-folder");
  expect((await doubts(beside)).doubt).toBe(null);
  expect((await doubts(dirname(home))).doubt).toBe(null);
});

test("a folder that is gone, a place that is taken, and saving nowhere are told", async () => {
  const folder = temporary();
  const gone = await begun(writing(join(folder, "gone")));
  expect(gone).toMatch(/^[0-9a-f]{32}$/);
  const missing = writing(join(folder, "gone"));
  expect(await missing.appendFile(await begun(missing), 0, bytes("x"))).toEqual({
    outcome: "hindered",
    hindrance: "missing",
  });
  writeFileSync(join(folder, "backup.age"), "there");
  const taken = writing(folder);
  const ticket = await begun(taken);
  await taken.appendFile(ticket, 0, bytes("x"));
  expect(await taken.finishFile(ticket, sumOf(bytes("x")))).toEqual({
    outcome: "hindered",
    hindrance: "other",
  });
  mkdirSync(join(folder, "a.age"));
  const onFolder = writing(folder, true);
  const other = await begun(onFolder, "a.age");
  await onFolder.appendFile(other, 0, bytes("x"));
  expect(await onFolder.finishFile(other, sumOf(bytes("x")))).toEqual({
    outcome: "hindered",
    hindrance: "not-a-file",
  });
  expect(readdirSync(folder).sort()).toEqual(["a.age", "backup.age"]);
  expect(await writing(folder, false, async () => null).beginFile("a.age")).toEqual({ outcome: "cancelled" });
});

test("a disk that fills up half-way is left as it was", async () => {
  const small = mounted(temporary(), "size=1m");
  if ("missing" in small) {
    console.log(`skipped: a disk that fills up: ${small.missing}`);
    return;
  }
  const parts = writing(small.at);
  const ticket = await begun(parts);
  const half = new Uint8Array(700_000).fill(1);
  expect(await parts.appendFile(ticket, 0, half)).toEqual({ outcome: "written" });
  expect(await parts.appendFile(ticket, half.length, half)).toEqual({
    outcome: "hindered",
    hindrance: "full",
  });
  expect(readdirSync(small.at)).toEqual([]);
  const again = await begun(parts);
  expect(await parts.appendFile(again, 0, half)).toEqual({ outcome: "written" });
  expect(await parts.finishFile(again, sumOf(half))).toMatchObject({ outcome: "saved" });
});

test("a chosen file is read in parts, as far as it reaches, and no link is followed", async () => {
  const folder = temporary();
  const path = join(folder, "a.age");
  writeFileSync(path, "0123456789");
  const text = async (from: number, most: number) => {
    const read = await readPart(path, from, most);
    return read.outcome === "read" ? new TextDecoder().decode(read.bytes) : read.outcome;
  };
  expect([await text(0, 4), await text(4, 4), await text(8, 4), await text(20, 4)]).toEqual([
    "0123",
    "4567",
    "89",
    "",
  ]);
  symlinkSync(path, join(folder, "link"));
  expect(await readPart(join(folder, "link"), 0, 4)).toEqual({
    outcome: "hindered",
    hindrance: "not-a-file",
  });
});
