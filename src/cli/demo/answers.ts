import type { Listing } from "../../core/endorsement/answers";
import { collectorOf, isDirect, particular, planOf } from "./cast";
import type { Cast } from "./cast";
import { expectOutcome } from "./expect";
import { caller } from "./organisations";
import type { Post } from "./post";
import { answerTo } from "./round";
import type { Round } from "./round";
import type { Participant } from "./world";

/** Each co-chair admits the members whose answers it collects; in the first campaign one is left for later. */
export async function admitMembers(cast: Cast, { campaign, index }: Round): Promise<void> {
  for (const coChair of [cast.first, cast.second]) {
    const keys = cast.members
      .filter((_, i) => collectorOf(i, cast) === coChair && !(index === 0 && i === particular.isNotAdmitted))
      .map(({ key }) => [key] as const);
    expectOutcome(await coChair.desk.admit(campaign, keys), "signed", `${coChair.name}, admissions`);
  }
}

/** Every member whose answer needs no story of its own gives it. */
export async function answerAll(cast: Cast, round: Round, post: Post, onStep: () => void): Promise<void> {
  for (const [i, member] of cast.members.entries()) {
    cast.timeline.pass(600);
    await answerOne(i, member, cast, round, post);
    onStep();
  }
}

async function answerOne(
  i: number,
  member: Participant,
  cast: Cast,
  round: Round,
  post: Post,
): Promise<void> {
  const plan = planOf(i, round.index);
  switch (plan) {
    case "silent":
    case "withdraw":
    case "old version":
      return;
    case "decline": {
      const reason = "Our board has decided not to sign joint letters this year.";
      expectOutcome(await member.desk.decline(round.version, reason), "declined", member.name);
      break;
    }
    default:
      await endorseAs(member, round, plan);
  }
  const coChairs = isDirect(i) ? [cast.first, cast.second] : [collectorOf(i, cast)];
  await answerTo(
    coChairs,
    member,
    round,
    post,
    plan === "decline" ? "a decline" : `an endorsement (${plan})`,
  );
}

export async function endorseAs(member: Participant, round: Round, listing: Listing): Promise<void> {
  const { person, role } = member;
  const endorsed = await member.desk.endorse({
    version: round.version,
    read: round.document.template.language,
    signatories: [{ name: person, role }],
    listing,
    successorsMayRead: listing === "public",
  });
  expectOutcome(endorsed, "endorsed", member.name);
}

/** The first co-chair notes an endorsement that was given by telephone. */
export async function recordCall({ first }: Cast, { version }: Round): Promise<void> {
  const recorded = await first.desk.record({
    version,
    organisation: caller.name,
    country: caller.country,
    signatories: [{ name: caller.person, role: caller.role }],
    listing: "public",
    means: "telephone",
    evidence: null,
  });
  expectOutcome(recorded, "recorded", caller.name);
}
