import { fingerprintOf, isFingerprintOf } from "../contact/fingerprint";
import { isPublicKey } from "../crypto/keys";
import { Refusal } from "../encoding/refusal";
import type { CountryCode, Hash, Instant, LanguageTag, PublicKey } from "../encoding/values";
import type { Recorded } from "../endorsement/admission";
import type { Endorsement } from "../endorsement/answers";
import type { Version } from "../letter/version";

/** What a proof pack proves, and what it only says. */
export interface ProofReport {
  readonly outcome: "verified";
  /** "confirmed" when the reader got the keys that vouch for everything listed in another way: see `confirmKeys` */
  readonly keys: "confirmed" | "unconfirmed";
  /** who put the pack together */
  readonly signer: Attester;
  /** one a coordinator who attests, sorted by key */
  readonly attestations: readonly Attestation[];
  readonly kind: Version["kind"];
  readonly title: string;
  readonly addressee: Version["addressee"];
  readonly number: number;
  readonly language: LanguageTag;
  readonly campaign: Hash;
  readonly version: Hash;
  /** SHA-256 of the letter text */
  readonly text: Hash;
  /** the Word files whose text was compared, with the languages they are in */
  readonly documents: readonly { readonly name: string; readonly language: LanguageTag }[];
  /** public endorsements whose signatures are here; sorted by hash */
  readonly listed: readonly ListedOrganisation[];
  /** the most names that a coordinator attests and does not show: attested, not provable */
  readonly withheld: number;
  /** came without the program, shown by name: a coordinator's word, not a signature. Sorted by hash */
  readonly recorded: readonly RecordedOrganisation[];
  readonly warnings: readonly ProofWarning[];
  /** SHA-256 of the `verify.html` in the pack, to compare with the published one */
  readonly page: Hash;
}

/** A coordinator as its card in the pack says: a name anybody can write until the key is confirmed. */
export interface Attester {
  readonly key: PublicKey;
  readonly organisation: string;
  readonly country: CountryCode;
  readonly words: readonly string[];
  readonly confirmed: boolean;
}

/** "A names this many valid signatures from keys that a coordinator admitted." */
export interface Attestation {
  readonly by: Attester;
  readonly asOf: Instant;
  /** the tally */
  readonly hash: Hash;
  /** endorsements it names that are here */
  readonly listed: readonly Hash[];
  readonly withheld: number;
  /** records it names that are here */
  readonly recorded: readonly Hash[];
  /** records it names and does not show */
  readonly recordedWithheld: number;
  readonly organisations: number;
  readonly countries: number;
}

export interface ListedOrganisation {
  readonly organisation: string;
  readonly country: CountryCode;
  readonly signatories: Endorsement["signatories"];
  readonly key: PublicKey;
  readonly endorsement: Hash;
  readonly created: Instant;
}

export interface RecordedOrganisation {
  readonly organisation: string;
  readonly country: CountryCode;
  readonly signatories: Recorded["signatories"];
  readonly means: Recorded["means"];
  readonly recorded: Hash;
  readonly by: PublicKey;
}

/** The stable words for what a reader should know beside the outcome, with what each one means. */
export const proofWarnings = {
  "taken-over":
    "a successor named at the founding carried the letter on: that its coordinators could not is not proved",
  adopted:
    "the key of whoever published this version was ended since: another coordinator keeps the version valid",
  "few-withheld": "fewer than three names are withheld: their number itself may tell who they are",
  "tallies-differ": "the coordinators do not attest the same organisations",
  "condition-attested": "it signed on condition of a number that is reached only with the names withheld",
  "newer-program": "a statement in the pack can be read by a newer program only: it was not judged",
  "newer-version": "the pack names a newer version of the letter",
  "several-heads": "the pack names several versions that all claim to be the current one",
  "named-otherwise": "an organisation signed under another name or country than it was admitted under",
  "also-recorded": "an organisation that signed is also on record without the program",
  "file-ignored": "a file that a file manager left in the folder was passed over",
  "key-elsewhere": "a key that was given is none of this proof's coordinators",
} as const;

export interface ProofWarning {
  readonly warning: keyof typeof proofWarnings;
  /** the files or keys it is about */
  readonly about: readonly string[];
}

export function attester(
  key: PublicKey,
  { organisation, country }: { readonly organisation: string; readonly country: CountryCode },
): Attester {
  return { key, organisation, country, words: fingerprintOf(key).words, confirmed: false };
}

/**
 * The report once the reader has got keys in another way. It is "confirmed" when the key that signed the pack is among
 * them, or the keys of coordinators whose tallies name all that is listed.
 *
 * @param given - key lines `RW…`, or fingerprints as typed words or digits, or as the text of a QR code
 * @throws Refusal "bad-encoding" for what is neither
 */
export function confirmKeys(report: ProofReport, given: readonly string[]): ProofReport {
  const keys = [report.signer, ...report.attestations.map(({ by }) => by)].map(({ key }) => key);
  const found = given.map((each) => ({ each, key: keyGiven(each, keys) }));
  const confirmed = new Set(found.map(({ key }) => key));
  const confirm = (by: Attester): Attester => ({ ...by, confirmed: confirmed.has(by.key) });
  const attestations = report.attestations.map((one) => ({ ...one, by: confirm(one.by) }));
  const signer = confirm(report.signer);
  const elsewhere = found.filter(({ key }) => key === null).map(({ each }) => each);
  return {
    ...report,
    keys: signer.confirmed || vouchForAll(report, attestations) ? "confirmed" : "unconfirmed",
    signer,
    attestations,
    warnings: [
      ...report.warnings.filter(({ warning }) => warning !== "key-elsewhere"),
      ...(elsewhere.length > 0 ? [{ warning: "key-elsewhere", about: elsewhere } as const] : []),
    ],
  };
}

/** Which of the keys was given, as a key line or a fingerprint; null for a well-formed one that is none of them. */
function keyGiven(given: string, keys: readonly PublicKey[]): PublicKey | null {
  const line = given.trim();
  if (isPublicKey(line)) return keys.find((key) => key === line) ?? null;
  if (/^RW[A-Za-z0-9+/=]{40,}$/.test(line)) {
    throw new Refusal("bad-key", "key", "expected a whole public key line RW…, found one with a fault in it");
  }
  return keys.find((key) => isFingerprintOf(line, key)) ?? null;
}

function vouchForAll(
  { listed, recorded, withheld }: ProofReport,
  attestations: readonly Attestation[],
): boolean {
  const confirmed = attestations.filter(({ by }) => by.confirmed);
  const vouched = new Set(confirmed.flatMap((one) => [...one.listed, ...one.recorded]));
  return (
    confirmed.some((one) => one.withheld === withheld) &&
    listed.every(({ endorsement }) => vouched.has(endorsement)) &&
    recorded.every((one) => vouched.has(one.recorded))
  );
}
