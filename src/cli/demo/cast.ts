import type { Reach } from "../../core/contact/card";
import type { Listing } from "../../core/endorsement/answers";
import type { Instant } from "../../core/encoding/values";
import { coChairs, organisations, outsider } from "./organisations";
import { join, learn, meet, protect, timelineUpTo } from "./world";
import type { Participant, Timeline } from "./world";

/** Everybody with a desk, and the demo's time. */
export interface Cast {
  readonly first: Participant;
  readonly second: Participant;
  readonly members: readonly Participant[];
  readonly outsider: Participant;
  readonly timeline: Timeline;
}

/** What an organisation does when it is asked to endorse. */
export type Plan = Listing | "decline" | "withdraw" | "old version" | "silent";

/** The members that something particular happens to, in the first campaign. */
export const particular = {
  declines: 3,
  withdraws: 4,
  signsOldVersion: 5,
  isForged: 6,
  isNotAdmitted: 7,
} as const;

/** @param onStep - called after each desk that is ready */
export async function gather(count: number, end: Instant, onStep: () => void): Promise<Cast> {
  const timeline = timelineUpTo(end);
  const first = await join(coChairs[0], "open", timeline.clock);
  const second = await join(coChairs[1], "open", timeline.clock);
  const stranger = await join(outsider, "open", timeline.clock);
  timeline.pass(60);
  await meet(first, second);
  await learn(first, stranger);
  await learn(stranger, first);
  const members: Participant[] = [];
  for (const [i, organisation] of organisations(count).entries()) {
    const member = await join(organisation, reachOf(i), timeline.clock);
    timeline.pass(300);
    await meet(first, member);
    await learn(second, member);
    if (isExposed(i)) await protect(first, member);
    members.push(member);
    onStep();
  }
  return { first, second, members, outsider: stranger, timeline };
}

/** What member `i` does in campaign `campaign`; both count from 0. */
export function planOf(i: number, campaign: number): Plan {
  if (isExposed(i)) return "withheld";
  if (isDirect(i)) return "recipients";
  if (campaign === 0) {
    if (i === particular.declines) return "decline";
    if (i === particular.withdraws) return "withdraw";
    if (i === particular.signsOldVersion) return "old version";
    return i % 10 === 9 ? "silent" : "public";
  }
  if ((i + 3 * campaign) % 11 === 5) return "decline";
  return (i + 3 * campaign) % 10 === 9 ? "silent" : "public";
}

/** Every other organisation answers the first co-chair, the others the second. */
export function collectorOf(i: number, { first, second }: Cast): Participant {
  return i % 2 === 0 ? first : second;
}

/** Whether an organisation's card may be passed on by nobody: it answers both co-chairs itself. */
export function isDirect(i: number): boolean {
  return i === 1 || (i > particular.isNotAdmitted && i % 10 === 4);
}

/** Being seen on such a list could harm it. */
function isExposed(i: number): boolean {
  return i === 2 || (i > particular.isNotAdmitted && i % 10 === 7);
}

function reachOf(i: number): Reach {
  if (isDirect(i)) return "direct";
  return isExposed(i) ? "coordinators" : "open";
}
