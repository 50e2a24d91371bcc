import { beforeAll, describe, expect, test } from "vitest";
import { cryptoReady, fromUtf8, sha256, utf8 } from "../../src/core/crypto/sodium";
import { systemRandom } from "../../src/desk/platform";
import { readVaultHeader } from "../../src/vault/header";
import { readRecoveryWords } from "../../src/vault/recovery";
import { noChange } from "../../src/vault/rows";
import { unlock, unlockWithRecovery } from "../../src/vault/slots";
import { databaseName, openVault } from "../../src/vault/vault";
import { computer } from "../desk/doors";
import type { Computer } from "../desk/doors";
import { got } from "../desk/people";
import { keptVaults } from "../support/keptVaults";
import type { KeptVault } from "../support/keptVaults";
import { noAside } from "../support/noAside";

beforeAll(() => cryptoReady);

/** The vault's files on a computer, but for those that are left out. */
async function puttingBack(kept: KeptVault, without: "nothing" | "rows" | "journal"): Promise<Computer> {
  const { place } = kept.expected;
  const one = computer();
  one.headers.set(place, kept.header);
  one.copies.set(place, kept.copy);
  const name = databaseName(place, 1);
  if (without !== "journal") one.journals.files.set(name, kept.journal.slice());
  if (without !== "rows") {
    const database = await one.databases.open(name);
    await database.write({ ...noChange, put: kept.records }, { ...noChange, put: kept.pieces });
    database.close();
  }
  return one;
}

/** All that today's program finds in it. */
async function foundIn(kept: KeptVault, { databases, journals }: Computer) {
  const { keys } = got(unlock(readVaultHeader(kept.header), kept.passphrase), "unlocked");
  const vault = await openVault(keys, {
    ...noAside,
    databases,
    journals,
    place: kept.expected.place,
    random: systemRandom,
  });
  const { records, contents } = vault.whole();
  const sums = [];
  for (const hash of contents) sums.push(sha256((await vault.store.content(hash))!));
  await vault.settled();
  vault.close();
  const inOrder = [...records].sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
  return {
    faults: vault.faults,
    found: { records: inOrder, contents: [...contents].sort(), sums: sums.sort() },
  };
}

const all = keptVaults();

test("there is one vault of each version up to the one that is written today", () => {
  expect(all.map(({ version }) => version)).toEqual([1]);
  for (const { version, header } of all)
    expect(fromUtf8(header, "header")).toContain(`"undersigned/vault/${version}"`);
});

describe.each(all)("a vault of version $version", (kept) => {
  const { place, ...expected } = kept.expected;

  test("has records of many kinds in it, and contents in one piece and in several", () => {
    const kinds = new Set(expected.records.map(({ kind }) => kind));
    for (const kind of [
      "campaign",
      "contact",
      "draft",
      "identity",
      "origin",
      "outgoing",
      "pen",
      "recovery",
      "settings",
      "statement",
    ])
      expect(kinds).toContain(kind);
    expect(kept.pieces.length).toBeGreaterThan(expected.contents.length);
  });

  test.each([
    ["nothing", []],
    ["rows", ["restored-from-journal"]],
    ["journal", ["journal-made-anew"]],
  ] as const)(
    "opens where %s is missing, with each record and each content as it was written",
    async (without, told) => {
      const one = await puttingBack(kept, without);
      const { faults, found } = await foundIn(kept, one);
      expect(faults.map(({ fault }) => fault)).toEqual(told);
      expect(found).toEqual(expected);
      // What was mended opens again, with nothing to mend.
      expect(await foundIn(kept, one)).toEqual({ faults: [], found: expected });
    },
  );

  test("is a desk for its passphrase and for its words, goes into a backup, and takes what is new", async () => {
    const read = got(readRecoveryWords(kept.words), "read");
    got(unlockWithRecovery(readVaultHeader(kept.header), read.bytes), "unlocked");
    const one = await puttingBack(kept, "nothing");
    const program = one.start();
    expect(await program.door.unlockDesk(kept.passphrase)).toEqual({ outcome: "unlocked", faults: [] });
    const ticket = "0".repeat(32);
    one.files.set(ticket, new Uint8Array());
    got(await program.door.saveBackup(ticket), "saved");
    const file = { ticket, size: one.files.get(ticket)!.length };
    got(await program.door.verifyBackup(file, kept.words), "verified");
    got(await program.desk.changeSettings({ lockAfter: 15 }), "changed");
    program.end();
    const again = one.start();
    expect(await again.door.unlockDesk(kept.passphrase)).toEqual({ outcome: "unlocked", faults: [] });
    expect(got(await again.desk.settings(), "told").settings.lockAfter).toBe(15);
  });

  test("whose header says a later version is refused as a newer program's, and stays as it is", async () => {
    const one = await puttingBack(kept, "nothing");
    const later = fromUtf8(kept.header, "header").replace(/undersigned\/vault\/\d+/, "undersigned/vault/2");
    one.headers.set(place, utf8(later));
    one.copies.set(place, utf8(later));
    const name = databaseName(place, 1);
    const disk = async () => ({
      headers: new Map(one.headers),
      copies: new Map(one.copies),
      journal: one.journals.files.get(name)!.slice(),
      records: await (await one.databases.open(name)).records(),
      names: await one.databases.names(),
    });
    const before = await disk();
    const program = one.start();
    const refused = { outcome: "refused", reason: "newer-vault" };
    expect(await program.door.findDesks()).toMatchObject(refused);
    expect(await program.door.unlockDesk(kept.passphrase)).toMatchObject(refused);
    expect(await program.door.tryWords(kept.words)).toMatchObject(refused);
    expect(await disk()).toEqual(before);
  });
});
