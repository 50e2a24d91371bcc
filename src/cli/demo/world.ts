import { systemRandom } from "../../core/crypto/sodium";
import type { Reach } from "../../core/contact/card";
import { fingerprintOf } from "../../core/contact/fingerprint";
import type { Instant, PublicKey } from "../../core/encoding/values";
import { instantOf, unixSeconds } from "../../core/encoding/values";
import { createDesk } from "../../desk/createDesk";
import { ownKey } from "../../desk/desk";
import type { Clock, Desk } from "../../desk/desk";
import { importCard } from "../../desk/importCard";
import { markAtRisk } from "../../desk/markAtRisk";
import { ownCardText } from "../../desk/ownCard";
import { publishCard } from "../../desk/publishCard";
import { verifyContact } from "../../desk/verifyContact";
import { memoryStore } from "../../vault/memory";
import type { Organisation } from "./organisations";

/** The demo's time: it begins weeks ago, and goes on as things are done. */
export interface Timeline {
  readonly clock: Clock;
  readonly today: () => string;
  /** lets seconds pass */
  readonly pass: (seconds: number) => void;
  /** lets time pass until this many days after the beginning, unless it is later already */
  readonly until: (days: number) => void;
}

const roundDays = 24;

export function timelineUpTo(end: Instant): Timeline {
  const start = unixSeconds(end) - roundDays * 86_400;
  let now = start;
  const clock = (): Instant => instantOf(now);
  return {
    clock,
    today: () => clock().slice(0, 10),
    pass: (seconds) => void (now += seconds),
    until: (days) => void (now = Math.max(now, start + days * 86_400)),
  };
}

/** Somebody with a desk. */
export interface Participant extends Organisation {
  readonly desk: Desk;
  readonly key: PublicKey;
  readonly reach: Reach;
}

export async function join(organisation: Organisation, reach: Reach, clock: Clock): Promise<Participant> {
  const desk = await createDesk({ store: memoryStore(), clock, random: systemRandom });
  await publishCard(desk, {
    organisation: organisation.name,
    country: organisation.country,
    sectors: ["peacebuilding", "preventing violent extremism"],
    languages: [organisation.language],
    reach,
    expires: `${Number(clock().slice(0, 4)) + 1}-12-31`,
  });
  return { ...organisation, desk, key: ownKey(desk), reach };
}

/** Two desks exchange cards, and each compares the other's fingerprint as it is read out. */
export async function meet(one: Participant, other: Participant): Promise<void> {
  await learn(one, other);
  await learn(other, one);
}

/** One desk gets another's card, and compares the fingerprint as it is read out. */
export async function learn(one: Participant, other: Participant): Promise<void> {
  const text = await ownCardText(other.desk);
  if (text === null) throw new Error(`${other.name} has no card`);
  const imported = await importCard(one.desk, text);
  const heard = fingerprintOf(other.key).words.join(" ");
  const verified = await verifyContact(one.desk, other.key, heard, "voice");
  if (imported.outcome !== "imported" || verified.outcome !== "verified") {
    throw new Error(`${one.name} could not take the card of ${other.name}`);
  }
}

export async function protect(one: Participant, other: Participant): Promise<void> {
  await markAtRisk(one.desk, other.key, true);
}
