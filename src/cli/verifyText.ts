import type { RefusalReason } from "../core/encoding/refusal";
import { refusalReasons } from "../core/encoding/refusal";
import { proofWarnings } from "../core/proof/report";
import type { Attestation, Attester, ProofReport } from "../core/proof/report";

/** What `verify` says to people. */

export const verifyUsage = "usage: verify PACK [--key RW…]… [--json]      (verify --help says more)";

export const verifyHelp: readonly string[] = [
  verifyUsage,
  "",
  "Checks a proof pack: that nothing in it was altered, that the organisations it names signed exactly the",
  "letter text it holds, and that the Word files say that text and show those names.",
  "",
  "  PACK     proof.zip, or the folder it was unpacked into",
  "  --key    a coordinator's key (RW…) or fingerprint (12 words or 40 digits, in quotes) that you got in",
  "           another way than the pack; may be given several times. Without it nobody knows whose keys",
  "           these are, and the first line says so",
  "  --json   one JSON object: outcome, keys, and the report, or reason and detail",
  "",
  "Exit status: 0 verified, 1 refused, 2 wrong usage.",
];

export function refusalLines(reason: RefusalReason, detail: string): readonly string[] {
  return [
    "REFUSED: this proof does not hold. Do not rely on any part of it.",
    `  ${reason}: ${refusalReasons[reason]}`,
    `  ${shown(detail)}`,
  ];
}

export function reportLines(report: ProofReport): readonly string[] {
  const { addressee, signer, listed, recorded, withheld, warnings } = report;
  const to = [addressee.name, addressee.office, addressee.organisation].filter((part) => part !== null);
  return [
    ...keyLines(report),
    "",
    `VERIFIED: ${count(listed.length, "organisation")} signed exactly this text.`,
    "",
    `  Title      ${shown(report.title)}`,
    ...(to.length > 0 ? [`  To         ${shown(to.join(", "))}`] : []),
    `  Version    ${report.number} (${report.language})`,
    `  Text       ${report.text}`,
    `  Compared   ${report.documents.map(({ name }) => name).join(", ")}`,
    `  Put together by ${attesterText(signer)}`,
    ...wordLines(signer),
    "",
    `Signed (${listed.length}):`,
    ...byName(listed).map((one) => `  ${shown(one.organisation)} (${one.country})`),
    ...(recorded.length > 0 ? ["", "On record without the program: a coordinator's word, not signed:"] : []),
    ...byName(recorded).map((one) => `  ${shown(one.organisation)} (${one.country}), by ${one.means}`),
    "",
    "Attested, and not provable:",
    ...report.attestations.flatMap(attestationLines),
    ...(withheld > 0
      ? ["  That organisations whose names are withheld exist cannot be proved, only attested."]
      : []),
    "  That no organisation has withdrawn since, or was left in after withdrawing, cannot be proved.",
    ...(warnings.length > 0 ? ["", "Note:"] : []),
    ...warnings.flatMap(({ warning, about }) => [
      `  ${warning}: ${proofWarnings[warning]}`,
      ...about.map((one) => `    ${shown(one)}`),
    ]),
  ];
}

function keyLines({ keys, signer }: ProofReport): readonly string[] {
  if (keys === "confirmed") return ["Keys confirmed: those you gave vouch for all that is listed."];
  return [
    "KEYS UNCONFIRMED: nobody has told this program whose keys these are. Anybody can make keys and write any",
    "name beside them. Get the coordinators' keys or fingerprints in another way, and give them with --key.",
    `  The key that signed this pack is ${signer.key}`,
  ];
}

function attestationLines(one: Attestation): readonly string[] {
  const onRecord = one.recorded.length + one.recordedWithheld;
  return [
    `  ${attesterText(one.by)}, as of ${one.asOf}:`,
    `    names ${count(one.listed.length, "valid signature")} and withholds ${count(one.withheld, "name")};`,
    `    ${count(one.organisations, "organisation")} from ${one.countries} countries; ${onRecord} more on record`,
    ...wordLines(one.by),
  ];
}

function attesterText({ organisation, country, key, confirmed }: Attester): string {
  return `${shown(organisation)} (${country}) ${key}, ${confirmed ? "confirmed" : "unconfirmed"}`;
}

function wordLines({ words }: Attester): readonly string[] {
  return [`    fingerprint: ${words.join(" ")}`];
}

function byName<T extends { readonly organisation: string }>(organisations: readonly T[]): readonly T[] {
  const { compare } = new Intl.Collator("en");
  return [...organisations].sort((a, b) => compare(a.organisation, b.organisation));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Text from a file, so that it cannot steer a terminal or turn the direction of a line. */
function shown(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "");
}
