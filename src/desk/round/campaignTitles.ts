import type { Hash } from "../../core/encoding/values";
import { campaignKind } from "../../core/endorsement/campaign";
import { versionKind } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import type { Desk } from "../desk";
import { onlyKind } from "../statements";

/**
 * The titles of campaigns, as their newest version here gives them, else their foundation.
 *
 * @param besides - statements that are not on the desk yet
 */
export function campaignTitles(desk: Desk, besides: readonly Signed[] = []): ReadonlyMap<Hash, string> {
  const titles = new Map<Hash, string>();
  const foundations = [...desk.holdings.ofKind(campaignKind), ...onlyKind(besides, campaignKind)];
  for (const { hash, statement } of foundations) titles.set(hash, statement.title);
  const numbers = new Map<Hash, number>();
  for (const { statement } of [...desk.holdings.ofKind(versionKind), ...onlyKind(besides, versionKind)]) {
    const { campaign, number, title } = statement;
    if (campaign === null || number < (numbers.get(campaign) ?? 0)) continue;
    numbers.set(campaign, number);
    titles.set(campaign, title);
  }
  return titles;
}
