import { fingerprintOf } from "../../src/core/contact/fingerprint";
import { sha256 } from "../../src/core/crypto/sodium";
import { systemRandom } from "../../src/desk/platform";
import { ownCardText } from "../../src/desk/ownCard";
import type { Hash } from "../../src/core/encoding/values";
import { readVaultHeader } from "../../src/vault/header";
import { unlock } from "../../src/vault/slots";
import type { StoreRecord } from "../../src/vault/store";
import { databaseName, openVault } from "../../src/vault/vault";
import { readRows } from "../../src/vault/ledger";
import { openPieces } from "../../src/vault/pieces";
import type { ContentPlace } from "../../src/vault/pieces";
import { sealingKeys } from "../../src/vault/sealed";
import { computer, passphrase, setUp } from "./doors";
import type { Computer, Program } from "./doors";
import { got, letter, fillings, person } from "./people";
import { noAside } from "../support/noAside";

/** A backup as it lies on a disk, and what opens it. */
export interface MadeBackup {
  readonly bytes: Uint8Array;
  readonly words: readonly string[];
}

/** The ticket of every file that a test saves or chooses. */
export const ticket = "0123456789abcdef0123456789abcdef";

/** In bytes: larger than a piece of a vault, and than a chunk of age. */
const attached = 300_000;

/** A desk with something of every kind on it. */
export async function furnished(): Promise<{
  readonly one: Computer;
  readonly program: Program;
  readonly words: readonly string[];
  /** a letter, and a draft that is like it */
  readonly version: Hash;
  readonly draft: string;
}> {
  const one = computer();
  const program = one.start();
  const words = await setUp(program);
  const { desk } = program;
  const others = [await person("Mothers for Peace"), await person("شبكة السلام")];
  for (const other of others) got(await desk.importCard(ownCardText(other)!), "imported");
  const [first] = others;
  const fingerprint = fingerprintOf(first!.key).groups.join(" ");
  got(await desk.verifyContact(first!.key, fingerprint, "voice"), "verified");
  got(await desk.markContacts([first!.key], true), "marked");
  got(
    await desk.addOrganisation({
      details: { organisation: "Without the program", country: "KE", sectors: [], languages: [] },
      atRisk: false,
      groups: ["board"],
      note: "by telephone only",
    }),
    "added",
  );
  const created = got(
    await desk.createCampaign({ title: "Joint letter", coordinators: [], successors: [others[1]!.key] }),
    "created",
  );
  const { draft } = got(await desk.draftLetter(created.campaign.hash, letter, fillings), "drafted");
  const published = got(
    await desk.publishVersion(draft.id, { phase: "endorsement", change: "editorial", closes: null }),
    "published",
  );
  const version = published.version.hash;
  const similar = got(
    await desk.similarLetter(
      { version },
      { addressee: letter.addressee, letterhead: null, replacements: [] },
    ),
    "drafted",
  );
  got(
    await desk.record({
      version,
      organisation: "On paper",
      country: "KE",
      signatories: [],
      listing: "public",
      means: "paper",
      evidence: { bytes: Uint8Array.from({ length: attached }, (_, i) => (i * 31) % 251) },
    }),
    "recorded",
  );
  got(
    await desk.circulate({
      campaigns: [created.campaign.hash],
      to: [first!.key],
      purpose: "invitation",
      note: null,
    }),
    "packed",
  );
  got(await desk.changeSettings({ lockAfter: 5 }), "changed");
  return { one, program, words, version, draft: similar.draft.id };
}

/** Saves a desk and gives back the file's bytes. */
export async function backedUp(one: Computer, program: Program): Promise<Uint8Array> {
  one.files.set(ticket, new Uint8Array());
  got(await program.door.saveBackup(ticket), "saved");
  return one.files.get(ticket)!;
}

/** Everything that lies on a computer's disk, opened with the desk's passphrase; the program may have it open. */
export async function onDisk(one: Computer, word = passphrase) {
  const { keys, place } = keysOf(one, word);
  const rows = await one.databases.open(databaseName(place, keys.epoch));
  const sealing = sealingKeys(keys);
  const { records, faults } = readRows(await rows.records(), sealing);
  const contents = records.filter(({ kind }) => kind === "content");
  const sums: string[] = [];
  for (const { id, value } of contents) {
    const where = value as ContentPlace;
    sums.push(sha256(openPieces(id, where, await rows.pieces(where.pieces), sealing)));
  }
  return {
    records: inOrder(records.filter(({ kind }) => kind !== "content")),
    contents: contents.map(({ id }) => id).sort(),
    sums: sums.sort(),
    faults,
  };
}

function keysOf(one: Computer, word = passphrase) {
  const [[place, header]] = [...one.headers] as [[string, Uint8Array]];
  return { place, keys: got(unlock(readVaultHeader(header), word), "unlocked").keys };
}

/** What of records goes into a backup. */
export function backedUpOf(records: readonly StoreRecord[]): readonly StoreRecord[] {
  return records.filter(({ kind }) => kind !== "backup" && kind !== "recovery");
}

function inOrder(records: readonly StoreRecord[]): readonly StoreRecord[] {
  const name = ({ kind, id }: StoreRecord): string => `${kind} ${id}`;
  return [...records].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

/** Takes out of a vault whom its backups are for: as a desk is that was made before that was kept. */
export async function forgetRecipient(one: Computer): Promise<void> {
  const { databases, journals } = one;
  const { keys, place } = keysOf(one);
  const vault = await openVault(keys, { ...noAside, databases, journals, place, random: systemRandom });
  await vault.store.write([{ remove: { kind: "recovery", id: "own" } }]);
  await vault.settled();
  vault.close();
}
