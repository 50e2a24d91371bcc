import { cryptoReady } from "../../core/crypto/sodium";
import type { Instant } from "../../core/encoding/values";
import type { CampaignState } from "../../core/endorsement/state";
import { admitMembers, answerAll } from "./answers";
import { gather } from "./cast";
import type { Cast } from "./cast";
import { attestBoth, exchange, exportRound } from "./collect";
import { readDocuments } from "./documents";
import type { Folder } from "./folder";
import { incidentsIn, letThingsHappen } from "./incidents";
import type { Incident } from "./incidents";
import { openPost } from "./post";
import type { Post } from "./post";
import type { Progress } from "./progress";
import { found, gatherInputs, invite, missedBy, publishMerged } from "./round";
import type { Round } from "./round";

export interface Finished {
  readonly cast: Cast;
  readonly rounds: readonly { readonly round: Round; readonly state: CampaignState }[];
  readonly incidents: readonly Incident[];
  readonly post: Post;
}

/** Three campaigns from template to export, over real desks, bundles and signatures. */
export async function runDemo(
  count: number,
  folder: Folder,
  page: Uint8Array,
  now: Instant,
  progress: Progress,
): Promise<Finished> {
  await cryptoReady;
  const post = openPost(folder);
  progress.stage("Desks are set up, cards are exchanged and compared", count);
  const cast = await gather(count, now, progress.step);
  const { timeline } = cast;

  timeline.until(1);
  const begun: Round[] = [];
  for (const [index, document] of (await readDocuments()).entries()) {
    progress.stage(`Version 1 goes out for input: ${document.name}`, 1);
    const round = await found(cast, document, index, now.slice(0, 10));
    await invite(cast, round, post, { note: "version 1, for input" });
    begun.push(round);
  }

  timeline.until(4);
  progress.stage("Organisations propose other words", begun.length);
  for (const round of begun) {
    await gatherInputs(cast, round, post);
    progress.step();
  }

  timeline.until(9);
  const rounds: Round[] = [];
  const invitations = [];
  for (const input of begun) {
    progress.stage(`Version 2 goes out for endorsement: ${input.document.name}`, 1);
    const round = await publishMerged(cast, input, now.slice(0, 10));
    const astray = missedBy(cast, round);
    invitations.push(await invite(cast, round, post, { note: "version 2, for endorsement", astray }));
    await admitMembers(cast, round);
    rounds.push(round);
  }

  timeline.until(11);
  for (const round of rounds) {
    progress.stage(`Organisations answer: ${round.document.name}`, count);
    await answerAll(cast, round, post, progress.step);
  }
  timeline.until(16);
  progress.stage("Some things go as they do in real rounds", 1);
  const sightings = await letThingsHappen(cast, rounds[0]!, begun[0]!.version, invitations[0]!, post);

  timeline.until(21);
  const states: CampaignState[] = [];
  for (const round of rounds) {
    progress.stage(`The co-chairs exchange collections, compare and attest: ${round.document.name}`, 1);
    states.push(await exchange(cast, round, post));
    await attestBoth(cast, round, post);
  }
  timeline.until(22);
  progress.stage("Word files and the proof pack are written", rounds.length);
  for (const round of rounds) {
    await exportRound(cast, round, folder, page);
    progress.step();
  }
  progress.end();
  return {
    cast,
    rounds: rounds.map((round, i) => ({ round, state: states[i]! })),
    incidents: incidentsIn(states[0]!, cast, sightings, post),
    post,
  };
}
