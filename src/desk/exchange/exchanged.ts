import type { Hash, Instant } from "../../core/encoding/values";
import { byCodePoint } from "../../core/encoding/values";
import { campaignTitles } from "../round/campaignTitles";
import type { Desk } from "../desk";
import { findAll, outgoingRecord } from "../records";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";

/** A file that came in or was packed for others. */
export interface Exchanged {
  readonly id: string;
  readonly way: "received" | "sent";
  readonly at: Instant;
  /** whom it came from, or whom it is for */
  readonly with: readonly Who[];
  readonly purpose: string;
  readonly note: string | null;
  /** what a file that was packed here is called; null for one that came in */
  readonly name: string | null;
  readonly letters: readonly { readonly campaign: Hash; readonly title: string | null }[];
}

export interface ExchangedFiles {
  readonly outcome: "listed";
  /** the newest first */
  readonly files: readonly Exchanged[];
}

/** Everything that was taken in here, and everything that was packed here. */
export async function exchangedFiles(desk: Desk): Promise<ExchangedFiles> {
  const titles = campaignTitles(desk);
  const lettersOf = (campaigns: readonly Hash[]) =>
    campaigns.map((campaign) => ({ campaign, title: titles.get(campaign) ?? null }));
  const known = new Map<string, Who>();
  const named = (key: string): Who => {
    const who = known.get(key) ?? whoIs(desk, key);
    known.set(key, who);
    return who;
  };
  const received = [...desk.holdings.manifests].map(([id, value]): Exchanged => {
    const { from, purpose, note, received: at, campaigns } = value;
    const letters = lettersOf(campaigns);
    return { id, way: "received", at, with: [named(from)], purpose, note, name: null, letters };
  });
  const sent = (await findAll(desk, outgoingRecord)).map(({ id, value }): Exchanged => {
    const { campaigns, to, purpose, note, name, packed: at } = value;
    const letters = lettersOf(campaigns);
    return { id, way: "sent", at, with: to.map(named), purpose, note, name, letters };
  });
  const files = [...received, ...sent].sort(
    (a, b) => byCodePoint(b.at, a.at) || byCodePoint(a.way, b.way) || byCodePoint(a.id, b.id),
  );
  return { outcome: "listed", files };
}
