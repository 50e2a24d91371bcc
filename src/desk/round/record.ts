import { limits } from "../../core/bundle/limits";
import { sha256 } from "../../core/crypto/sodium";
import { toHex } from "../../core/encoding/hex";
import { Refusal } from "../../core/encoding/refusal";
import type { CountryCode, Hash } from "../../core/encoding/values";
import { recordedKind } from "../../core/endorsement/admission";
import type { Recorded } from "../../core/endorsement/admission";
import type { Listing } from "../../core/endorsement/answers";
import { versionKind } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { coordinatorsFor } from "./coordinators";
import { signAndKeep } from "../pen";
import { mediaOf } from "./sniff";
import { findStatement } from "../statements";

/** An endorsement that came without the program. */
export interface RecordedDetails {
  readonly version: Hash;
  readonly organisation: string;
  readonly country: CountryCode;
  readonly signatories: readonly { readonly name: string; readonly role: string | null }[];
  readonly listing: Listing;
  readonly means: "paper" | "email" | "telephone";
  /** a scan or a message that shows it, at most 100 MiB; what kind of file it is, is seen from it */
  readonly evidence: { readonly bytes: Uint8Array } | null;
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
 * @throws Refusal for names that no statement may hold, "too-large" for the file that shows it
 */
export async function record(desk: Desk, details: RecordedDetails): Promise<RecordMade> {
  const version = findStatement(desk, versionKind, details.version);
  if (!version) return { outcome: "unknown-version" };
  const { campaign, phase, text } = version.statement;
  const { acting } = await coordinatorsFor(desk, campaign);
  if (!acting.has(ownKey(desk))) return { outcome: "not-a-coordinator" };
  if (phase !== "endorsement") return { outcome: "not-for-endorsement" };
  const { evidence, organisation, country, signatories, listing, means } = details;
  const file = evidence && referenceTo(evidence.bytes);
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

function referenceTo(bytes: Uint8Array): NonNullable<Recorded["evidence"]> {
  if (bytes.length > limits.attachmentBytes) {
    const expected = `expected at most ${limits.attachmentBytes} bytes, found ${bytes.length}`;
    throw new Refusal("too-large", "evidence", expected);
  }
  return { sha256: sha256(bytes), size: bytes.length, media: mediaOf(bytes) };
}

export type RecordChanged =
  | { readonly outcome: "changed"; readonly recorded: Signed<Recorded> }
  | { readonly outcome: "unknown-record" }
  | { readonly outcome: "not-a-coordinator" };

/**
 * Takes back an endorsement that is on record, whichever coordinator recorded it, or puts it on record again. Either is
 * a statement of this desk's own, under the record's nonce (docs/formats.md §3.4, `recorded/1`).
 */
export async function withdrawRecord(
  desk: Desk,
  campaign: Hash,
  recorded: Hash,
  withdrawn: boolean,
): Promise<RecordChanged> {
  const known = findStatement(desk, recordedKind, recorded);
  if (known?.statement.campaign !== campaign) return { outcome: "unknown-record" };
  const { acting } = await coordinatorsFor(desk, campaign);
  if (!acting.has(ownKey(desk))) return { outcome: "not-a-coordinator" };
  const { version, text, organisation, country, signatories, listing, means, evidence, nonce } =
    known.statement;
  const fields = { version, text, organisation, country, signatories, listing, means, evidence, nonce };
  const changed = await signAndKeep(desk, recordedKind, campaign, { ...fields, withdrawn });
  return { outcome: "changed", recorded: changed };
}
