import type { Hash } from "../../core/encoding/values";
import { declineKind } from "../../core/endorsement/answers";
import type { Decline } from "../../core/endorsement/answers";
import { versionKind } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import type { Desk } from "../desk";
import { signAndKeep } from "../pen";
import { findStatement } from "../statements";

export type Declined =
  | { readonly outcome: "declined"; readonly decline: Signed<Decline> }
  | { readonly outcome: "unknown-version" };

/** Signs that this organisation will not endorse a version. */
export async function decline(desk: Desk, version: Hash, reason: string | null): Promise<Declined> {
  const named = findStatement(desk, versionKind, version);
  if (!named) return { outcome: "unknown-version" };
  const { campaign } = named.statement;
  return {
    outcome: "declined",
    decline: await signAndKeep(desk, declineKind, campaign, { version, reason }),
  };
}
