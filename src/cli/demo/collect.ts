import { summaryOf } from "../../core/endorsement/summary";
import type { CampaignState } from "../../core/endorsement/state";
import type { Cast } from "./cast";
import { expectOutcome } from "./expect";
import type { Folder } from "./folder";
import type { Post } from "./post";
import { answerTo } from "./round";
import type { Round } from "./round";

/** The co-chairs exchange what they collected, and must have the same state then. */
export async function exchange(cast: Cast, round: Round, post: Post): Promise<CampaignState> {
  const { first, second, timeline } = cast;
  await answerTo([second], first, round, post, "a collection");
  await answerTo([first], second, round, post, "a collection");
  const aim = { asOf: timeline.clock() };
  const states = await Promise.all(
    [first, second].map(async ({ desk, name }) => {
      return expectOutcome(await desk.state(round.campaign, aim), "counted", name).state;
    }),
  );
  const [one, other] = states.map((state) => JSON.stringify(summaryOf(state)));
  if (one !== other) throw new Error(`${round.document.name}: the co-chairs have different states`);
  return states[0]!;
}

/** Both co-chairs attest what they count, and exchange their tallies. */
export async function attestBoth(cast: Cast, round: Round, post: Post): Promise<void> {
  const { first, second, timeline } = cast;
  const aim = { asOf: timeline.clock() };
  for (const { desk, name } of [first, second]) {
    expectOutcome(await desk.attest(round.campaign, aim), "attested", name);
  }
  await answerTo([second], first, round, post, "a collection");
  await answerTo([first], second, round, post, "a collection");
}

/** The Word file, and for the first letter the addressee's own and the proof pack. */
export async function exportRound(
  { first }: Cast,
  { document, campaign, index }: Round,
  folder: Folder,
  page: Uint8Array,
): Promise<void> {
  const layout = { signatories: document.signatories, paper: document.paper };
  const write = async (name: string, audience: "public" | "addressee") => {
    const word = await first.desk.exportWord(campaign, { ...layout, audience });
    await folder.write(name, expectOutcome(word, "exported", name).bytes);
  };
  await write(document.file, "public");
  if (index > 0) return;
  await write(document.file.replace(".docx", "-for-the-addressee.docx"), "addressee");
  const proof = await first.desk.exportProof(campaign, layout, page);
  await folder.write("proof.zip", expectOutcome(proof, "exported", "proof.zip").bytes);
}
