import { sha256 } from "../core/crypto/sodium";
import { toHex } from "../core/encoding/hex";
import type { CountryCode, Hash } from "../core/encoding/values";
import { recordedKind } from "../core/endorsement/admission";
import type { Recorded } from "../core/endorsement/admission";
import type { Listing } from "../core/endorsement/answers";
import { versionKind } from "../core/letter/version";
import type { Signed } from "../core/statement/envelope";
import { ownKey } from "./desk";
import type { Desk } from "./desk";
import { coordinatorsFor } from "./coordinators";
import { signAndKeep } from "./pen";
import { findStatement } from "./statements";

/** An endorsement that came without the program. */
export interface RecordedDetails {
  readonly version: Hash;
  readonly organisation: string;
  readonly country: CountryCode;
  readonly signatories: readonly { readonly name: string; readonly role: string | null }[];
  readonly listing: Listing;
  readonly means: "paper" | "email" | "telephone";
  /** a scan or a message that shows it */
  readonly evidence: { readonly bytes: Uint8Array; readonly media: string } | null;
}

export type RecordMade =
  | { readonly outcome: "recorded"; readonly recorded: Signed<Recorded> }
  | { readonly outcome: "unknown-version" }
  | { readonly outcome: "not-for-endorsement" }
  | { readonly outcome: "not-a-coordinator" };

/**
 * Puts on record, on a coordinator's word, that an organisation without the program endorsed a version. It is counted
 * apart and never shown as signed.
 *
 * @throws Refusal for names that no statement may hold
 */
export async function record(desk: Desk, details: RecordedDetails): Promise<RecordMade> {
  const version = findStatement(desk, versionKind, details.version);
  if (!version) return { outcome: "unknown-version" };
  const { campaign, phase, text } = version.statement;
  const { acting } = await coordinatorsFor(desk, campaign);
  if (!acting.has(ownKey(desk))) return { outcome: "not-a-coordinator" };
  if (phase !== "endorsement") return { outcome: "not-for-endorsement" };
  const { evidence, organisation, country, signatories, listing, means } = details;
  const file = evidence && {
    sha256: sha256(evidence.bytes),
    size: evidence.bytes.length,
    media: evidence.media,
  };
  const recorded = await signAndKeep(
    desk,
    recordedKind,
    campaign,
    {
      version: version.hash,
      text,
      organisation,
      country,
      signatories,
      listing,
      means,
      evidence: file,
      nonce: toHex(desk.random(16)),
      withdrawn: false,
    },
    evidence && file ? [{ keep: { hash: file.sha256, bytes: evidence.bytes } }] : [],
  );
  return { outcome: "recorded", recorded };
}
