import type { Card } from "../../src/core/contact/card";
import { writeJson } from "../../src/core/encoding/json";
import { writePublicKey } from "../../src/core/crypto/keys";
import { cryptoReady, sha256, sha256Bytes, utf8 } from "../../src/core/crypto/sodium";
import { toHex } from "../../src/core/encoding/hex";
import type { CalendarDate, Instant, Random } from "../../src/core/encoding/values";
import { createDesk } from "../../src/desk/createDesk";
import { publishCard } from "../../src/desk/publishCard";
import { contactRecord, newContact, put, statementRecord } from "../../src/desk/records";
import { writeVaultHeader } from "../../src/vault/header";
import { memoryJournals } from "../../src/vault/journal";
import { memoryDatabases } from "../../src/vault/rows";
import type { Row } from "../../src/vault/rows";
import { recoveryWords } from "../../src/vault/recovery";
import { createVault } from "../../src/vault/slots";
import { openVault } from "../../src/vault/vault";
import { seededRandom } from "./desks";
import { noAside } from "./noAside";

/** A desk that was made outside a browser, to be put into one: its files, and how it is unlocked. */
export interface PlantedVault {
  readonly place: string;
  readonly header: Uint8Array;
  /** the name of the browser's database */
  readonly database: string;
  readonly records: readonly Row[];
  readonly journal: Uint8Array;
  readonly passphrase: string;
  /** the recovery words */
  readonly words: readonly string[];
}

/** As little work as a header may ask for: deriving the key is no part of what is looked at. */
const work = { passes: 1, memory: 64 * 1024 * 1024 };
const usual = { passphrase: "long walk by the river bank", organisation: "Réseau des médiatrices" };
const usualTime = { now: "2026-11-24T09:00:00Z", expires: "2028-11-01" };

export interface PlantOptions {
  readonly random?: Random;
  readonly passphrase?: string;
  readonly organisation?: string;
  /** when it was made */
  readonly now?: Instant;
  /** of its own card */
  readonly expires?: CalendarDate;
}

/**
 * A desk with so many contacts, each with a card as large as a real one. What they signed is made up: signatures are
 * verified when something comes in, not when it is read again.
 */
export async function plantVault(
  contacts: number,
  { random = seededRandom("planted"), ...chosen }: PlantOptions = {},
): Promise<PlantedVault> {
  const { passphrase, organisation, now, expires } = { ...usual, ...usualTime, ...chosen };
  await cryptoReady;
  const place = toHex(random(16));
  const [databases, journals] = [memoryDatabases(), memoryJournals()];
  const recoverySeed = random(32);
  const { header, keys } = createVault({ passphrase, work, recoverySeed }, random);
  const vault = await openVault(keys, { ...noAside, databases, journals, place, random });
  const desk = await createDesk({ store: vault.store, clock: () => now, random });
  const own = await publishCard(desk, {
    organisation,
    country: "KE",
    sectors: ["peacebuilding"],
    languages: ["fr"],
    reach: "open",
    expires,
  });
  const batch = 1000;
  for (let at = 0; at < contacts; at += batch) {
    const some = Array.from({ length: Math.min(batch, contacts - at) }, (_, i) => at + i);
    await vault.store.write(some.flatMap((i) => contactChanges(i, own.statement, now)));
  }
  await vault.settled();
  const [database = ""] = await databases.names();
  const records = await (await databases.open(database)).records();
  return {
    place,
    header: writeVaultHeader(header),
    database,
    records,
    journal: journals.files.get(database)!.slice(),
    passphrase,
    words: recoveryWords(recoverySeed),
  };
}

const sectors = ["peacebuilding", "human rights", "gender", "media", "technology"];
const words = [
  "Peace",
  "Women",
  "Youth",
  "Rights",
  "Dialogue",
  "River",
  "Bridge",
  "Lantern",
  "Civic",
  "Open",
];
const countries = ["KE", "CO", "FR", "LB", "PH", "UA", "NG", "IN", "MX", "TN"];

/** A name as organisations have them, another for each number. */
export function organisationName(i: number): string {
  const word = (n: number) => words[Math.floor(i / words.length ** n) % words.length]!;
  return `${word(0)} ${word(1)} Network ${i}`;
}

function contactChanges(i: number, own: Card, now: Instant) {
  const key = writePublicKey(sha256Bytes(utf8(`contact ${i}`)));
  const card: Card = {
    ...own,
    key,
    organisation: organisationName(i),
    country: countries[i % countries.length]!,
    sectors: [sectors[i % sectors.length]!],
    languages: ["en"],
  };
  // The one writing of a statement, without the checks: they take longer than all else here.
  const bytes = utf8(writeJson(card));
  const hash = sha256(bytes);
  const verified = i % 3 === 0 ? [{ card: hash, method: "voice" as const, on: "2026-11-01" }] : [];
  return [
    put(statementRecord, hash, {
      bytes,
      signature: new Uint8Array(306),
      rotation: null,
      isJudged: true,
      heldBy: [key],
    }),
    put(contactRecord, key, { ...newContact(now), verified }),
  ];
}
