import type { Card } from "../core/contact/card";
import { isLapsed } from "../core/contact/standing";
import type { CalendarDate } from "../core/encoding/values";
import { instantOf, unixSeconds } from "../core/encoding/values";
import type { Signed } from "../core/statement/envelope";
import type { Desk } from "./desk";
import { backupState } from "./backup/kept";
import type { BackupState } from "./backup/kept";
import { ownCard } from "./ownCard";
import { openRequests } from "./recovery/requests";
import { hasKeyEnded } from "./pen";
import { findAll, isWithoutKey, manifestRecord } from "./records";
import { summaryOf } from "./contacts/trust";
import type { Trust } from "./contacts/trust";

/** What a desk holds, in numbers, and how its own card is. */
export interface Overview {
  readonly outcome: "told";
  readonly card:
    | { readonly state: "none" }
    /** its key was ended */
    | { readonly state: "ended" }
    | {
        readonly state: "good" | "soon" | "lapsed";
        readonly card: Signed<Card>;
        readonly expires: CalendarDate;
      };
  readonly contacts: number;
  readonly byTrust: Readonly<Partial<Record<Trust, number>>>;
  /** bundles that were taken in */
  readonly bundles: number;
  readonly backup: BackupState;
  /** contacts who asked for a share of recovery words in the last two weeks, and for whom none was packed since */
  readonly shareRequests: number;
}

/** A card should be renewed this many days before it runs out: whoever has the old one must get the new one in time. */
const renewalDays = 60;
/** A request that was not meant, or is not genuine, is not told of for ever; it stays where shares are given back. */
const requestDays = 14;

export async function overview(desk: Desk): Promise<Overview> {
  const byTrust: Partial<Record<Trust, number>> = {};
  const lately = instantOf(unixSeconds(desk.clock()) - requestDays * 86_400);
  for (const key of desk.holdings.contacts.keys()) {
    // Of those who do not use the program no card is to be expected.
    if (isWithoutKey(key)) continue;
    const { trust } = summaryOf(desk, key)!;
    byTrust[trust] = (byTrust[trust] ?? 0) + 1;
  }
  return {
    outcome: "told",
    card: cardState(desk),
    contacts: desk.holdings.contacts.size,
    byTrust,
    bundles: (await findAll(desk, manifestRecord)).length,
    backup: await backupState(desk),
    shareRequests: (await openRequests(desk)).filter(({ asked }) => asked >= lately).length,
  };
}

function cardState(desk: Desk): Overview["card"] {
  if (hasKeyEnded(desk)) return { state: "ended" };
  const card = ownCard(desk);
  if (!card) return { state: "none" };
  const { expires } = card.statement;
  const soon = instantOf(unixSeconds(desk.clock()) + renewalDays * 86_400);
  const state = (at: string) => isLapsed(card.statement, at);
  if (state(desk.clock())) return { state: "lapsed", card, expires };
  return { state: state(soon) ? "soon" : "good", card, expires };
}
