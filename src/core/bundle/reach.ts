import { cardKind } from "../contact/card";
import type { Card, Reach } from "../contact/card";
import { introductionKind } from "../contact/introduction";
import type { Introduction } from "../contact/introduction";
import { revocationKind } from "../contact/revocation";
import { admissionKind, recordedKind } from "../endorsement/admission";
import type { Admission, Recorded } from "../endorsement/admission";
import { declineKind, endorsementKind, withdrawalKind } from "../endorsement/answers";
import type { Answer, Endorsement } from "../endorsement/answers";
import { adoptionKind, campaignKind } from "../endorsement/campaign";
import { tallyKind } from "../endorsement/tally";
import { inputKind, receiptKind } from "../letter/input";
import type { Input, Receipt } from "../letter/input";
import { versionKind } from "../letter/version";
import type { Hash, PublicKey } from "../encoding/values";
import type { Envelope, Signed } from "../statement/envelope";

/** What a receiver is to a campaign: its coordinator, a successor whose take-over was accepted, or anybody else. */
export type Role = "coordinator" | "successor" | "other";

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
 * coordinators only; cards of reach "direct" are passed on by nobody but their owner.
 */
export function travelling(held: readonly Signed[], route: Route): readonly Signed[] {
  const ofCampaign = held.filter(
    ({ hash, statement }) => hash === route.campaign || statement.campaign === route.campaign,
  );
  const mayTravel = judgeOf(ofCampaign, route);
  const chosen = ofCampaign.filter((signed) => mayTravel(signed));
  return [...chosen, ...aboutKeys(held, chosen, route)];
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
  switch (to.role) {
    case "coordinator":
      return () => true;
    case "successor":
      return (signed) => toOthers(signed) || isForSuccessors(signed.statement);
    case "other":
      return toOthers;
  }
}

function isForSuccessors(statement: Envelope): boolean {
  return statement.type !== endorsementKind.type || (statement as Endorsement).successorsMayRead;
}

const answerTypes: readonly string[] = [endorsementKind.type, withdrawalKind.type, declineKind.type];

/**
 * The answers that anyone may carry: a key's last word when that is a public endorsement, or the withdrawal of one.
 * What a later answer no longer shows is not shown by passing the earlier one on.
 */
function openAnswers(ofCampaign: readonly Signed[]): ReadonlySet<Signed<Answer>> {
  const byKey = new Map<PublicKey, Signed<Answer>[]>();
  for (const signed of ofCampaign) {
    if (!answerTypes.includes(signed.statement.type)) continue;
    const answers = byKey.get(signed.statement.key) ?? [];
    byKey.set(signed.statement.key, [...answers, signed as Signed<Answer>]);
  }
  return new Set([...byKey.values()].flatMap(openLast));
}

function openLast(answers: readonly Signed<Answer>[]): readonly Signed<Answer>[] {
  const seq = Math.max(...answers.map(({ statement }) => statement.seq));
  const last = answers.filter(({ statement }) => statement.seq === seq);
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
  const mayPass = (key: PublicKey, reach: Reach | undefined): boolean =>
    key === from || reach === "open" || (reach === "coordinators" && to.role !== "other");
  const newest = newestCards(cards);
  return held.filter((signed) => {
    const { statement } = signed;
    switch (statement.type) {
      case cardKind.type: {
        const isNeeded = named.has(signed.hash) || (keys.has(statement.key) && newest.has(signed.hash));
        return isNeeded && mayPass(statement.key, (statement as Card).reach);
      }
      case revocationKind.type:
        return keys.has(statement.key) && mayPass(statement.key, reaches.get(statement.key));
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
  return statement.type === admissionKind.type
    ? [statement.key, ...(statement as Admission).keys]
    : [statement.key];
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
