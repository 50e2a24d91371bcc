import { revocationKind } from "../../src/core/contact/revocation";
import { toHex } from "../../src/core/encoding/hex";
import type { Entry } from "../../src/core/encoding/tar";
import { byCodePoint, sortedSet } from "../../src/core/encoding/values";
import type { Hash } from "../../src/core/encoding/values";
import { readZip, writeZip } from "../../src/core/encoding/zip";
import { admissionKind, recordedKind } from "../../src/core/endorsement/admission";
import { endorsementKind } from "../../src/core/endorsement/answers";
import type { Endorsement } from "../../src/core/endorsement/answers";
import { tallyOf } from "../../src/core/endorsement/attest";
import { campaignKind } from "../../src/core/endorsement/campaign";
import { signatoriesOf } from "../../src/core/endorsement/signatories";
import { campaignState } from "../../src/core/endorsement/state";
import { tallyKind } from "../../src/core/endorsement/tally";
import type { Tally } from "../../src/core/endorsement/tally";
import { parseLetter } from "../../src/core/letter/parse";
import { versionKind } from "../../src/core/letter/version";
import type { Version } from "../../src/core/letter/version";
import { sha256, utf8 } from "../../src/core/crypto/sodium";
import { hashed, listFiles, sumsName, writeSums } from "../../src/core/bundle/sums";
import { proofLimits } from "../../src/core/proof/files";
import { unlistedNames } from "../../src/core/proof/layout";
import { packKind } from "../../src/core/proof/statement";
import { writeProofPack } from "../../src/core/proof/write";
import type { ProofParcel } from "../../src/core/proof/write";
import type { Envelope, Signed } from "../../src/core/statement/envelope";
import type { Kind } from "../../src/core/statement/kind";
import { signStatement } from "../../src/core/statement/statement";
import { versionDocument } from "../../src/word/versionDocument";
import { writeDocument } from "../../src/word/write";
import { created, deskOf, seededRandom } from "./desks";
import type { TestDesk } from "./desks";

export const letterText = `# Engagement with civil society

[salutation] Excellency,

We ask that engagement with civil society be a priority.

1. A standing dialogue with the coalition.
2. A civil-society advisory group.

[closing] Yours sincerely,
`;

export const asOf = "2026-11-22T15:00:00Z";
export const page = utf8("<!doctype html>\n");

type Body<S extends Envelope> = Omit<S, "type" | "key" | "campaign" | "seq" | "created"> & Partial<Envelope>;

/** Signs a statement of a desk. */
export function say<S extends Envelope>(
  desk: TestDesk,
  kind: Kind<S>,
  campaign: Hash | null,
  body: Body<S>,
): Signed<S> {
  const envelope = { type: kind.type, key: desk.key, campaign, seq: 1_795_000_000, created };
  return signStatement(kind, { ...envelope, ...body } as unknown as S, desk.signing);
}

/** A round with two coordinators, ready to be proved. */
export interface Round {
  readonly alice: TestDesk;
  readonly bob: TestDesk;
  readonly desks: Readonly<Record<"paz" | "salam" | "heiwa" | "quiet" | "eve", TestDesk>>;
  readonly campaign: Hash;
  readonly first: Signed<Version>;
  readonly version: Signed<Version>;
  readonly statements: readonly Signed[];
  readonly text: Uint8Array;
}

export const endorse = (
  desk: TestDesk,
  version: Signed<Version>,
  changes: Partial<Endorsement> = {},
): Signed<Endorsement> =>
  say(desk, endorsementKind, version.statement.campaign, {
    version: version.hash,
    text: version.statement.text,
    title: version.statement.title,
    number: version.statement.number,
    read: "en",
    card: desk.card.hash,
    organisation: desk.name,
    country: "KE",
    signatories: [{ name: "Dana Example", role: "Director" }],
    listing: "public",
    condition: null,
    successorsMayRead: false,
    nonce: toHex(seededRandom(desk.name)(16)),
    expires: null,
    ...changes,
  });

export const admit = (coordinator: TestDesk, desk: TestDesk, campaign: Hash, country = "KE"): Signed =>
  say(coordinator, admissionKind, campaign, {
    organisation: desk.name,
    country,
    keys: [desk.key],
    card: desk.card.hash,
    decision: "admitted",
    checked: "2026-11-22",
  });

const namesOfDesks = { paz: "Paz", salam: "سلام", heiwa: "平和", quiet: "Quiet", eve: "Eve" } as const;

/** `nonce` tells rounds apart: two rounds share no campaign. */
export async function roundOf(
  nonce = "0".repeat(32),
  translations: Version["translations"] = [],
): Promise<Round> {
  const [alice, bob] = [await deskOf("Alice's coalition"), await deskOf("Bob's network")];
  const made = await Promise.all(
    Object.entries(namesOfDesks).map(async ([id, name]) => [id, await deskOf(name)] as const),
  );
  const desks = Object.fromEntries(made) as Round["desks"];
  const title = "Engagement with civil society";
  const genesis = say(alice, campaignKind, null, {
    nonce,
    title,
    coordinators: sortedSet([alice.key, bob.key]),
    successors: [],
  });
  const campaign = genesis.hash;
  const text = utf8(letterText);
  const first = say(alice, versionKind, campaign, {
    number: 1,
    previous: [],
    kind: "letter",
    title,
    language: "en",
    authentic: "en",
    addressee: { name: null, office: "Secretary-General", organisation: "United Nations" },
    letterhead: "A coalition\nof organisations",
    text: sha256(text),
    translations,
    change: "first",
    phase: "input",
    closes: null,
  });
  const version = say(bob, versionKind, campaign, {
    ...first.statement,
    type: versionKind.type,
    key: bob.key,
    number: 2,
    previous: [first.hash],
    change: "editorial",
    phase: "endorsement",
  });
  const { paz, salam, heiwa, quiet } = desks;
  const recorded = say(alice, recordedKind, campaign, {
    version: version.hash,
    text: version.statement.text,
    organisation: "Association by telephone",
    country: "ML",
    signatories: [],
    listing: "public",
    means: "telephone",
    evidence: null,
    nonce: "1".repeat(32),
    withdrawn: false,
  });
  const statements: readonly Signed[] = [
    genesis,
    first,
    version,
    ...[alice, bob, paz, salam, heiwa, quiet].map(({ card }) => card),
    admit(alice, paz, campaign),
    admit(alice, salam, campaign, "JO"),
    admit(alice, quiet, campaign, "BI"),
    admit(bob, heiwa, campaign, "JP"),
    endorse(paz, version),
    endorse(salam, version, { country: "JO" }),
    endorse(heiwa, version, { country: "JP" }),
    endorse(quiet, version, { listing: "withheld", country: "BI" }),
    recorded,
  ];
  return { alice, bob, desks, campaign, first, version, statements, text };
}

export const stateOf = (round: Round, statements: readonly Signed[] = round.statements) =>
  campaignState({
    campaign: round.campaign,
    statements,
    takeOvers: new Set(),
    asOf,
    version: round.version.hash,
  });

export const attest = (
  round: Round,
  coordinator: TestDesk,
  statements: readonly Signed[] = round.statements,
  changes: Partial<Tally> = {},
): Signed<Tally> => {
  const tally = tallyOf(stateOf(round, statements), {
    key: coordinator.key,
    seq: 1_795_000_100,
    created: asOf,
  });
  return signStatement(tallyKind, { ...tally, ...changes }, coordinator.signing);
};

export const wordFile = (
  round: Round,
  statements: readonly Signed[] = round.statements,
  text = letterText,
  language = "en",
) =>
  writeDocument(
    versionDocument(round.version.statement, language, parseLetter(text), {
      signatories: { preset: "end", ...signatoriesOf(stateOf(round, statements), "public") },
      paper: "a4",
    }),
  );

export const revoke = (desk: TestDesk, stands: readonly Hash[]): Signed =>
  say(desk, revocationKind, null, { reason: "replaced", stands: sortedSet(stands) });

/** The parcel of a round whose coordinators both attest. */
export async function parcelOf(
  round: Round,
  statements: readonly Signed[] = [...round.statements, attest(round, round.alice), attest(round, round.bob)],
): Promise<ProofParcel> {
  return {
    version: round.version.hash,
    statements,
    texts: new Map([[sha256(round.text), round.text]]),
    documents: [{ name: "letter.docx", bytes: await wordFile(round, statements) }],
    page,
    signer: round.alice.signing,
    seq: 1_795_000_200,
    now: asOf,
  };
}

export const proofOf = async (round: Round): Promise<Uint8Array> => writeProofPack(await parcelOf(round));

/** A pack as a folder, whose files a test may alter. */
export function unpacked(zip: Uint8Array): Map<string, Uint8Array> {
  return new Map(readZip(zip, proofLimits).map(({ name, bytes }) => [name, bytes]));
}

export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].map(([name, bytes]): Entry => ({ name, bytes }));
  return writeZip(entries.sort((a, b) => byCodePoint(a.name, b.name)));
}

/** What a coordinator, or somebody else, can do: list whatever is there and sign the list. */
export function relisted(
  files: ReadonlyMap<string, Uint8Array>,
  round: Round,
  signer: TestDesk = round.alice,
): Map<string, Uint8Array> {
  const listed = [...files]
    .filter(([name]) => !unlistedNames.includes(name))
    .map(([name, bytes]): Entry => ({ name, bytes }));
  const list = listFiles(listed.map(hashed));
  const pack = say(signer, packKind, round.campaign, { version: round.version.hash, files: list });
  return new Map([
    ...listed.map(({ name, bytes }) => [name, bytes] as const),
    ["pack.json", pack.bytes],
    ["pack.json.minisig", pack.signature],
    [sumsName, writeSums(list)],
  ]);
}
