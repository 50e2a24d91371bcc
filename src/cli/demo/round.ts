import type { Hash } from "../../core/encoding/values";
import type { Decision } from "../../desk/round/mergeInputs";
import { particular } from "./cast";
import type { Cast } from "./cast";
import type { Document } from "./documents";
import { expectOutcome } from "./expect";
import { deliver } from "./post";
import type { Letterbox, Post } from "./post";
import { adaptedBlock, commenter, proposalsFor, suggestionFor } from "./proposals";
import type { Participant } from "./world";

/** One campaign of the demo, from its first text to its export. */
export interface Round {
  /** 0 for the letter to the Secretary-General */
  readonly index: number;
  readonly document: Document;
  readonly campaign: Hash;
  /** the newest version */
  readonly version: Hash;
}

const written = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** The first co-chair founds a campaign, fills the template and publishes version 1 for input. */
export async function found(
  { first, second, timeline }: Cast,
  document: Document,
  index: number,
  sentOn: string,
): Promise<Round> {
  const { template, fillings } = document;
  const { desk } = first;
  const { campaign } = expectOutcome(
    await desk.createCampaign({
      title: document.name[0]!.toUpperCase() + document.name.slice(1),
      coordinators: [second.key],
      successors: [],
    }),
    "created",
    document.name,
  );
  const forInput = { phase: "input", change: "editorial", closes: null } as const;
  const date = written.format(new Date(`${sentOn}T00:00:00Z`));
  const draft = async (dated: string) => {
    const drafted = await desk.draftLetter(campaign.hash, template, { ...fillings, date: dated });
    return expectOutcome(drafted, "drafted", document.name).draft.id;
  };
  const unfinished = await draft("{{date}}");
  expectOutcome(await desk.publishVersion(unfinished, forInput), "unfilled", "a date left open");
  timeline.pass(3600);
  const published = expectOutcome(
    await desk.publishVersion(await draft(date), forInput),
    "published",
    "version 1",
  );
  return { index, document, campaign: campaign.hash, version: published.version.hash };
}

/**
 * Sends the campaign as it stands to the second co-chair and to every member.
 *
 * @param astray - members whose file does not arrive
 * @returns the files, by member
 */
export async function invite(
  { first, second, members, timeline }: Cast,
  { campaign, document }: Round,
  post: Post,
  { note, astray = [] }: { readonly note: string; readonly astray?: readonly Participant[] },
): Promise<ReadonlyMap<Participant, Letterbox>> {
  const everybody = [second, ...members];
  const sending = { campaigns: [campaign], to: everybody.map(({ key }) => key), purpose: "invitation", note };
  const sent = expectOutcome(await first.desk.circulate(sending), "packed", "the invitation");
  if (sent.unreachable.length > 0) throw new Error("the invitation: expected everybody to have a card");
  const files = new Map<Participant, Letterbox>();
  for (const parcel of sent.parcels) {
    const receivers = everybody.filter(({ key }) => parcel.to.includes(key));
    const letterbox = await post.send(first, receivers, parcel, `invitation (${note})`, document.name);
    for (const receiver of receivers) files.set(receiver, letterbox);
  }
  for (const [receiver, letterbox] of files) {
    timeline.pass(2);
    if (astray.includes(receiver)) continue;
    await deliver(receiver, letterbox, "received");
    expectOutcome(await receiver.desk.acceptCampaign(campaign), "accepted", receiver.name);
  }
  return files;
}

/** Some members propose other words, one only remarks, and send this to the first co-chair. */
export async function gatherInputs(cast: Cast, round: Round, post: Post): Promise<void> {
  const { members, timeline } = cast;
  const proposals = proposalsFor(round.document.template.kind);
  for (const by of new Set([...proposals.map((proposal) => proposal.by), commenter.by])) {
    const member = members[by]!;
    timeline.pass(1800);
    const letter = await textOn(member, round.version);
    const given = await member.desk.giveInput({
      version: round.version,
      suggestions: proposals.filter((one) => one.by === by).map((one) => suggestionFor(one, letter)),
      comments: by === commenter.by ? [{ block: 1, quote: null, text: commenter.text }] : [],
    });
    expectOutcome(given, "given", `${member.name}, input`);
    await answerTo([cast.first], member, round, post, "input");
  }
}

/** The first co-chair decides on every proposal, and publishes what results as version 2 for endorsement. */
export async function publishMerged({ first }: Cast, round: Round, closes: string): Promise<Round> {
  const { desk } = first;
  const merged = expectOutcome(
    await desk.mergeInputs(round.version, await decisionsOn(first, round)),
    "merged",
    "merging inputs",
  );
  const published = await desk.publishVersion(merged.draft.id, {
    phase: "endorsement",
    change: "substantive",
    closes,
  });
  const { version } = expectOutcome(published, "published", "version 2");
  return { ...round, version: version.hash };
}

/** What a member holds of a campaign goes to co-chairs, and arrives. */
export async function answerTo(
  coChairs: readonly Participant[],
  member: Participant,
  { campaign, document }: Round,
  post: Post,
  what: string,
): Promise<readonly Letterbox[]> {
  const letterboxes = await packAnswer(coChairs, member, { campaign, document }, post, what);
  for (const letterbox of letterboxes) {
    for (const coChair of letterbox.to) await deliver(coChair, letterbox, "received");
  }
  return letterboxes;
}

/** The same, still on its way. */
export async function packAnswer(
  coChairs: readonly Participant[],
  member: Participant,
  { campaign, document }: Pick<Round, "campaign" | "document">,
  post: Post,
  what: string,
): Promise<readonly Letterbox[]> {
  const only = coChairs.map(({ key }) => key);
  const sent = expectOutcome(await member.desk.sendToCoordinators([campaign], { only }), "packed", what);
  return Promise.all(
    sent.parcels.map((parcel) => {
      const to = coChairs.filter(({ key }) => parcel.to.includes(key));
      return post.send(member, to, parcel, what, document.name);
    }),
  );
}

async function decisionsOn(first: Participant, { version, document }: Round): Promise<readonly Decision[]> {
  const letter = await textOn(first, version);
  const { inputs } = expectOutcome(await first.desk.inputs(version), "listed", "inputs");
  const proposals = proposalsFor(document.template.kind);
  return inputs.flatMap(({ hash, statement }) =>
    statement.suggestions.map((suggestion, i): Decision => {
      const proposal = proposals.find(
        (one) => suggestionFor(one, letter).block === suggestion.block && sameOp(one, suggestion.op),
      );
      if (!proposal) throw new Error("a suggestion that nobody was to make");
      const adapted = adaptedBlock(proposal, letter);
      const { outcome, reason } = proposal;
      return { input: hash, suggestion: i + 1, outcome, reason, ...(adapted && { adapted }) };
    }),
  );
}

function sameOp({ change }: ReturnType<typeof proposalsFor>[number], op: string): boolean {
  if (change === "delete") return op === "delete";
  return "insert" in change ? op === "insert" : op === "replace";
}

async function textOn({ desk, name }: Participant, version: Hash) {
  return expectOutcome(await desk.version(version), "found", `${name}, the text`).letter;
}

/** The member that the second invitation to the first letter does not reach. */
export function missedBy({ members }: Cast, { index }: Round): readonly Participant[] {
  return index === 0 ? [members[particular.signsOldVersion]!] : [];
}
