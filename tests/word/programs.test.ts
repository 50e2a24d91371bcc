import { beforeAll, describe, expect, test } from "vitest";
import type { LetterDocument } from "../../src/word/document";
import { writeDocument } from "../../src/word/write";
import { laidOut, validate } from "../support/word";
import type { Asked, LaidOut } from "../support/word";
import {
  arabicDocument,
  chineseDocument,
  englishDocument,
  hostileDocument,
  signatories,
  withPreset,
} from "./samples";

/** The Word files, judged by other programs. */

const documents: Readonly<Record<string, LetterDocument>> = {
  "an English letter with everything in it": englishDocument(),
  "an Arabic letter with signatories in a footnote": withPreset("title-footnote", arabicDocument()),
  "a Chinese letter with signatories at the start": withPreset("start", chineseDocument()),
  "hostile names everywhere, by country": hostileDocument(),
  "a brief on US Letter without letterhead": englishDocument({
    kind: "brief",
    signatories: null,
    letterhead: [],
    addressee: null,
    paper: "letter",
  }),
  "1,000 signatories": thousands(1),
  "an Arabic letter with a table": arabicDocument(),
  "a Russian letter": englishDocument({ language: "ru" }),
  "signatories by country": withPreset("by-country"),
  "no signatories": englishDocument({
    signatories: { preset: "end", listed: [], recorded: [], withheld: 0 },
  }),
  "5,000 signatories": thousands(5),
};

function thousands(count: number): LetterDocument {
  const listed = signatories(count * 1000);
  return englishDocument({ signatories: { preset: "end", listed, recorded: [], withheld: 1 } });
}

describe("the OOXML validator finds no fault in", () => {
  test.concurrent.for(Object.entries(documents))("%s", async ([, document], { skip, expect: expects }) => {
    const verdict = await validate(await writeDocument(document));
    if (!verdict.asked) return skip(verdict.reason);
    expects(verdict.answer).toEqual([]);
  });
});

describe("LibreOffice lays out", () => {
  const listed = [...signatories(300), ...signatories(4, "جمعية"), ...signatories(2, "Réseau n̈")];
  const long = englishDocument({
    signatories: { preset: "end", listed, recorded: signatories(7, "Paper"), withheld: 12 },
  });
  let pages: Asked<readonly LaidOut[]>;

  beforeAll(async () => {
    pages = laidOut([await writeDocument(long), await writeDocument(arabicDocument())]);
  });

  test("every name and every line of a long letter, and numbers its pages", ({ skip }) => {
    if (!pages.asked) return skip(pages.reason);
    const { text: shown, pages: count } = pages.answer[0]!;
    expect(shown.match(/Organisation for Peace \d{4}/g)).toHaveLength(300);
    expect(shown.match(/Paper for Peace \d{4}/g)).toHaveLength(7);
    expect(shown.match(/Réseau/g)).toHaveLength(2);
    expect(shown).toContain("and 12 organisations whose names are withheld");
    expect(shown).toMatch(/1\. +Hold a standing dialogue with the coalition\./);
    expect(shown).toContain("Signed by more than 45 civil-society actors.");
    expect(shown).toContain("the record (https://example.org/record)");
    expect(shown.match(/Coalition for Prevention/g)).toHaveLength(1);
    expect(shown).toContain(`Page ${count} of ${count}`);
    expect(shown.match(/Organisation +Country +Signatories/g)!.length).toBeGreaterThanOrEqual(count - 1);
  });

  test("an Arabic letter with its signatories", ({ skip }) => {
    if (!pages.asked) return skip(pages.reason);
    const { text: marked, pages: count } = pages.answer[1]!;
    const shown = marked.normalize("NFKC").replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
    expect(count).toBe(1);
    const words = ["مركز الحوار", "الثقة محلية", "Peace Network", "UN OCT", "A/71/858", "/letter"];
    for (const each of words) expect(shown).toContain(each);
  });
});
