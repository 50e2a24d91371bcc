import { test as prop } from "@fast-check/vitest";
import { beforeAll, expect, test } from "vitest";
import { cryptoReady } from "../../src/core/crypto/sodium";
import type { StoreValue } from "../../src/vault/store";
import { backupKinds } from "../../src/desk/backup/kinds";
import { kindNamed, sameValue, writePage } from "../../src/desk/backup/pages";
import { ownCardText } from "../../src/desk/ownCard";
import { runs } from "../support/runs";
import { backedUp, backedUpOf, furnished, onDisk, ticket } from "./backups";
import { computer } from "./doors";
import type { Computer, Program } from "./doors";
import { got, person } from "./people";
import { anyTwo } from "./recordArbitraries";

beforeAll(() => cryptoReady);

const another = "another four wild geese";

/** Gives a program a file to choose. */
function chosen(one: Computer, bytes: Uint8Array): { readonly ticket: string; readonly size: number } {
  one.files.set(ticket, bytes);
  return { ticket, size: bytes.length };
}

async function compared(program: Program, one: Computer, bytes: Uint8Array, words: readonly string[]) {
  return got(await program.door.compareBackup(chosen(one, bytes), words.join(" ")), "compared");
}

const countsOf = (kinds: Awaited<ReturnType<typeof compared>>["kinds"], name: string) => {
  const { kind, ...counts } = kinds.find((one) => one.kind === name)!;
  return kind === name ? counts : null;
};

test("a desk that was used on two computers has on each what was done on both, and merging again changes nothing", async () => {
  const { one, program, words, draft } = await furnished();
  const bytes = await backedUp(one, program);
  const two = computer();
  const away = two.start({ clock: () => "2026-11-25T09:00:00Z" });
  got(await away.door.restoreDesk(chosen(two, bytes), words.join(" "), another), "unlocked");

  // Each does something of its own.
  const [here, there] = [await person("Only here"), await person("Only there")];
  got(await program.desk.importCard(ownCardText(here)!), "imported");
  got(await away.desk.importCard(ownCardText(there)!), "imported");
  const { text } = got(await away.desk.draft(draft), "found").draft;
  const longer = text.replace("A standing dialogue", "A lasting dialogue");
  got(await away.desk.saveDraft(draft, { text: longer }), "saved");
  const theirs = await backedUp(two, away);

  const before = await onDisk(one);
  const comparison = await compared(program, one, theirs, words);
  expect(countsOf(comparison.kinds, "contact")).toEqual({
    fresh: 1,
    changed: 0,
    kept: 0,
    same: 3,
    onlyHere: 1,
  });
  expect(countsOf(comparison.kinds, "draft")).toMatchObject({ changed: 1 });
  expect(comparison.replaced).toHaveLength(1);
  expect((await onDisk(one)).records, "looking changes nothing").toEqual(before.records);

  const file = chosen(one, theirs);
  const told: ReadonlySet<string>[] = [];
  program.onChange((kinds) => told.push(kinds));
  const merged = got(await program.door.mergeBackup(file, words.join(" "), comparison.seen), "merged");
  expect(merged.records).toBeGreaterThan(2);
  expect(told.some((kinds) => kinds.has("contact"))).toBe(true);
  expect(await program.desk.overview()).toMatchObject({ contacts: 5 });
  expect(got(await program.desk.draft(draft), "found").draft.text).toBe(longer);

  const again = await compared(program, one, theirs, words);
  expect(again.kinds.every(({ fresh, changed }) => fresh + changed === 0)).toBe(true);
  expect(again.contents.fresh).toBe(0);
  const after = await onDisk(one);
  got(await program.door.mergeBackup(chosen(one, theirs), words.join(" "), again.seen), "merged");
  expect((await onDisk(one)).records).toEqual(after.records);

  // Nothing that was here is gone.
  const names = new Set(after.records.map(({ kind, id }) => `${kind} ${id}`));
  for (const { kind, id } of before.records) expect(names, `${kind} ${id}`).toContain(`${kind} ${id}`);
  // And the other way round both hold the same, but for what each keeps as it is there.
  const ours = await backedUp(one, program);
  const back = await compared(away, two, ours, words);
  got(await away.door.mergeBackup(chosen(two, ours), words.join(" "), back.seen), "merged");
  expect(backedUpOf((await onDisk(two, another)).records)).toEqual(backedUpOf((await onDisk(one)).records));
});

test("a contact that was removed comes back, and one whose comparison was taken back is not trusted again", async () => {
  const { one, program, words } = await furnished();
  const bytes = await backedUp(one, program);
  const contacts = (await onDisk(one)).records.filter(({ kind }) => kind === "contact");
  const verified = contacts.find(({ value }) => (value as { verified: unknown[] }).verified.length > 0)!;
  const gone = contacts.find(({ id }) => id !== verified.id)!;
  got(await program.desk.removeContact(gone.id), "removed");
  got(await program.desk.unverifyContact(verified.id), "unverified");
  const { kinds, seen } = await compared(program, one, bytes, words);
  expect(countsOf(kinds, "contact")).toEqual({ fresh: 1, changed: 0, kept: 1, same: 1, onlyHere: 0 });
  got(await program.door.mergeBackup(chosen(one, bytes), words.join(" "), seen), "merged");
  const after = (await onDisk(one)).records;
  expect(after.find(({ id }) => id === gone.id)).toEqual(gone);
  expect(after.find(({ kind, id }) => kind === "contact" && id === verified.id)?.value).toMatchObject({
    verified: [],
  });
});

test("another desk's backup is refused by name, and changes nothing", async () => {
  const [mine, theirs] = [await furnished(), await furnished()];
  const bytes = await backedUp(theirs.one, theirs.program);
  const before = await onDisk(mine.one);
  const { door } = mine.program;
  const file = chosen(mine.one, bytes);
  const refused = { outcome: "other-desk", organisation: "Réseau des médiatrices" };
  expect(await door.compareBackup(file, theirs.words.join(" "))).toEqual(refused);
  expect(await door.mergeBackup(file, theirs.words.join(" "), "")).toEqual(refused);
  expect(await door.compareBackup(file, mine.words.join(" "))).toEqual({ outcome: "wrong-words" });
  expect(await onDisk(mine.one)).toEqual(before);
}, 30_000);

test("another file than the one that was looked at, a broken one, a full disk and thinking better of it change nothing", async () => {
  const { one, program, words, version } = await furnished();
  const bytes = await backedUp(one, program);
  const two = computer();
  const away = two.start();
  got(await away.door.restoreDesk(chosen(two, bytes), words.join(" "), another), "unlocked");
  got(
    await away.desk.record({
      version,
      organisation: "On paper too",
      country: "KE",
      signatories: [],
      listing: "public",
      means: "paper",
      evidence: { bytes: new Uint8Array(500_000).fill(7) },
    }),
    "recorded",
  );
  const theirs = await backedUp(two, away);
  const before = await onDisk(one);
  const { seen } = await compared(program, one, theirs, words);
  const merge = (file: Uint8Array, of = program) =>
    of.door.mergeBackup(chosen(one, file), words.join(" "), seen);
  expect(await merge(bytes)).toMatchObject({ outcome: "refused", reason: "wrong-hash" });
  const broken = theirs.slice();
  broken[broken.length - 10]! ^= 1;
  expect(await merge(broken)).toMatchObject({ outcome: "refused" });
  expect(await onDisk(one)).toEqual(before);
  const stopping = new AbortController();
  stopping.abort();
  const { door } = program.watched({ signal: stopping.signal });
  expect(await door.mergeBackup(chosen(one, theirs), words.join(" "), seen)).toEqual({
    outcome: "cancelled",
  });
  one.hindrance = "full";
  expect(await merge(theirs)).toMatchObject({ outcome: "hindered", hindrance: "full" });
  one.hindrance = null;
  expect(await onDisk(one)).toEqual(before);
  expect(await merge(theirs)).toMatchObject({ outcome: "merged", contents: 1 });
}, 30_000);

prop.prop([anyTwo], { numRuns: runs(400) })(
  "the rule of each kind is settled once, keeps to the kind's form, and leaves what is the same alone",
  ([here, there]) => {
    const { merge } = kindNamed(here.kind);
    const once = merge(here.value, there.value);
    expect(sameValue(merge(once, there.value), once)).toBe(true);
    expect(writePage([{ ...here, value: once }]).length).toBeGreaterThan(0);
    expect(lostTexts(here.kind, here.value, there.value, once)).toEqual([]);
  },
);

/** Lists of which nothing that is only here may be gone, by kind. */
function lostTexts(
  kind: string,
  here: StoreValue,
  there: StoreValue,
  merged: StoreValue,
): readonly unknown[] {
  const lists: Readonly<Record<string, readonly string[]>> = {
    contact: ["groups"],
    statement: ["heldBy"],
    campaign: ["invited", "takeOvers"],
  };
  return (lists[kind] ?? []).flatMap((field) => {
    const [a, , c] = [here, there, merged].map(
      (value) => (value as Record<string, readonly unknown[]>)[field]!,
    );
    return a!.filter((one) => !c!.includes(one));
  });
}

test("every kind has a rule", () => {
  expect(backupKinds.every(({ merge }) => typeof merge === "function")).toBe(true);
});
