import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openZip } from "../../src/core/encoding/zip";
import { readDocumentText } from "../../src/word/read";
import { writeDocument } from "../../src/word/write";
import { arabicDocument, chineseDocument, englishDocument, text } from "./samples";

const decoder = new TextDecoder();

function partOf(bytes: Uint8Array, name: string): string {
  const limits = { maxEntries: 100, maxEntryBytes: 2 ** 26, maxTotalBytes: 2 ** 27 };
  return decoder.decode(openZip(bytes, limits).read(name));
}

function namesIn(bytes: Uint8Array): readonly string[] {
  return openZip(bytes, { maxEntries: 100, maxEntryBytes: 2 ** 26, maxTotalBytes: 2 ** 27 }).names;
}

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
