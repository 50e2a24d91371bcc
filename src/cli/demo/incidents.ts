import type { Hash } from "../../core/encoding/values";
import { stateReasons } from "../../core/endorsement/reasons";
import type { StateReason } from "../../core/endorsement/reasons";
import type { CampaignState } from "../../core/endorsement/state";
import type { Placed } from "../../core/endorsement/latest";
import { endorseAs, recordCall } from "./answers";
import { collectorOf, particular } from "./cast";
import type { Cast } from "./cast";
import { expectOutcome } from "./expect";
import { endorseTooEarly, forge, passOn } from "./mischief";
import { caller } from "./organisations";
import { deliver } from "./post";
import type { Letterbox, Post } from "./post";
import { answerTo, packAnswer } from "./round";
import type { Round } from "./round";
import type { Participant } from "./world";

/** Something particular that happened in the first campaign, and what the desks made of it. */
export interface Incident {
  readonly name: string;
  readonly what: string;
  readonly files: readonly string[];
}

/** What was seen when files arrived; the rest is in the state. */
export interface Sightings {
  readonly forged: Incident;
  readonly forwarded: Incident;
  readonly replayed: Incident;
  readonly older: Incident;
  /** the files of what the state tells */
  readonly files: ReadonlyMap<"withdrawn" | "old version", readonly string[]>;
}

/** @param invitations - the second ones, by member */
export async function letThingsHappen(
  cast: Cast,
  round: Round,
  inputVersion: Hash,
  invitations: ReadonlyMap<Participant, Letterbox>,
  post: Post,
): Promise<Sightings> {
  const { first, members } = cast;
  const victim = members[particular.isForged]!;
  const early = members[particular.signsOldVersion]!;
  const { replayed, older, files } = await takeBack(cast, round, post);

  const invitation = invitations.get(victim);
  if (!invitation) throw new Error(`${victim.name} was not invited`);
  const passedOn = await passOn(victim, invitation, early, post);
  const { from } = await deliver(early, passedOn, "not-for-me");
  if (from !== first.key) throw new Error("the forwarded bundle: expected the first co-chair's signature");
  cast.timeline.pass(3600);
  await endorseTooEarly(early, inputVersion);
  const tooEarly = await answerTo(
    [collectorOf(particular.signsOldVersion, cast)],
    early,
    round,
    post,
    "an endorsement (version 1)",
  );

  const forged = await forge(cast.outsider, victim, first, round, post);
  const { refused } = await deliver(first, forged, "received");
  const [fault] = refused;
  if (fault?.reason !== "bad-signature") throw new Error("the forged endorsement was not refused");
  await recordCall(cast, round);
  return {
    forged: {
      name: "forged",
      what: `${cast.outsider.name} sent an endorsement by ${victim.name} with another text: ${fault.reason}, set aside`,
      files: [forged.file],
    },
    forwarded: {
      name: "forwarded",
      what: `${victim.name} passed its invitation on to ${early.name}: not-for-me, signed by ${first.name} for somebody else`,
      files: [passedOn.file],
    },
    replayed,
    older,
    files: new Map([
      ["withdrawn", files],
      ["old version", tooEarly.map(({ file }) => file)],
    ]),
  };
}

/** An endorsement is withdrawn; then its file comes again, and a copy of it reaches the other co-chair late. */
async function takeBack(cast: Cast, round: Round, post: Post) {
  const { first, second, timeline } = cast;
  const member = cast.members[particular.withdraws]!;
  await endorseAs(member, round, "public");
  const [endorsed] = await answerTo([first], member, round, post, "an endorsement (public)");
  const [late] = await packAnswer([second], member, round, post, "an endorsement (public), late");
  if (!endorsed || !late) throw new Error(`${member.name} sent nothing`);
  timeline.pass(86_400);
  expectOutcome(
    await member.desk.withdraw(round.campaign, "Our registration is under review."),
    "withdrawn",
    member.name,
  );
  const withdrawn = await answerTo([first, second], member, round, post, "a withdrawal");
  timeline.pass(3600);
  await deliver(first, endorsed, "already-imported");
  const { remarks } = await deliver(second, late, "received");
  if (!remarks.includes("older")) throw new Error("the late bundle was not marked as older");
  return {
    replayed: {
      name: "replayed",
      what: `the endorsement of ${member.name} came again to ${first.name}: already-imported, nothing changed`,
      files: [endorsed.file],
    },
    older: {
      name: "late",
      what: `an earlier endorsement of ${member.name} reached ${second.name} after its withdrawal: marked older, superseded`,
      files: [late.file],
    },
    files: withdrawn.map(({ file }) => file),
  };
}

/** All incidents by name, with what the state of the first campaign says of them. */
export function incidentsIn(
  state: CampaignState,
  cast: Cast,
  sightings: Sightings,
  post: Post,
): readonly Incident[] {
  const { members } = cast;
  const told = (
    name: string,
    member: Participant,
    list: readonly Placed[],
    reason: StateReason,
    files: readonly string[],
  ): Incident => {
    const placed = list.find(({ answer }) => answer.statement.key === member.key);
    if (placed?.reason !== reason) throw new Error(`${member.name}: expected ${reason}`);
    return { name, what: `${member.name}: ${stateReasons[reason]}`, files };
  };
  const filesOf = (member: Participant, what: string) =>
    post
      .sent()
      .filter(
        (one) => one.from === member && one.what.startsWith(what) && one.about === post.sent()[0]!.about,
      )
      .map(({ file }) => file);
  const [declines, withdraws, early, stranger] = [
    particular.declines,
    particular.withdraws,
    particular.signsOldVersion,
    particular.isNotAdmitted,
  ].map((i) => members[i]!) as [Participant, Participant, Participant, Participant];
  const superseded = state.superseded;
  told("late", withdraws, superseded, "superseded", []);
  const { withheld } = state.counts.byListing;
  if (state.recorded.length !== 1) throw new Error("expected one endorsement on record");
  return [
    {
      name: "withheld",
      what: `${withheld} ${withheld === 1 ? "organisation counts" : "organisations count"} without being named`,
      files: [],
    },
    told("declined", declines, state.declined, "declined", filesOf(declines, "a decline")),
    told("withdrawn", withdraws, state.withdrawn, "withdrawn", sightings.files.get("withdrawn") ?? []),
    told(
      "old version",
      early,
      state.refused,
      "not-for-endorsement",
      sightings.files.get("old version") ?? [],
    ),
    sightings.forged,
    sightings.replayed,
    sightings.older,
    sightings.forwarded,
    told("not admitted", stranger, state.unadmitted, "not-admitted", filesOf(stranger, "an endorsement")),
    {
      name: "recorded",
      what: `${caller.name} endorsed by telephone: on record, counted apart, never shown as signed`,
      files: [],
    },
  ];
}
