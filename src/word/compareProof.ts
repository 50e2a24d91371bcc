import { fromUtf8 } from "../core/crypto/sodium";
import { parseLetter } from "../core/letter/parse";
import type { CompareLetter, ShownLetter } from "../core/proof/verify";
import { compareWithLetter } from "./compare";
import type { Paper, Preset } from "./document";
import { readDocumentText } from "./read";
import type { WordText } from "./read";
import { Refusal } from "../core/encoding/refusal";
import { versionDocument } from "./versionDocument";

/**
 * Compares a Word file of a proof pack with its letter text and the names it must show, in whatever arrangement of
 * signatories and on whatever paper it was exported.
 */
export const compareProofLetter: CompareLetter = async (document, shown) => {
  const found = textOf(document.bytes);
  if (found instanceof Refusal) {
    return { outcome: "differs", where: found.part, expected: found.expected, found: "something else" };
  }
  const letter = parseLetter(fromUtf8(document.text, document.name));
  const names = { listed: shown.listed, recorded: shown.recorded, withheld: withheldIn(found, shown) };
  const compare = (preset: Preset | null) =>
    compareWithLetter(
      document.bytes,
      versionDocument(shown.version, document.language, letter, {
        signatories: preset && { preset, ...names },
        paper: paperOf(found),
      }),
    );
  const [first, ...others] = arrangements(found, shown);
  const likely = await compare(first!);
  if (likely.outcome !== "differs") return { outcome: "same" };
  for (const preset of others) {
    if ((await compare(preset)).outcome !== "differs") return { outcome: "same" };
  }
  return likely;
};

function textOf(bytes: Uint8Array): WordText | Refusal {
  try {
    return readDocumentText(bytes);
  } catch (fault) {
    if (fault instanceof Refusal && fault.reason === "text-differs") return fault;
    throw fault;
  }
}

function withheldIn({ withheld }: WordText, shown: ShownLetter): number {
  return shown.withheld.includes(withheld) ? withheld : shown.withheld[0]!;
}

function paperOf({ lines }: WordText): Paper {
  const page = lines.find(({ place }) => place === "page")?.text ?? "";
  return /^w 12240\b/.test(page) ? "letter" : "a4";
}

/**
 * All arrangements, the one the file seems to have first, so that a difference is told in its terms. A brief may show
 * no names, to stay on its page.
 */
function arrangements({ lines }: WordText, { version }: ShownLetter): readonly (Preset | null)[] {
  const likely = likelyArrangement(lines);
  const all: readonly (Preset | null)[] = ["end", "by-country", "start", "title-footnote"];
  const others = all.filter((preset) => preset !== likely);
  return [likely, ...(version.kind === "brief" ? [null] : []), ...others];
}

function likelyArrangement(lines: WordText["lines"]): Preset {
  const roles = lines.map(({ role }) => role);
  if (roles.includes("Signatory Country")) return "by-country";
  const heading = roles.indexOf("Signatory Heading");
  if (heading !== -1) return heading < roles.lastIndexOf("Body Text") ? "start" : "end";
  const isNamedInNote = lines.some(
    ({ place, spans }) => place === "note" && spans.some(({ style }) => style === "Signatory Name"),
  );
  return isNamedInNote ? "title-footnote" : "end";
}
