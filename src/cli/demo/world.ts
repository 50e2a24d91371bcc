import { systemRandom } from "../../desk/platform";
import type { Reach } from "../../core/contact/card";
import { fingerprintOf } from "../../core/contact/fingerprint";
import type { Instant, PublicKey } from "../../core/encoding/values";
import { instantOf, unixSeconds } from "../../core/encoding/values";
import { createDesk } from "../../desk/createDesk";
import { ownKey } from "../../desk/desk";
import type { Clock, Desk } from "../../desk/desk";
import { serveDesk } from "../../desk/serve";
import type { ServedDesk } from "../../desk/serve";
import { memoryStore } from "../../vault/memory";
import { expectOutcome } from "./expect";
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
  /** the verbs, as the program's window has them */
  readonly desk: ServedDesk;
  /** what lies below the verbs: for what only a forger or a courier does */
  readonly bare: Desk;
  readonly key: PublicKey;
  readonly reach: Reach;
}

export async function join(organisation: Organisation, reach: Reach, clock: Clock): Promise<Participant> {
  const bare = await createDesk({ store: memoryStore(), clock, random: systemRandom });
  const desk = serveDesk(bare);
  const published = await desk.publishCard({
    organisation: organisation.name,
    country: organisation.country,
    sectors: ["peacebuilding", "preventing violent extremism"],
    languages: [organisation.language],
    reach,
    expires: `${Number(clock().slice(0, 4)) + 1}-12-31`,
  });
  expectOutcome(published, "published", organisation.name);
  return { ...organisation, desk, bare, key: ownKey(bare), reach };
}

/** Two desks exchange cards, and each compares the other's fingerprint as it is read out. */
export async function meet(one: Participant, other: Participant): Promise<void> {
  await learn(one, other);
  await learn(other, one);
}

/** One desk gets another's card, and compares the fingerprint as it is read out. */
export async function learn(one: Participant, other: Participant): Promise<void> {
  const { text } = expectOutcome(await other.desk.ownCard(), "found", `${other.name}, own card`);
  const what = `${one.name}, the card of ${other.name}`;
  expectOutcome(await one.desk.importCard(text), "imported", what);
  const heard = fingerprintOf(other.key).words.join(" ");
  expectOutcome(await one.desk.verifyContact(other.key, heard, "voice"), "verified", what);
}

export async function protect(one: Participant, other: Participant): Promise<void> {
  expectOutcome(await one.desk.editContact(other.key, { atRisk: true }), "edited", other.name);
}
