import { cardKind } from "../contact/card";
import { emergencyKind } from "../contact/emergency";
import { introductionKind } from "../contact/introduction";
import { revocationKind } from "../contact/revocation";
import { shareKind } from "../contact/share";
import { admissionKind, recordedKind } from "../endorsement/admission";
import { declineKind, endorsementKind, withdrawalKind } from "../endorsement/answers";
import { adoptionKind, campaignKind } from "../endorsement/campaign";
import { tallyKind } from "../endorsement/tally";
import { recordKind } from "../evidence/record";
import { inputKind, receiptKind } from "../letter/input";
import { versionKind } from "../letter/version";
import type { Kind } from "../statement/kind";
import type { Kinds } from "../statement/statement";

/** Every kind that travels as an entry of a bundle. See docs/formats.md §3.4. */
const travelling = [
  cardKind,
  revocationKind,
  emergencyKind,
  introductionKind,
  campaignKind,
  versionKind,
  adoptionKind,
  inputKind,
  receiptKind,
  endorsementKind,
  withdrawalKind,
  declineKind,
  admissionKind,
  recordedKind,
  tallyKind,
  recordKind,
  shareKind,
] as const;

export const kinds: Kinds = new Map(
  (travelling as unknown as readonly Kind[]).map((kind) => [kind.type, kind]),
);
