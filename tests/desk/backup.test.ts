import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Decrypter } from "age-encryption";
import { beforeAll, describe, expect, test } from "vitest";
import { cryptoReady } from "../../src/core/crypto/sodium";
import { recoveryIdentity, readRecoveryWords } from "../../src/vault/recovery";
import { ageMissing } from "../support/tools";
import { backedUp, backedUpOf, forgetRecipient, furnished, onDisk, ticket } from "./backups";
import { card, computer, leastWork, passphrase, setUp, typed } from "./doors";
import type { Computer } from "./doors";
import { got } from "./people";

const another = "another four wild geese";

let made: Awaited<ReturnType<typeof furnished>> & { readonly bytes: Uint8Array };
beforeAll(async () => {
  await cryptoReady;
  const desk = await furnished();
  made = { ...desk, bytes: await backedUp(desk.one, desk.program) };
}, 60_000);

/** A computer with nothing on it but a file that was chosen. */
function holding(bytes: Uint8Array): {
  readonly other: Computer;
  readonly file: { ticket: string; size: number };
} {
  const other = computer();
  other.files.set(ticket, bytes);
  return { other, file: { ticket, size: bytes.length } };
}

test("a desk is backed up, lost, and restored on an empty computer with everything on it", async () => {
  const { one, words, bytes } = made;
  const { other, file } = holding(bytes);
  const fresh = other.start();
  const looked = got(await fresh.door.lookIntoBackup(file, words.join(" ")), "read");
  expect(looked.about).toMatchObject({ organisation: card.organisation, letters: 1, contents: 2 });
  expect(await fresh.door.restoreDesk(file, words.join(" "), another)).toEqual({ outcome: "unlocked" });
  expect((await fresh.desk.ownCard()).outcome).toBe("found");
  expect(await fresh.desk.backup()).toMatchObject({ last: looked.about.made, isDue: false });
  fresh.end();
  const [before, after] = [await onDisk(one), await onDisk(other, another)];
  expect(after.faults).toEqual([]);
  expect(backedUpOf(after.records)).toEqual(backedUpOf(before.records));
  expect(new Set(after.records.map(({ kind }) => kind))).toEqual(
    new Set(before.records.map(({ kind }) => kind)),
  );
  expect(after.sums).toEqual(before.sums);
  expect(after.contents).toEqual(after.sums);

  const again = other.start();
  expect(await again.door.unlockDesk(another)).toEqual({ outcome: "unlocked", faults: [] });
  const named = got(await again.door.nameBackup(), "named");
  expect(named.name).toMatch(/^2026-11-24-backup-[0-9a-f]{4}\.age$/);
  again.end();
  expect(await other.start().door.tryWords(words.join(" "))).toEqual({ outcome: "words-fit" });
});

test("public tools open a backup and check it, without this program", async () => {
  const seed = got(readRecoveryWords(made.words.join(" ")), "read").bytes;
  const { identity } = recoveryIdentity(seed);
  const folder = mkdtempSync(join(tmpdir(), "undersigned-backup-"));
  try {
    const missing = ageMissing();
    if (missing === null) {
      writeFileSync(join(folder, "key"), `${identity}\n`);
      writeFileSync(join(folder, "b.age"), made.bytes);
      execFileSync("age", ["-d", "-i", "key", "-o", "b.tar", "b.age"], { cwd: folder });
    } else {
      console.log(`the library opens it in the place of age: ${missing}`);
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      writeFileSync(join(folder, "b.tar"), await decrypter.decrypt(made.bytes));
    }
    execFileSync("tar", ["xf", "b.tar"], { cwd: folder });
    expect(execFileSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: folder, encoding: "utf8" })).not.toContain(
      "FAILED",
    );
    const about = JSON.parse(readFileSync(join(folder, "backup.json"), "utf8")) as Record<string, unknown>;
    expect(about).toMatchObject({
      format: "undersigned/backup/1",
      organisation: card.organisation,
      contents: 2,
    });
    expect(readdirSync(join(folder, "records"))).toEqual(["1.json"]);
    const records = JSON.parse(readFileSync(join(folder, "records", "1.json"), "utf8")) as { kind: string }[];
    expect(records.map(({ kind }) => kind)).not.toContain("recovery");
    const sums = readFileSync(join(folder, "SHA256SUMS"), "utf8").trim().split("\n");
    expect(sums).toHaveLength(1 + 1 + 2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe("what stands in the way of restoring leaves nothing behind", () => {
  const nothingOn = async (other: Computer): Promise<void> => {
    expect(other.headers.size).toBe(0);
    expect(await other.databases.names()).toEqual([]);
    expect(await other.journals.names()).toEqual([]);
  };

  test("words that are not words, another desk's, a weak passphrase, and a file that is gone", async () => {
    const { other, file } = holding(made.bytes);
    const { door } = other.start();
    const words = made.words.join(" ");
    expect(await door.lookIntoBackup(file, "abandon")).toEqual({ outcome: "wrong-count", count: 1 });
    const strange = `${"abandon ".repeat(23)}art`;
    expect(await door.lookIntoBackup(file, strange)).toEqual({ outcome: "wrong-words" });
    expect(await door.restoreDesk(file, strange, another)).toEqual({ outcome: "wrong-words" });
    expect(await door.restoreDesk(file, words, "password1")).toMatchObject({ outcome: "weak" });
    const gone = { ...file, ticket: "f".repeat(32) };
    expect(await door.restoreDesk(gone, words, another)).toEqual({ outcome: "unread", hindrance: "missing" });
    other.hindrance = "denied";
    expect(await door.restoreDesk(file, words, another)).toEqual({ outcome: "unread", hindrance: "denied" });
    other.hindrance = null;
    await nothingOn(other);
  });

  test("a file that was cut anywhere, altered anywhere or added to", async () => {
    const words = made.words.join(" ");
    const { length } = made.bytes;
    const cuts = Array.from({ length: 12 }, (_, i) => Math.floor((length * i) / 12));
    for (const cut of [...cuts, length - 1, length - 16, length - 65_552]) {
      const { other, file } = holding(made.bytes.subarray(0, cut));
      const said = await other.start().door.restoreDesk(file, words, another);
      // A few sizes that a cut gives are sizes that a backup can have: there it is the encryption that tells.
      expect(said, `cut at ${cut}`).toMatchObject({
        outcome: "refused",
        reason: expect.stringMatching(/^(?:truncated|damaged)$/) as unknown,
      });
      await nothingOn(other);
    }
    for (const at of [0, 100, 1500, 2000, 70_000, 200_000, length - 1]) {
      const altered = made.bytes.slice();
      altered[at]! ^= 4;
      const { other, file } = holding(altered);
      const said = await other.start().door.restoreDesk(file, words, another);
      expect(said.outcome, `altered at ${at}`).toMatch(/^(?:refused|wrong-words)$/);
      await nothingOn(other);
    }
    const { other, file } = holding(new Uint8Array(Buffer.concat([made.bytes, new Uint8Array(20)])));
    expect(await other.start().door.restoreDesk(file, words, another)).toMatchObject({ reason: "truncated" });
    await nothingOn(other);
  });

  test("a file that says another size than it has is refused where it ends", async () => {
    const { other } = holding(made.bytes.subarray(0, made.bytes.length - 30_000));
    const said = await other
      .start()
      .door.restoreDesk({ ticket, size: made.bytes.length }, made.words.join(" "), another);
    expect(said).toMatchObject({ outcome: "refused", reason: "truncated" });
    await nothingOn(other);
  });

  test("a full disk, and thinking better of it half-way", async () => {
    const words = made.words.join(" ");
    const { other, file } = holding(made.bytes);
    const program = other.start();
    other.hindrance = "full";
    expect(await program.door.restoreDesk(file, words, another)).toMatchObject({
      outcome: "hindered",
      hindrance: "full",
    });
    other.hindrance = null;
    await nothingOn(other);
    const stopping = new AbortController();
    const slow = other.start({ work: leastWork });
    const watched = slow.watched({ signal: stopping.signal, onProgress: () => stopping.abort() });
    stopping.abort();
    expect(await watched.door.restoreDesk(file, words, another)).toEqual({ outcome: "cancelled" });
    await nothingOn(other);
    expect(await program.door.restoreDesk(file, words, another)).toEqual({ outcome: "unlocked" });
  });
});

describe("saving", () => {
  test("a place that does not take it leaves no file, and nothing is noted", async () => {
    const { one, program } = await furnished();
    one.files.set(ticket, new Uint8Array());
    const journal = one.hindrance;
    one.hindrance = "full";
    expect(await program.door.saveBackup(ticket)).toEqual({ outcome: "not-written", hindrance: "full" });
    one.hindrance = journal;
    expect(one.files.has(ticket)).toBe(false);
    expect(await program.door.saveBackup(ticket), "the ticket is void").toEqual({
      outcome: "not-written",
      hindrance: "other",
    });
    expect(await program.desk.backup()).toMatchObject({ last: null });
    one.files.set(ticket, new Uint8Array());
    const stopping = new AbortController();
    stopping.abort();
    const { door } = program.watched({ signal: stopping.signal });
    expect(await door.saveBackup(ticket)).toEqual({ outcome: "cancelled" });
    expect(one.files.has(ticket)).toBe(false);
    one.files.set(ticket, new Uint8Array());
    got(await program.door.saveBackup(ticket), "saved");
    expect(await program.desk.backup()).toMatchObject({ last: "2026-11-24T09:00:00Z" });
  });

  test("a lock, or a thread that dies, while the file is written leaves nothing of it; one that is written stays", async () => {
    for (const ending of ["end", "kill"] as const) {
      const { one, program } = await furnished();
      one.files.set(ticket, new Uint8Array());
      const { files } = one;
      const set = files.set.bind(files);
      // It ends just as the first part is on the disk.
      files.set = (name, bytes) => {
        set(name, bytes);
        if (bytes.length > 0) program[ending]();
        return files;
      };
      expect(await program.door.saveBackup(ticket)).toEqual({ outcome: "ended" });
      expect(one.files.has(ticket), ending).toBe(false);
    }
    const { one, program } = await furnished();
    await backedUp(one, program);
    program.end();
    expect(one.files.has(ticket)).toBe(true);
  });

  test("nothing of the words, and no secret, is on its way but encrypted", async () => {
    const one = computer();
    const program = one.start();
    const words = await setUp(program);
    one.files.set(ticket, new Uint8Array());
    const before = program.spoken.length;
    got(await program.door.saveBackup(ticket), "saved");
    const said = JSON.stringify(program.spoken.slice(before), (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value,
    );
    expect(said).not.toContain("AGE-SECRET-KEY");
    expect(said).not.toContain(card.organisation);
    expect(said).not.toContain(words.slice(0, 3).join(" "));
  });

  test("a desk that does not know whom its backups are for asks for its own words once", async () => {
    const one = computer();
    const first = one.start();
    const words = await setUp(first);
    first.end();
    await forgetRecipient(one);
    const program = one.start();
    await program.door.unlockDesk(passphrase);
    expect(await program.door.nameBackup()).toEqual({ outcome: "words-needed" });
    one.files.set(ticket, new Uint8Array());
    expect(await program.door.saveBackup(ticket)).toEqual({ outcome: "words-needed" });
    expect(await program.door.rememberWords(`${"abandon ".repeat(23)}art`)).toEqual({
      outcome: "wrong-words",
    });
    expect(await program.door.rememberWords("zoo")).toEqual({ outcome: "wrong-count", count: 1 });
    expect(await program.door.rememberWords(words.join(" "))).toEqual({ outcome: "remembered" });
    expect((await program.door.nameBackup()).outcome).toBe("named");
    const bytes = await backedUp(one, program);
    const { other, file } = holding(bytes);
    expect(await other.start().door.restoreDesk(file, words.join(" "), another)).toEqual({
      outcome: "unlocked",
    });
  });

  test("opening with the words tells it too, and after new words the old ones open no new backup", async () => {
    const one = computer();
    const first = one.start();
    const words = await setUp(first);
    first.end();
    await forgetRecipient(one);
    const program = one.start();
    got(await program.door.unlockWithWords(words.join(" "), another), "unlocked");
    expect((await program.door.nameBackup()).outcome).toBe("named");
    const prepared = got(await program.door.prepareRenewal(another, passphrase), "prepared");
    got(await program.door.finishRenewal(typed(prepared.words, prepared.asked)), "renewed");
    const bytes = await backedUp(one, program);
    const { other, file } = holding(bytes);
    const { door } = other.start();
    expect(await door.lookIntoBackup(file, words.join(" "))).toEqual({ outcome: "wrong-words" });
    expect((await door.lookIntoBackup(file, prepared.words.join(" "))).outcome).toBe("read");
  });

  test("no desk is open", async () => {
    const { door } = computer().start();
    expect(await door.nameBackup()).toEqual({ outcome: "closed" });
    expect(await door.saveBackup(ticket)).toEqual({ outcome: "closed" });
    expect(await door.rememberWords("zoo")).toEqual({ outcome: "closed" });
    expect(await door.compareBackup({ ticket, size: 0 }, "zoo")).toEqual({ outcome: "closed" });
  });
});
