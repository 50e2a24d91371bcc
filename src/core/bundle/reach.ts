import { cardKind } from "../contact/card";
import type { Card, Reach } from "../contact/card";
import { emergencyKind } from "../contact/emergency";
import type { Emergency } from "../contact/emergency";
import { introductionKind } from "../contact/introduction";
import type { Introduction } from "../contact/introduction";
import { revocationKind } from "../contact/revocation";
import { admissionKind, recordedKind } from "../endorsement/admission";
import type { Admission, Recorded } from "../endorsement/admission";
import { declineKind, endorsementKind, withdrawalKind } from "../endorsement/answers";
import type { Answer, Endorsement } from "../endorsement/answers";
import { adoptionKind, campaignKind } from "../endorsement/campaign";
import type { Campaign } from "../endorsement/campaign";
import { tallyKind } from "../endorsement/tally";
import { inputKind, receiptKind } from "../letter/input";
import type { Input, Receipt } from "../letter/input";
import { versionKind } from "../letter/version";
import type { Version } from "../letter/version";
import type { Hash, PublicKey } from "../encoding/values";
import type { Envelope, Signed } from "../statement/envelope";

/**
 * What a receiver is to a campaign: its coordinator, a successor whose take-over was accepted ("acting"), one named at
 * the founding, or anybody else.
 */
export type Role = "coordinator" | "acting" | "successor" | "other";

/** One way from a sender to a receiver, about one campaign. */
export interface Route {
  readonly campaign: Hash;
  readonly coordinators: ReadonlySet<PublicKey>;
  readonly from: PublicKey;
  readonly to: { readonly key: PublicKey; readonly role: Role };
}

/**
 * Chooses what may travel on a route from all that the sender holds. See docs/formats.md §5.7. What the receiver holds
 * already is for the sender to leave out.
 *
 * Public answers may be carried by anyone. Others, their admissions, and cards of another reach go to the campaign's
 * coordinators only, and to its successors where the endorsement allows it: what they need to carry on must be with
 * them before anything happens. Cards of reach "direct" are passed on by nobody but their owner.
 */
export function travelling(held: readonly Signed[], route: Route): readonly Signed[] {
  const ofCampaign = held.filter(
    ({ hash, statement }) => hash === route.campaign || statement.campaign === route.campaign,
  );
  const mayTravel = judgeOf(ofCampaign, route);
  const chosen = ofCampaign.filter((signed) => mayTravel(signed));
  return [...chosen, ...aboutKeys(held, chosen, route)];
}

/**
 * Whether a desk may pass on what is about a key: its newest card's reach says so, the key is its own, or, for the end of
 * the key, its owner gave this desk the means to publish it (docs/formats.md §3.4, `emergency/1`).
 */
export function mayPassEnd(held: readonly Signed[], key: PublicKey, from: PublicKey): boolean {
  if (key === from || entrustedKeys(held).has(key)) return true;
  return newestReaches(only<Card>(held, cardKind.type)).get(key) === "open";
}

function entrustedKeys(held: readonly Signed[]): ReadonlySet<PublicKey> {
  return new Set(only<Emergency>(held, emergencyKind.type).map(({ statement }) => statement.key));
}

type Judge = (signed: Signed) => boolean;

function judgeOf(ofCampaign: readonly Signed[], { to }: Route): Judge {
  const open = openAnswers(ofCampaign);
  const openKeys = new Set([...open].map(({ statement }) => statement.key));
  const inputsOfReceiver = new Set(
    only<Input>(ofCampaign, inputKind.type)
      .filter(({ statement }) => statement.key === to.key)
      .map(({ hash }) => hash),
  );
  const toOthers = (signed: Signed): boolean => {
    const { statement } = signed;
    switch (statement.type) {
      case campaignKind.type:
      case versionKind.type:
      case adoptionKind.type:
      case tallyKind.type:
        return true;
      case endorsementKind.type:
      case withdrawalKind.type:
        return open.has(signed as Signed<Answer>);
      case admissionKind.type: {
        const { decision, keys } = statement as Admission;
        return decision === "admitted" && keys.some((key) => openKeys.has(key));
      }
      case recordedKind.type:
        return (statement as Recorded).listing === "public";
      case receiptKind.type:
        return inputsOfReceiver.has((statement as Receipt).input);
      default:
        return false;
    }
  };
  const successors = readBySuccessors(ofCampaign, to.key);
  switch (to.role) {
    case "coordinator":
      return () => true;
    case "acting":
      return (signed) => toOthers(signed) || !successors.hides(signed);
    case "successor":
      return (signed) => toOthers(signed) || successors.mayRead(signed);
    case "other":
      return toOthers;
  }
}

/**
 * What endorsers let successors read. A key's newest endorsement decides for all of its answers and its admissions;
 * whoever signs a successor's own version means it for that successor.
 */
function readBySuccessors(ofCampaign: readonly Signed[], receiver: PublicKey) {
  const theirs = new Set(
    only<Version>(ofCampaign, versionKind.type)
      .filter(({ statement }) => statement.key === receiver)
      .map(({ hash }) => hash),
  );
  const readable = new Set<PublicKey>();
  const hidden = new Set<PublicKey>();
  const last = new Set<Signed>();
  for (const [key, answers] of answersByKey(ofCampaign)) {
    for (const answer of newestOf(answers)) last.add(answer);
    const endorsements = newestOf(only<Endorsement>(answers, endorsementKind.type));
    if (endorsements.length === 0) continue;
    const allows = endorsements.every(
      ({ statement: { listing, successorsMayRead, version } }) =>
        listing === "public" || successorsMayRead || theirs.has(version),
    );
    (allows ? readable : hidden).add(key);
  }
  return {
    /** to a successor who was named only */
    mayRead: (signed: Signed): boolean => {
      const { statement } = signed;
      if (isAnswer(signed)) return last.has(signed) && readable.has(statement.key);
      if (statement.type !== admissionKind.type) return false;
      const { keys } = statement as Admission;
      return keys.some((key) => readable.has(key)) && !keys.some((key) => hidden.has(key));
    },
    /** even from one who carries the letter on */
    hides: (signed: Signed): boolean => {
      const { statement } = signed;
      if (isAnswer(signed)) return hidden.has(statement.key);
      return (
        statement.type === admissionKind.type && (statement as Admission).keys.some((key) => hidden.has(key))
      );
    },
  };
}

const answerTypes: readonly string[] = [endorsementKind.type, withdrawalKind.type, declineKind.type];

function isAnswer(signed: Signed): signed is Signed<Answer> {
  return answerTypes.includes(signed.statement.type);
}

function answersByKey(ofCampaign: readonly Signed[]): ReadonlyMap<PublicKey, readonly Signed<Answer>[]> {
  const byKey = new Map<PublicKey, Signed<Answer>[]>();
  for (const signed of ofCampaign) {
    if (!isAnswer(signed)) continue;
    const known = byKey.get(signed.statement.key);
    if (known) known.push(signed);
    else byKey.set(signed.statement.key, [signed]);
  }
  return byKey;
}

/** Those under the highest number. */
function newestOf<S extends Envelope>(statements: readonly Signed<S>[]): readonly Signed<S>[] {
  const seq = statements.reduce((most, { statement }) => Math.max(most, statement.seq), 0);
  return statements.filter(({ statement }) => statement.seq === seq);
}

/**
 * The answers that anyone may carry: a key's last word when that is a public endorsement, or the withdrawal of one.
 * What a later answer no longer shows is not shown by passing the earlier one on.
 */
function openAnswers(ofCampaign: readonly Signed[]): ReadonlySet<Signed<Answer>> {
  return new Set([...answersByKey(ofCampaign).values()].flatMap(openLast));
}

function openLast(answers: readonly Signed<Answer>[]): readonly Signed<Answer>[] {
  const last = newestOf(answers);
  const wasPublic = answers.some(isPublic);
  const isOpen = last.every(
    (signed) => isPublic(signed) || (wasPublic && signed.statement.type === withdrawalKind.type),
  );
  return isOpen ? last : [];
}

function isPublic({ statement }: Signed<Answer>): boolean {
  return statement.type === endorsementKind.type && statement.listing === "public";
}

/** Cards, revocations and introductions of those whom the chosen statements come from or are about. */
function aboutKeys(held: readonly Signed[], chosen: readonly Signed[], route: Route): readonly Signed[] {
  const { from, to, coordinators } = route;
  const cards = only<Card>(held, cardKind.type);
  const reaches = newestReaches(cards);
  const named = new Set(chosen.flatMap(({ statement }) => cardsNamedBy(statement)));
  const keys = new Set([from, ...coordinators, ...chosen.flatMap(({ statement }) => keysNamedBy(statement))]);
  // A successor who was named only gets such a card with the endorsement that it may read, and no other.
  const answering = new Set(chosen.filter(isAnswer).map(({ statement }) => statement.key));
  const reachesReceiver = (key: PublicKey): boolean =>
    to.role === "coordinator" || to.role === "acting" || (to.role === "successor" && answering.has(key));
  const mayPass = (key: PublicKey, reach: Reach | undefined): boolean =>
    key === from || reach === "open" || (reach === "coordinators" && reachesReceiver(key));
  const entrusted = entrustedKeys(held);
  const newest = newestCards(cards);
  return held.filter((signed) => {
    const { statement } = signed;
    switch (statement.type) {
      case cardKind.type: {
        const isNeeded = named.has(signed.hash) || (keys.has(statement.key) && newest.has(signed.hash));
        return isNeeded && mayPass(statement.key, (statement as Card).reach);
      }
      case revocationKind.type:
        return (
          keys.has(statement.key) &&
          (entrusted.has(statement.key) || mayPass(statement.key, reaches.get(statement.key)))
        );
      case introductionKind.type: {
        const { subject } = statement as Introduction;
        return keys.has(subject) && mayPass(subject, reaches.get(subject));
      }
      default:
        return false;
    }
  });
}

function cardsNamedBy(statement: Envelope): readonly Hash[] {
  if (statement.type === endorsementKind.type) return [(statement as Endorsement).card];
  if (statement.type === admissionKind.type) return [(statement as Admission).card];
  return [];
}

function keysNamedBy(statement: Envelope): readonly PublicKey[] {
  switch (statement.type) {
    case admissionKind.type:
      return [statement.key, ...(statement as Admission).keys];
    // Whoever may take over is to be known by name, and to be written to, before it happens.
    case campaignKind.type:
      return [statement.key, ...(statement as Campaign).successors];
    default:
      return [statement.key];
  }
}

function newestCards(cards: readonly Signed<Card>[]): ReadonlySet<Hash> {
  const most = new Map<PublicKey, number>();
  for (const { statement } of cards)
    most.set(statement.key, Math.max(most.get(statement.key) ?? 0, statement.seq));
  return new Set(
    cards.filter(({ statement }) => most.get(statement.key) === statement.seq).map(({ hash }) => hash),
  );
}

function newestReaches(cards: readonly Signed<Card>[]): ReadonlyMap<PublicKey, Reach> {
  const newest = newestCards(cards);
  return new Map(
    cards.filter(({ hash }) => newest.has(hash)).map(({ statement }) => [statement.key, statement.reach]),
  );
}

function only<S extends Envelope>(held: readonly Signed[], type: S["type"]): readonly Signed<S>[] {
  return held.filter((signed): signed is Signed<S> => signed.statement.type === type);
}
