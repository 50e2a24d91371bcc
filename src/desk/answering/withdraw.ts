import type { Hash } from "../../core/encoding/values";
import { withdrawalKind } from "../../core/endorsement/answers";
import type { Withdrawal } from "../../core/endorsement/answers";
import { campaignKind } from "../../core/endorsement/campaign";
import type { Signed } from "../../core/statement/envelope";
import type { Desk } from "../desk";
import { signAndKeep } from "../pen";
import { findStatement } from "../statements";

export type Withdrawn =
  | { readonly outcome: "withdrawn"; readonly withdrawal: Signed<Withdrawal> }
  | { readonly outcome: "unknown-campaign" };

/** Takes back whatever this organisation answered before, on whichever device. */
export async function withdraw(desk: Desk, campaign: Hash, reason: string | null): Promise<Withdrawn> {
  if (!findStatement(desk, campaignKind, campaign)) return { outcome: "unknown-campaign" };
  return { outcome: "withdrawn", withdrawal: await signAndKeep(desk, withdrawalKind, campaign, { reason }) };
}
