import { cardKind } from "../contact/card";
import type { Card } from "../contact/card";
import { revocationKind } from "../contact/revocation";
import { standingOf, stands } from "../contact/standing";
import { Refusal } from "../encoding/refusal";
import { byCodePoint } from "../encoding/values";
import type { Hash, PublicKey } from "../encoding/values";
import { admissionKind, recordedKind } from "../endorsement/admission";
import type { Admission } from "../endorsement/admission";
import { declineKind, endorsementKind, withdrawalKind } from "../endorsement/answers";
import type { Endorsement } from "../endorsement/answers";
import { adoptionKind, campaignKind } from "../endorsement/campaign";
import type { Campaign } from "../endorsement/campaign";
import { tallyKind } from "../endorsement/tally";
import type { Tally } from "../endorsement/tally";
import { versionKind } from "../letter/version";
import type { Version } from "../letter/version";
import type { Envelope, Signed } from "../statement/envelope";
import type { Kind } from "../statement/kind";
import { isOf, nameOf } from "./read";
import { chainOf, speakersOf } from "./speakers";
import type { Speakers } from "./speakers";

/** What of everything a coordinator holds goes into the public pack of one version. */
export interface Picked {
  readonly version: Signed<Version>;
  readonly campaign: Signed<Campaign>;
  readonly tallies: readonly Signed<Tally>[];
  /** versions by which successors took the letter over */
  readonly takeOvers: ReadonlySet<Hash>;
  /** all of them, each once */
  readonly statements: readonly Signed[];
}

/**
 * Picks what proves a version's public endorsements, and nothing that tells of those withheld: no endorsement that is
 * not public, no card of its key, no admission that names its key.
 *
 * @param signer - who will sign the pack: its card goes along
 * @throws Refusal "missing-entry" when there is no tally, or something that a tally or the version names is not there;
 *   "wrong-reference" when a tally names an answer that its key has changed since
 */
export function pickStatements(version: Hash, all: readonly Signed[], signer: PublicKey): Picked {
  const held = holdings(all);
  const own = held.get(versionKind, version, "the pack");
  const campaign = held.get(campaignKind, own.statement.campaign, nameOf(own));
  const versions = chainOf(own, (hash, by) => held.get(versionKind, hash, nameOf(by)));
  const speakers = speakersOf(campaign, versions);
  const isWord = wordsOf(campaign, speakers, held);
  const tallies = talliesOf(own, held, isWord);
  const listed = named(tallies, "listed").map(({ hash, by }) => held.get(endorsementKind, hash, by));
  for (const endorsement of listed) checkPublicAndLatest(endorsement, held);
  const recorded = named(tallies, "recorded").map(({ hash, by }) => held.get(recordedKind, hash, by));
  const admissions = admissionsOf(listed, held, isWord);
  const proof: readonly Signed[] = [
    campaign,
    ...versions,
    ...held
      .all(adoptionKind)
      .filter((one) => isWord(one) && versions.some(({ hash }) => hash === one.statement.version)),
    ...tallies,
    ...listed,
    ...listed.map(({ hash, statement }) => held.get(cardKind, statement.card, `endorsements/${hash}.json`)),
    ...recorded.filter(({ statement }) => statement.listing === "public"),
    ...admissions,
  ];
  const speaking = new Set([signer, ...tallies.map(({ statement }) => statement.key)]);
  const cards = [...speaking].map((key) => newestCard(key, held));
  const signers = new Set([signer, ...proof.map(({ statement }) => statement.key)]);
  const revocations = held.all(revocationKind).filter(({ statement }) => signers.has(statement.key));
  const statements = new Map([...proof, ...cards, ...revocations].map((signed) => [signed.hash, signed]));
  const { takeOvers } = speakers;
  return { version: own, campaign, tallies, takeOvers, statements: [...statements.values()] };
}

type Holdings = ReturnType<typeof holdings>;

function holdings(statements: readonly Signed[]) {
  const byHash = new Map(statements.map((signed) => [signed.hash, signed]));
  return {
    all: <S extends Envelope>(kind: Kind<S>): readonly Signed<S>[] =>
      [...byHash.values()].filter((signed): signed is Signed<S> => isOf(signed, kind)),
    get: <S extends Envelope>(kind: Kind<S>, hash: Hash, by: string): Signed<S> => {
      const found = byHash.get(hash);
      if (!found)
        throw new Refusal("missing-entry", by, `expected to have ${kind.type} ${hash}, which it names`);
      if (!isOf(found, kind)) throw new Refusal("wrong-reference", by, `expected ${hash} to be ${kind.type}`);
      return found;
    },
  };
}

/** Whether a statement is a word of somebody who speaks for this letter, and stands. */
type IsWord = (signed: Signed) => boolean;

function wordsOf(campaign: Signed<Campaign>, { acting }: Speakers, held: Holdings): IsWord {
  const revocations = held.all(revocationKind);
  const { revoked } = standingOf({ cards: [], revocations, verifiedByHand: new Set() });
  return (signed) =>
    signed.statement.campaign === campaign.hash &&
    acting.has(signed.statement.key) &&
    stands(signed, revoked);
}

/** Of each coordinator the newest tally of this version. */
function talliesOf(version: Signed<Version>, held: Holdings, isWord: IsWord): readonly Signed<Tally>[] {
  const newest = new Map<PublicKey, Signed<Tally>>();
  for (const tally of held.all(tallyKind)) {
    const { key, seq } = tally.statement;
    if (tally.statement.version !== version.hash || !isWord(tally)) continue;
    if ((newest.get(key)?.statement.seq ?? -1) < seq) newest.set(key, tally);
  }
  if (newest.size === 0)
    throw new Refusal("missing-entry", "tallies", "expected at least one coordinator's tally");
  return [...newest.values()].sort((a, b) => byCodePoint(a.statement.key, b.statement.key));
}

function named(tallies: readonly Signed<Tally>[], list: "listed" | "recorded"): { hash: Hash; by: string }[] {
  const by = new Map(tallies.flatMap((tally) => tally.statement[list].map((hash) => [hash, nameOf(tally)])));
  return [...by].map(([hash, name]) => ({ hash, by: name }));
}

function checkPublicAndLatest(endorsement: Signed<Endorsement>, held: Holdings): void {
  const { key, campaign, seq, listing } = endorsement.statement;
  const name = nameOf(endorsement);
  if (listing !== "public")
    throw new Refusal("wrong-reference", name, "expected a public endorsement in a tally's list");
  const answers: readonly Signed[] = [
    ...held.all(endorsementKind),
    ...held.all(withdrawalKind),
    ...held.all(declineKind),
  ];
  const changed = answers.some(
    ({ statement }) => statement.key === key && statement.campaign === campaign && statement.seq > seq,
  );
  if (changed) {
    throw new Refusal(
      "wrong-reference",
      name,
      "expected the last answer of its key, found a later one: attest again",
    );
  }
}

/**
 * The coordinators' words about the keys that are named, without those that also name a key whose answer is not public.
 */
function admissionsOf(
  listed: readonly Signed<Endorsement>[],
  held: Holdings,
  isWord: IsWord,
): readonly Signed<Admission>[] {
  const shown = new Set(listed.map(({ statement }) => statement.key));
  const hidden = new Set(
    held
      .all(endorsementKind)
      .filter(({ statement }) => statement.listing !== "public" && !shown.has(statement.key))
      .map(({ statement }) => statement.key),
  );
  const admissions = held.all(admissionKind).filter((one) => {
    const { keys } = one.statement;
    return isWord(one) && keys.some((key) => shown.has(key)) && !keys.some((key) => hidden.has(key));
  });
  for (const endorsement of listed) {
    if (admissions.some(({ statement }) => statement.keys.includes(endorsement.statement.key))) continue;
    const expected = "expected an admission of its key that names no key whose answer is not public";
    throw new Refusal("missing-entry", nameOf(endorsement), expected);
  }
  return admissions;
}

function newestCard(key: PublicKey, held: Holdings): Signed<Card> {
  const [newest] = held
    .all(cardKind)
    .filter(({ statement }) => statement.key === key)
    .sort((a, b) => b.statement.seq - a.statement.seq || byCodePoint(a.hash, b.hash));
  if (!newest)
    throw new Refusal("missing-entry", "cards", `expected the card of the coordinator with key ${key}`);
  return newest;
}
