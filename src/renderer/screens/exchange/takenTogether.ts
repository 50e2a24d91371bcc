import type { Hash } from "../../../core/encoding/values";
import type { Inspection } from "../../../desk/exchange/inspection";
import type { Received } from "../../../desk/exchange/receive";

/** A bundle that was taken in, and as it was seen before. */
export interface TakenBundle {
  readonly received: Received;
  readonly inspection: Inspection;
}

/** What was added to one letter by all bundles that were taken in. */
export interface LetterAdded {
  readonly campaign: Hash;
  readonly title: string | null;
  /** by type, in the order in which they came */
  readonly adds: readonly { readonly type: string; readonly count: number }[];
}

export interface TakenTogether {
  /** how many bundles were taken in */
  readonly bundles: number;
  readonly letters: readonly LetterAdded[];
  /** letters to which this desk was invited by them */
  readonly invitations: readonly Hash[];
}

/** What all bundles that were taken in have changed, letter by letter: what several brought is counted once. */
export function takenTogether(all: readonly TakenBundle[]): TakenTogether {
  const titles = new Map<Hash, string>();
  const counts = new Map<Hash, Map<string, number>>();
  const invitations = new Set<Hash>();
  let bundles = 0;
  for (const { received, inspection } of all) {
    if (received.outcome !== "received") continue;
    bundles += 1;
    for (const { statement } of received.added) {
      if (statement.campaign === null) continue;
      const ofLetter = counts.get(statement.campaign) ?? new Map<string, number>();
      counts.set(statement.campaign, ofLetter);
      ofLetter.set(statement.type, (ofLetter.get(statement.type) ?? 0) + 1);
    }
    if (inspection.outcome !== "opened") continue;
    for (const { campaign, title, isInvitation } of inspection.letters) {
      if (title !== null) titles.set(campaign, title);
      if (isInvitation) invitations.add(campaign);
    }
  }
  return {
    bundles,
    letters: [...counts].map(([campaign, types]) => ({
      campaign,
      title: titles.get(campaign) ?? null,
      adds: [...types].map(([type, count]) => ({ type, count })),
    })),
    invitations: [...invitations],
  };
}
