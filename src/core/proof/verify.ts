import { Refusal } from "../encoding/refusal";
import type { PublicKey } from "../encoding/values";
import { versionKind } from "../letter/version";
import type { Version } from "../letter/version";
import { isUnknown } from "../statement/envelope";
import type { Envelope, Signed } from "../statement/envelope";
import { entriesOfProof } from "./files";
import type { ProofFiles } from "./files";
import { judgeProof } from "./judge";
import type { JudgedTally, ProofJudgement } from "./judge";
import { isOf, nameOf, readProof } from "./read";
import type { ProofContents, ProofDocument } from "./read";
import { attester, confirmKeys } from "./report";
import type { Attestation, Attester, ProofReport, ProofWarning } from "./report";

/** What a Word file of a pack must show beside its letter text. */
export interface ShownLetter {
  readonly version: Version;
  readonly listed: readonly ShownOrganisation[];
  readonly recorded: readonly ShownOrganisation[];
  /** the numbers of names withheld that coordinators attest: the file must give one of them */
  readonly withheld: readonly number[];
}

export interface ShownOrganisation {
  readonly organisation: string;
  readonly country: string;
  readonly people: readonly { readonly name: string; readonly role: string }[];
}

/** The port to the layer that reads Word files. A broken file is its Refusal "bad-word-file". */
export type CompareLetter = (
  document: ProofDocument,
  shown: ShownLetter,
) => Promise<
  | { readonly outcome: "same" }
  | { readonly outcome: "differs"; readonly where: string; readonly expected: string; readonly found: string }
>;

export interface ProofReader {
  /** keys or fingerprints the reader got in another way: see `confirmKeys` */
  readonly confirmedKeys: readonly string[];
  readonly compareLetter: CompareLetter;
}

/**
 * Verifies a proof pack: its list, every signature, the state as of each tally, and what the Word files say.
 * See docs/formats.md §7. What it returns was checked to the end.
 *
 * @throws Refusal naming the file and what is wrong with it
 */
export async function verifyProofPack(files: ProofFiles, reader: ProofReader): Promise<ProofReport> {
  const { entries, ignored } = entriesOfProof(files);
  const contents = readProof(entries);
  const judgement = judgeProof(contents);
  const shown = shownLetter(contents, judgement);
  for (const document of contents.documents) await checkDocument(document, shown, reader.compareLetter);
  return confirmKeys(reportOf(contents, judgement, ignored), reader.confirmedKeys);
}

async function checkDocument(
  document: ProofDocument,
  shown: ShownLetter,
  compare: CompareLetter,
): Promise<void> {
  const comparison = await compare(document, shown);
  if (comparison.outcome === "same") return;
  const { where, expected, found } = comparison;
  const sentence = `expected ${quoted(expected)} at ${where}, found ${quoted(found)}`;
  throw new Refusal("text-differs", document.name, sentence);
}

/** A piece of a hostile file as a sentence may quote it. */
function quoted(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, " ");
  const points = [...plain];
  return `“${points.slice(0, 200).join("")}${points.length > 200 ? "…" : ""}”`;
}

function shownLetter({ version }: ProofContents, { listed, recorded, tallies }: ProofJudgement): ShownLetter {
  return {
    version: version.statement,
    listed: listed.map(({ statement }) => shownOrganisation(statement)),
    recorded: recorded.map(({ statement }) => shownOrganisation(statement)),
    withheld: [...new Set(tallies.map(({ tally }) => tally.statement.withheld.length))],
  };
}

type Named = Pick<ShownOrganisation, "organisation" | "country"> & {
  readonly signatories: readonly { readonly name: string; readonly role: string | null }[];
};

function shownOrganisation({ organisation, country, signatories }: Named): ShownOrganisation {
  return { organisation, country, people: signatories.map(({ name, role }) => ({ name, role: role ?? "" })) };
}

function reportOf(
  contents: ProofContents,
  judgement: ProofJudgement,
  ignored: readonly string[],
): ProofReport {
  const { pack, campaign, version, documents, page } = contents;
  const { kind, title, addressee, number, language, text } = version.statement;
  const byKey = (key: PublicKey) => attester(key, judgement.cards.get(key)!.statement);
  return {
    outcome: "verified",
    keys: "unconfirmed",
    signer: byKey(pack.statement.key),
    attestations: judgement.tallies.map((one) => attestationOf(one, judgement, byKey)),
    kind,
    title,
    addressee,
    number,
    language,
    campaign: campaign.hash,
    version: version.hash,
    text,
    documents: documents.map((one) => ({ name: one.name, language: one.language })),
    listed: judgement.listed.map(
      ({ hash, statement: { organisation, country, signatories, key, created } }) => ({
        organisation,
        country,
        signatories,
        key,
        endorsement: hash,
        created,
      }),
    ),
    withheld: Math.max(...judgement.tallies.map(({ tally }) => tally.statement.withheld.length)),
    recorded: judgement.recorded.map(
      ({ hash, statement: { organisation, country, signatories, means, key } }) => ({
        organisation,
        country,
        signatories,
        means,
        recorded: hash,
        by: key,
      }),
    ),
    warnings: warningsOf(contents, judgement, ignored),
    page,
  };
}

function attestationOf(
  { tally: { hash, statement } }: JudgedTally,
  { recorded }: ProofJudgement,
  byKey: (key: PublicKey) => Attester,
): Attestation {
  const here = statement.recorded.filter((one) => recorded.some((signed) => signed.hash === one));
  return {
    by: byKey(statement.key),
    asOf: statement.asOf,
    hash,
    listed: statement.listed,
    withheld: statement.withheld.length,
    recorded: here,
    recordedWithheld: statement.recorded.length - here.length,
    organisations: statement.organisations,
    countries: statement.countries,
  };
}

function warningsOf(
  { statements, version }: ProofContents,
  { tallies, takeOvers }: ProofJudgement,
  ignored: readonly string[],
): readonly ProofWarning[] {
  const few = tallies.filter(
    ({ tally: { statement } }) => statement.withheld.length > 0 && statement.withheld.length < 3,
  );
  const [first, ...others] = tallies.map(({ tally }) => namesOf(tally.statement));
  const conditional = tallies.flatMap((one) => one.conditional);
  const later = statements.filter(
    (one) => isOf(one, versionKind) && one.statement.number > version.statement.number,
  );
  const adopted = [...(tallies[0]?.state.versions.all.values() ?? [])].filter((one) => one.adopted);
  const found: readonly ProofWarning[] = [
    { warning: "taken-over", about: [...takeOvers].map((hash) => `versions/${hash}.json`) },
    { warning: "adopted", about: adopted.map((one) => nameOf(one.version)) },
    { warning: "few-withheld", about: few.map(({ tally }) => nameOf(tally)) },
    {
      warning: "tallies-differ",
      about: others.some((one) => one !== first) ? tallies.map(({ tally }) => nameOf(tally)) : [],
    },
    { warning: "condition-attested", about: namesOnce(conditional) },
    {
      warning: "newer-program",
      about: statements.filter(({ statement }) => isUnknown(statement)).map(({ hash }) => hash),
    },
    { warning: "newer-version", about: later.map(nameOf) },
    ...stateWarnings(tallies),
    { warning: "file-ignored", about: ignored },
  ];
  return found.filter(({ about }) => about.length > 0);
}

/** What the recomputed state itself remarks, of what bears on a reader of the proof. */
function stateWarnings(tallies: readonly JudgedTally[]): readonly ProofWarning[] {
  const all = tallies.flatMap(({ state }) => state.warnings);
  return (["several-heads", "named-otherwise", "also-recorded"] as const).map((warning) => ({
    warning,
    about: [...new Set(all.filter((one) => one.warning === warning).flatMap(({ hashes }) => hashes))],
  }));
}

function namesOf({ listed, withheld, recorded }: JudgedTally["tally"]["statement"]): string {
  return [listed, withheld, recorded].join(";");
}

function namesOnce(signed: readonly Signed<Envelope>[]): readonly string[] {
  return [...new Set(signed.map(nameOf))];
}
