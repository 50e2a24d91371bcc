import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareWithLetter } from "../../src/word/compare";
import { writeDocument } from "../../src/word/write";
import { arabicDocument, withPreset } from "./samples";
import { body, changed, letter, partsOf, sheet, withPart, written, zipped } from "./tamper";

const run = (xml: string) => `<w:r>${xml}</w:r>`;
const shown = (text: string) => `<w:p>${run(`<w:t>${text}</w:t>`)}</w:p>`;
const relationships = "word/_rels/document.xml.rels";
const officeKind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

describe("an untouched file", () => {
  test("is identical", async () => {
    expect(await compareWithLetter(written, letter)).toEqual({ outcome: "identical" });
  });

  test("saved again by a word processor says the same", async () => {
    const parts = partsOf(written);
    const saved = parts
      .get(body)!
      .replaceAll("<w:p>", '<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E">')
      .replace(
        "<w:r><w:t",
        '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:proofErr w:type="spellStart"/><w:r><w:t',
      )
      .replace(
        "We write about",
        'We write </w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t xml:space="preserve">about',
      );
    parts.set(body, saved);
    parts.set(
      "word/footer1.xml",
      parts
        .get("word/footer1.xml")!
        .replace(
          '<w:fldChar w:fldCharType="separate"/></w:r>',
          '<w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>',
        ),
    );
    parts.set(
      "docProps/core.xml",
      parts
        .get("docProps/core.xml")!
        .replace("</cp:core", "<cp:lastModifiedBy>A</cp:lastModifiedBy></cp:core"),
    );
    parts.set(sheet, parts.get(sheet)!.replaceAll('"BodyText"', '"Corpsdetexte"'));
    parts.set(body, parts.get(body)!.replaceAll('"BodyText"', '"Corpsdetexte"'));
    const entries = [...parts].reverse();
    expect(await compareWithLetter(zipped(new Map(entries)), letter)).toEqual({ outcome: "same-text" });
  });

  test("whose names another system sorted in another order says the same", async () => {
    const rows = /(<w:tr><w:trPr><w:cantSplit\/><\/w:trPr>.*?<\/w:tr>)(<w:tr>.*?<\/w:tr>)/;
    expect(await compareWithLetter(changed(body, rows, "$2$1"), letter)).toEqual({ outcome: "same-text" });
  });
});

const tampered: Readonly<Record<string, () => Uint8Array>> = {
  "a word altered in the body": () => changed(body, "standing dialogue", "brief dialogue"),
  "a paragraph added": () => changed(body, "<w:sectPr>", `${shown("We also agree.")}<w:sectPr>`),
  "a paragraph removed": () => changed(body, /<w:p><w:pPr><w:pStyle w:val="Quote"\/>.*?<\/w:p>/, ""),
  "two asks exchanged": () =>
    changed(
      body,
      /(<w:p><w:pPr><w:pStyle w:val="ListBullet"\/>(?:(?!<\/w:p>).)*<\/w:p>)(.*?<\/w:p>)/,
      "$2$1",
    ),
  "an organisation renamed": () => changed(body, "Organisation for Peace 0007", "Organisation for War 0007"),
  "an organisation added": () =>
    changed(body, /(<w:tr><w:trPr><w:cantSplit\/><\/w:trPr>.*?<\/w:tr>)/, "$1$1"),
  "an organisation removed": () => changed(body, /<w:tr><w:trPr><w:cantSplit\/><\/w:trPr>.*?<\/w:tr>/, ""),
  "a recorded organisation among those who signed": () =>
    changed(
      body,
      /(<w:p><w:pPr><w:pStyle w:val="SignatoryHeading"\/>.*)(<w:p><w:pPr><w:pStyle w:val="SignatoryHeading"\/>.*)(<w:sectPr>)/,
      "$2$1$3",
    ),
  "the count of those withheld": () => changed(body, "and 3 organisations", "and 30 organisations"),
  "the letterhead": () =>
    changed("word/header1.xml", "Coalition for Prevention", "Coalition for Provocation"),
  "the footer": () => changed("word/footer2.xml", "Page ", "Draft "),
  "a footnote": () => changed("word/footnotes.xml", "more than 45", "more than 450"),
  "a footnote hung elsewhere": () =>
    changed(
      body,
      /(<w:r><w:rPr><w:rStyle w:val="FootnoteReference"\/><\/w:rPr><w:footnoteReference w:id="1"\/><\/w:r>)(<w:r>.*?<\/w:r>)/,
      "$2$1",
    ),
  "a footnote nobody calls": () =>
    changed(
      "word/footnotes.xml",
      "</w:footnotes>",
      `<w:footnote w:id="9">${shown("x")}</w:footnote></w:footnotes>`,
    ),
  "text in the line above the notes": () =>
    changed(
      "word/footnotes.xml",
      "<w:r><w:separator/></w:r>",
      `<w:r><w:separator/></w:r>${run("<w:t>x</w:t>")}`,
    ),
  "the number before an ask": () =>
    changed("word/numbering.xml", 'w:lvlText w:val="%1."', 'w:lvlText w:val="Not %1."'),
  "a list that begins at two": () =>
    changed("word/numbering.xml", /<w:startOverride w:val="1"\/>/, '<w:startOverride w:val="2"/>'),
  "bold taken away": () => changed(body, '<w:rPr><w:rStyle w:val="Strong"/></w:rPr>', ""),
  "the address of a link": () =>
    changed(body, "(https://example.org/record)", "(https://example.com/record)"),
  "a heading made body text": () => changed(body, '"Heading1"', '"BodyText"'),
  "the title in the properties": () => changed("docProps/core.xml", "Engagement with", "Disengagement from"),
  "what is read aloud of a table": () =>
    changed(body, '<w:tblCaption w:val="Signatories"', '<w:tblCaption w:val="Opponents"'),
  "the page made narrow": () => changed(body, 'w:w="11906"', 'w:w="2000"'),
  "text run backwards": () => changed(body, "<w:r><w:t", "<w:r><w:rPr><w:rtl/></w:rPr><w:t"),
  "hidden text": () =>
    changed(body, "<w:sectPr>", `<w:p>${run("<w:rPr><w:vanish/></w:rPr><w:t>x</w:t>")}</w:p><w:sectPr>`),
  "text hidden by its style": () =>
    changed(sheet, '<w:name w:val="Quote"/>', '<w:name w:val="Quote"/><w:rPr><w:vanish/></w:rPr>'),
  "white text": () => changed(sheet, "<w:b/><w:bCs/>", '<w:color w:val="FFFFFF"/>'),
  "tiny text": () => changed(sheet, '<w:sz w:val="24"/>', '<w:sz w:val="2"/>'),
  "text pushed off the page": () => changed(sheet, 'w:left="567"', 'w:left="20000"'),
  "text struck out": () => changed(sheet, "<w:b/>", "<w:strike/>"),
  "text drawn in signs": () => changed(sheet, 'w:ascii="Times New Roman"', 'w:ascii="Wingdings"'),
  "a tracked insertion": () =>
    changed(body, /<w:r>(<w:t .*?<\/w:t>)<\/w:r>/, '<w:ins w:id="1" w:author="a"><w:r>$1</w:r></w:ins>'),
  "a tracked deletion": () =>
    changed(
      body,
      "<w:sectPr>",
      `<w:p><w:del w:id="1" w:author="a">${run("<w:delText>x</w:delText>")}</w:del></w:p><w:sectPr>`,
    ),
  "another field": () => changed("word/footer1.xml", "NUMPAGES", "DATE"),
  "a field's own result": () =>
    changed(
      "word/footer1.xml",
      '<w:fldChar w:fldCharType="separate"/></w:r>',
      `<w:fldChar w:fldCharType="separate"/></w:r>${run("<w:t>unsigned</w:t>")}`,
    ),
  "a field in the body": () =>
    changed(body, "<w:sectPr>", `<w:p>${run('<w:fldChar w:fldCharType="begin"/>')}</w:p><w:sectPr>`),
  "a text box": () => changed(body, "<w:sectPr>", `<w:p>${run("<w:pict/>")}</w:p><w:sectPr>`),
  "an alternative for other readers": () =>
    changed(
      body,
      "<w:sectPr>",
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"/><w:sectPr>',
    ),
  "a piece in another format": () => changed(body, "<w:sectPr>", '<w:altChunk r:id="rId99"/><w:sectPr>'),
  "text outside runs": () => changed(body, "<w:sectPr>", "<w:p>x</w:p><w:sectPr>"),
  "direct formatting": () => changed(body, "<w:r><w:t", "<w:r><w:rPr><w:b/></w:rPr><w:t"),
  "a second section": () => changed(body, "</w:pPr>", "<w:sectPr/></w:pPr>"),
  "a header of its own for even pages": () =>
    changed("word/settings.xml", "<w:defaultTabStop", "<w:evenAndOddHeaders/><w:defaultTabStop"),
  "the letterhead on no page": () => changed(body, "<w:titlePg/>", ""),
  "a comment part": () => withPart("word/comments.xml", "<x/>"),
  "a picture": () => withPart("word/media/image1.png", "x"),
  "a template": () =>
    changed(
      relationships,
      "</Relationships>",
      `<Relationship Id="x" Type="${officeKind}/attachedTemplate" Target="https://example.org" TargetMode="External"/></Relationships>`,
    ),
  "an outside link": () =>
    changed(
      relationships,
      "</Relationships>",
      `<Relationship Id="x" Type="${officeKind}/header" Target="https://example.org" TargetMode="External"/></Relationships>`,
    ),
};

describe("found out:", () => {
  test.each(Object.entries(tampered))("%s", async (_, tamper) => {
    expect((await compareWithLetter(tamper(), letter)).outcome).toBe("differs");
  });

  test("where, what was expected and what was found", async () => {
    expect(await compareWithLetter(changed(body, "Excellency,", "Sir,"), letter)).toEqual({
      outcome: "differs",
      where: "body: Salutation",
      expected: "Excellency,",
      found: "Sir,",
    });
  });

  test("one letter more or less in any line, in every preset and both directions", async () => {
    const documents = [
      withPreset("by-country"),
      withPreset("title-footnote"),
      withPreset("start", arabicDocument()),
    ];
    const files = await Promise.all(
      documents.map(async (document) => ({ document, parts: partsOf(await writeDocument(document)) })),
    );
    const texts = ["word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml"];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.constantFrom(...texts),
        fc.nat(),
        fc.boolean(),
        async (file, name, at, more) => {
          const xml = file.parts.get(name)!;
          const places = [...xml.matchAll(/<w:t xml:space="preserve">([^<]+)<\/w:t>/g)];
          const place = places[at % places.length]!;
          const start = place.index + place[0].indexOf(">") + 1;
          const altered = more
            ? `${xml.slice(0, start)}x${xml.slice(start)}`
            : xml.slice(0, start) + xml.slice(start).replace(/^(?:&\w+;|.)/u, "");
          const bytes = zipped(new Map(file.parts).set(name, altered));
          expect((await compareWithLetter(bytes, file.document)).outcome).toBe("differs");
        },
      ),
      { numRuns: process.env["SLOW"] === "1" ? 2000 : 20 },
    );
  });
});
