import type { Card } from "../contact/card";
import { cardKind } from "../contact/card";
import { revocationKind } from "../contact/revocation";
import { standingOf, stands } from "../contact/standing";
import type { RevokedKeys } from "../contact/standing";
import { Refusal } from "../encoding/refusal";
import { byCodePoint } from "../encoding/values";
import type { Hash, PublicKey } from "../encoding/values";
import { recordedKind } from "../endorsement/admission";
import type { Recorded } from "../endorsement/admission";
import { endorsementKind } from "../endorsement/answers";
import type { Endorsement } from "../endorsement/answers";
import { compareTally, reasonsOf } from "../endorsement/attest";
import { campaignState } from "../endorsement/state";
import type { CampaignState } from "../endorsement/state";
import { tallyKind } from "../endorsement/tally";
import type { Tally } from "../endorsement/tally";
import { versionKind } from "../letter/version";
import type { Envelope, Signed } from "../statement/envelope";
import { packName } from "./layout";
import { isOf, nameOf } from "./read";
import type { ProofContents } from "./read";
import { chainOf, speakersOf } from "./speakers";
import type { Speakers } from "./speakers";

/** What the statements of a pack say together, once nothing in it contradicts anything else. */
export interface ProofJudgement {
  /** sorted by the coordinators' keys */
  readonly tallies: readonly JudgedTally[];
  /** sorted by hash */
  readonly listed: readonly Signed<Endorsement>[];
  readonly recorded: readonly Signed<Recorded>[];
  /** the newest card of each coordinator who signed the pack or a tally */
  readonly cards: ReadonlyMap<PublicKey, Signed<Card>>;
  /** versions by which successors took the letter over, counted as accepted */
  readonly takeOvers: ReadonlySet<Hash>;
}

export interface JudgedTally {
  readonly tally: Signed<Tally>;
  /** what the pack's statements give at the tally's time */
  readonly state: CampaignState;
  /** endorsements whose condition is met only with those the tally withholds */
  readonly conditional: readonly Signed<Endorsement>[];
}

/**
 * Recomputes the state as of each tally and compares it with what the tally names. See docs/formats.md §3.5 and §7.
 *
 * @throws Refusal "not-a-coordinator", "not-counted", "tally-differs", "missing-entry" or "wrong-reference", naming
 *   the file
 */
export function judgeProof(contents: ProofContents): ProofJudgement {
  const { pack, statements } = contents;
  const cards = ofKind(statements, cardKind);
  const { revoked } = standingOf({
    cards,
    revocations: ofKind(statements, revocationKind),
    verifiedByHand: new Set(),
  });
  const versions = new Map(ofKind(statements, versionKind).map((one) => [one.hash, one]));
  const chain = chainOf(contents.version, (hash) => versions.get(hash) ?? null);
  const speakers = speakersOf(contents.campaign, chain);
  checkCoordinator(pack, packName, speakers, revoked);
  const tallies = ofKind(statements, tallyKind)
    .sort((a, b) => byCodePoint(a.statement.key, b.statement.key))
    .map((tally) => judgeTally(tally, contents, speakers, revoked));
  checkTallies(tallies);
  const listed = ofKind(statements, endorsementKind);
  const recorded = ofKind(statements, recordedKind);
  checkAllNamed([...listed, ...recorded], tallies);
  const speaking = new Set([pack.statement.key, ...tallies.map(({ tally }) => tally.statement.key)]);
  const ofSpeakers = new Map([...speaking].map((key) => [key, cardOf(key, cards)]));
  return { tallies, listed, recorded, cards: ofSpeakers, takeOvers: speakers.takeOvers };
}

function checkCoordinator(signed: Signed, name: string, { acting }: Speakers, revoked: RevokedKeys): void {
  if (!acting.has(signed.statement.key)) {
    throw new Refusal("not-a-coordinator", name, "expected the key of one of the campaign's coordinators");
  }
  if (!stands(signed, revoked)) {
    throw new Refusal("not-a-coordinator", name, "expected a coordinator whose key is not revoked");
  }
}

function judgeTally(
  tally: Signed<Tally>,
  contents: ProofContents,
  speakers: Speakers,
  revoked: RevokedKeys,
): JudgedTally {
  const name = nameOf(tally);
  checkCoordinator(tally, name, speakers, revoked);
  const { version, asOf } = tally.statement;
  if (version !== contents.version.hash) {
    throw new Refusal("wrong-reference", name, `expected a tally of version ${contents.version.hash}`);
  }
  const { campaign, statements } = contents;
  const { takeOvers } = speakers;
  const state = campaignState({ campaign: campaign.hash, statements, takeOvers, asOf, version });
  if (state.version === null) {
    const reason = state.versions.all.get(version)?.reason ?? "missing-version";
    throw new Refusal(
      "not-counted",
      nameOf(contents.version),
      `expected a version in force, found ${reason}`,
    );
  }
  return { tally, state, conditional: checkNamed(tally, state) };
}

/** @returns the endorsements that count only together with those withheld */
function checkNamed(tally: Signed<Tally>, state: CampaignState): readonly Signed<Endorsement>[] {
  const { listed, withheld, organisations, countries } = tally.statement;
  const { notHere, notCounted, numbersDiffer } = compareTally(tally.statement, state);
  const name = nameOf(tally);
  const missing = notHere.find(({ what }) => what === "listed");
  if (missing) {
    throw new Refusal("missing-entry", `endorsements/${missing.hash}.json`, `expected what ${name} names`);
  }
  const unmet = new Map(state.unmet.map(({ answer }) => [answer.hash, answer as Signed<Endorsement>]));
  const isMet = (hash: Hash) => (unmet.get(hash)?.statement.condition?.atLeast ?? Infinity) <= organisations;
  const faulty = notCounted.find(({ hash, what }) => what !== "listed" || !isMet(hash));
  if (faulty) {
    throw new Refusal(
      faulty.reason === "counted" ? "tally-differs" : "not-counted",
      `${faulty.what === "recorded" ? "recorded" : "endorsements"}/${faulty.hash}.json`,
      `expected to count as ${faulty.what} in ${name}, found: ${faulty.reason}`,
    );
  }
  const conditional = listed.flatMap((hash) => unmet.get(hash) ?? []);
  const here = new Set(
    [...state.counted.map(({ endorsement }) => endorsement), ...conditional].map(countryIn(listed)),
  );
  here.delete(null);
  if (numbersDiffer || countries < here.size || countries > here.size + withheld.length) {
    throw new Refusal("tally-differs", name, "expected numbers that follow from the signatures it names");
  }
  return conditional;
}

function countryIn(listed: readonly Hash[]): (endorsement: Signed<Endorsement>) => string | null {
  const named = new Set(listed);
  return ({ hash, statement }) => (named.has(hash) ? statement.country : null);
}

function checkTallies(tallies: readonly JudgedTally[]): void {
  if (tallies.length === 0)
    throw new Refusal("missing-entry", "tallies", "expected at least one coordinator's tally");
  tallies.forEach(({ tally }, i) => {
    if (tallies[i - 1]?.tally.statement.key === tally.statement.key) {
      throw new Refusal("tally-differs", nameOf(tally), "expected one tally of each coordinator");
    }
  });
}

/** Nothing is shown that no tally names: an endorsement in the pack is one that counts. */
function checkAllNamed(
  shown: readonly Signed<Endorsement | Recorded>[],
  tallies: readonly JudgedTally[],
): void {
  const named = new Set(
    tallies.flatMap(({ tally: { statement } }) => [...statement.listed, ...statement.recorded]),
  );
  for (const signed of shown) {
    if (signed.statement.listing !== "public") {
      throw new Refusal("not-counted", nameOf(signed), "expected only what may be shown to everybody");
    }
    if (named.has(signed.hash)) continue;
    const reason = reasonsOf(tallies[0]!.state).get(signed.hash) ?? "counted";
    const found = reason === "counted" ? "nobody's word that it does" : reason;
    throw new Refusal(
      "not-counted",
      nameOf(signed),
      `expected a signature that a tally names, found: ${found}`,
    );
  }
}

function cardOf(key: PublicKey, cards: readonly Signed<Card>[]): Signed<Card> {
  const [newest] = cards
    .filter(({ statement }) => statement.key === key)
    .sort((a, b) => b.statement.seq - a.statement.seq || byCodePoint(a.hash, b.hash));
  if (!newest)
    throw new Refusal("missing-entry", "cards", `expected the card of the coordinator with key ${key}`);
  return newest;
}

function ofKind<S extends Envelope>(
  statements: readonly Signed[],
  kind: Parameters<typeof isOf<S>>[1],
): Signed<S>[] {
  return statements
    .filter((signed): signed is Signed<S> => isOf(signed, kind))
    .sort((a, b) => byCodePoint(a.hash, b.hash));
}
