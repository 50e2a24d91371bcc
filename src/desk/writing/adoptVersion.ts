import { adoptionKind } from "../../core/endorsement/campaign";
import type { Adoption } from "../../core/endorsement/campaign";
import type { Hash } from "../../core/encoding/values";
import { versionKind } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { signAndKeep } from "../pen";
import { stateOf } from "../round/stateOf";
import { findStatement } from "../statements";

export type VersionAdopted =
  | { readonly outcome: "adopted"; readonly adoption: Signed<Adoption> }
  | { readonly outcome: "unknown-version" }
  | { readonly outcome: "not-a-coordinator" }
  /** its author's key was not ended, or it is in force, or out of it for another reason */
  | { readonly outcome: "not-set-aside" };

/**
 * A coordinator's word that a version stays valid although its author's key was revoked (docs/formats.md §3.4,
 * `adoption/1`). It cannot be taken back; another version can follow. What else that key signed is not touched by it.
 */
export async function adoptVersion(desk: Desk, version: Hash): Promise<VersionAdopted> {
  const signed = findStatement(desk, versionKind, version);
  if (!signed) return { outcome: "unknown-version" };
  const { campaign } = signed.statement;
  const { coordinators, versions } = await stateOf(desk, campaign);
  if (!coordinators.some(({ key }) => key === ownKey(desk))) return { outcome: "not-a-coordinator" };
  if (versions.all.get(version)?.standing !== "revoked") return { outcome: "not-set-aside" };
  return { outcome: "adopted", adoption: await signAndKeep(desk, adoptionKind, campaign, { version }) };
}
