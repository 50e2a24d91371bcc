import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { openZip } from "../../src/core/encoding/zip";
import type { LetterDocument } from "../../src/word/document";
import { readDocumentText } from "../../src/word/read";
import { writeDocument } from "../../src/word/write";
import { laidOut, validate } from "../support/word";
import type { LaidOut } from "../support/word";
import {
  arabicDocument,
  chineseDocument,
  englishDocument,
  hostileDocument,
  signatories,
  text,
  withPreset,
} from "./samples";

const decoder = new TextDecoder();

function partOf(bytes: Uint8Array, name: string): string {
  const limits = { maxEntries: 100, maxEntryBytes: 2 ** 26, maxTotalBytes: 2 ** 27 };
  return decoder.decode(openZip(bytes, limits).read(name));
}

function namesIn(bytes: Uint8Array): readonly string[] {
  return openZip(bytes, { maxEntries: 100, maxEntryBytes: 2 ** 26, maxTotalBytes: 2 ** 27 }).names;
}

const few: Readonly<Record<string, LetterDocument>> = {
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
};

const many: typeof few = {
  ...few,
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
  const documents = Object.entries(process.env["SLOW"] === "1" ? many : few);
  test.concurrent.for(documents)("%s", async ([, document], { skip, expect: expects }) => {
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
  let answer: readonly LaidOut[] | null = null;

  beforeAll(async () => {
    const pdfs = laidOut([await writeDocument(long), await writeDocument(arabicDocument())]);
    answer = pdfs.asked ? pdfs.answer : null;
  });

  test("every name and every line of a long letter, and numbers its pages", ({ skip }) => {
    if (answer === null) return skip("see the reason above");
    const { text: shown, pages } = answer[0]!;
    expect(shown.match(/Organisation for Peace \d{4}/g)).toHaveLength(300);
    expect(shown.match(/Paper for Peace \d{4}/g)).toHaveLength(7);
    expect(shown.match(/Réseau/g)).toHaveLength(2);
    expect(shown).toContain("and 12 organisations whose names are withheld");
    expect(shown).toMatch(/1\. +Hold a standing dialogue with the coalition\./);
    expect(shown).toContain("Signed by more than 45 civil-society actors.");
    expect(shown).toContain("the record (https://example.org/record)");
    expect(shown.match(/Coalition for Prevention/g)).toHaveLength(1);
    expect(shown).toContain(`Page ${pages} of ${pages}`);
    expect(shown.match(/Organisation +Country +Signatories/g)!.length).toBeGreaterThanOrEqual(pages - 1);
  });

  test("an Arabic letter with its signatories", ({ skip }) => {
    if (answer === null) return skip("see the reason above");
    const { text: marked, pages } = answer[1]!;
    const shown = marked.normalize("NFKC").replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
    expect(pages).toBe(1);
    const words = ["مركز الحوار", "الثقة محلية", "Peace Network", "UN OCT", "A/71/858", "/letter"];
    for (const each of words) expect(shown).toContain(each);
  });
});

describe("the file", () => {
  test("is the same, byte for byte, each time it is written", async () => {
    const [first, second] = [await writeDocument(arabicDocument()), await writeDocument(arabicDocument())];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });

  test("does not depend on the order in which signatories arrived", async () => {
    const document = englishDocument();
    const reversed = { ...document.signatories!, listed: document.signatories!.listed.toReversed() };
    const bytes = await writeDocument({ ...document, signatories: reversed });
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await writeDocument(document)))).toBe(0);
  });

  test("names no person, program or time, and nothing leads out of it", async () => {
    const bytes = await writeDocument(englishDocument());
    const all = namesIn(bytes)
      .map((name) => partOf(bytes, name))
      .join("\n");
    expect(partOf(bytes, "docProps/core.xml")).toContain("<dc:title>Engagement with civil society");
    expect(partOf(bytes, "docProps/core.xml")).toContain("<dc:language>en</dc:language>");
    expect(all).not.toMatch(
      /creator|lastModifiedBy|Un-named|dcterms|Company|Template|TotalTime|rsid|w:comment|vanish/,
    );
    expect(all).not.toMatch(/TargetMode|hyperlink|20\d\d-\d\d-\d\dT/);
    expect(namesIn(bytes)).not.toContain("docProps/custom.xml");
    const dates = [...bytes.keys()].filter(
      (at) => bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4,
    );
    for (const at of dates) expect([...bytes.subarray(at + 10, at + 14)]).toEqual([0, 0, 0x21, 0]);
  });

  test("formats by styles only", async () => {
    const bytes = await writeDocument(englishDocument());
    const texts = ["word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml"];
    for (const name of texts) {
      expect(partOf(bytes, name)).not.toMatch(
        /<w:(?:b|i|sz|szCs|rFonts|color|jc|ind|spacing|u|tblBorders)[ /]/,
      );
    }
    const sheet = partOf(bytes, "word/styles.xml");
    const used = texts.flatMap((name) => [
      ...partOf(bytes, name).matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g),
    ]);
    for (const [, style] of used) expect(sheet).toContain(`w:styleId="${style}"`);
  });

  test("keeps rows whole, repeats the header row, merges nothing and describes the table", async () => {
    const xml = partOf(await writeDocument(englishDocument()), "word/document.xml");
    expect(xml.match(/<w:tr>/g)).toHaveLength(46 + 2 + 2);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(46 + 2 + 2);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(xml.match(/<w:tblCaption /g)).toHaveLength(2);
    expect(xml.match(/<w:tblDescription /g)).toHaveLength(2);
    expect(xml).not.toMatch(/gridSpan|vMerge/);
  });

  test("is right to left in Arabic: section, table, paragraphs and Arabic runs, but neither Latin nor digits", async () => {
    const bytes = await writeDocument(arabicDocument());
    const xml = partOf(bytes, "word/document.xml");
    expect(xml).toMatch(/<w:titlePg\/><w:bidi\/>/);
    expect(xml.match(/<w:bidiVisual\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:p>/g)!.length).toBe(
      xml.match(/<w:pPr><w:pStyle w:val="[^"]+"\/>(?:<w:numPr>.*?<\/w:numPr>)?<w:bidi\/>/g)!.length,
    );
    expect(partOf(bytes, "word/styles.xml")).toContain('w:bidi="ar-SA"');
    for (const [, properties, shown] of xml.matchAll(
      /<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t xml:space="preserve">(.*?)<\/w:t>/g,
    )) {
      const isRtl = (properties ?? "").includes("<w:rtl/>");
      if (/[\u0600-\u06ff]/.test(shown!)) expect([shown, isRtl]).toEqual([shown, true]);
      if (/[A-Za-z0-9]/.test(shown!)) expect([shown, isRtl]).toEqual([shown, false]);
    }
    expect(xml).not.toContain("w:jc");
  });

  test("names a font and a language for every script", async () => {
    const sheet = partOf(await writeDocument(chineseDocument()), "word/styles.xml");
    expect(sheet).toContain('w:eastAsia="SimSun"');
    expect(sheet).toContain('<w:lang w:val="en-GB" w:eastAsia="zh-CN" w:bidi="ar-SA"/>');
    const mixed = englishDocument({
      letter: [{ kind: "title", content: [text("Peace Мир سلام שלום 한국")] }],
    });
    const xml = partOf(await writeDocument(mixed), "word/document.xml");
    for (const tag of ['w:val="ru-RU"', 'w:bidi="he-IL"', 'w:eastAsia="ko-KR"'])
      expect(xml).toContain(`<w:lang ${tag}/>`);
  });

  test("begins each ordered list at one", async () => {
    const { lines } = readDocumentText(await writeDocument(englishDocument()));
    const labels = lines.filter(({ role }) => role === "List Number").map(({ label }) => label);
    expect(labels).toEqual(["1.", "2.", "1."]);
  });
});

test("any title, name and paragraph reads back as it was written", async () => {
  const words = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
    .filter((value) => value === value.trim() && !/\p{Cc}/u.test(value));
  await fc.assert(
    fc.asyncProperty(words, words, fc.constantFrom("en", "ar", "zh", "ru"), async (title, name, language) => {
      const document = englishDocument({
        title,
        language,
        letter: [{ kind: "title", content: [text(title)] }],
        signatories: {
          preset: "end",
          listed: [{ organisation: name, country: "KE", people: [] }],
          recorded: [],
          withheld: 0,
        },
      });
      const read = readDocumentText(await writeDocument(document));
      expect(read.title).toBe(title);
      expect(read.lines.find(({ role }) => role === "Title")?.text).toBe(title);
      expect(read.listed).toEqual([name]);
    }),
    { numRuns: process.env["SLOW"] === "1" ? 2000 : 25 },
  );
});
