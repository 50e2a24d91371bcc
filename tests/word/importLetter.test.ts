import { deflateSync } from "fflate";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../src/core/encoding/refusal";
import { parseBlock, parseLetter } from "../../src/core/letter/parse";
import { letterBlockText } from "../../src/core/letter/plain";
import { writeBlock, writeLetter } from "../../src/core/letter/write";
import { importLetter } from "../../src/word/importLetter";
import { writeDocument } from "../../src/word/write";
import { declaration, foreignWord, paragraph, relationship } from "../support/foreignWord";
import type { ForeignWord } from "../support/foreignWord";
import { arabicDocument, chineseDocument, englishDocument } from "./samples";

/** What is read, with its blocks as they are written. */
function read(bytes: Uint8Array) {
  const imported = importLetter(bytes);
  if (imported.outcome !== "read") throw new Error(imported.is);
  return { ...imported, blocks: imported.blocks.map(writeBlock) };
}

function readBody(body: string, more: Omit<ForeignWord, "body"> = {}) {
  return read(foreignWord({ body, ...more }));
}

function refusal(bytes: Uint8Array): Refusal {
  try {
    importLetter(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("expected a refusal");
}

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>' +
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';

const run = (text: string, look = "") =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

describe("the text of a Word file", () => {
  test("comes with its title, headings, lists and quotations", () => {
    const { title, blocks, leftOut } = readBody(
      [
        paragraph("A standing dialogue", { style: "Title" }),
        paragraph("What we ask", { style: "Heading1" }),
        paragraph("Two things:"),
        paragraph("A dialogue.", { list: "1" }),
        paragraph("A group.", { list: "1" }),
        paragraph("peace", { list: "2" }),
        paragraph("As they said.", { style: "Quote" }),
        paragraph(" "),
      ].join(""),
      { numbering },
    );
    expect(title).toBe("A standing dialogue");
    expect(blocks).toEqual([
      "## What we ask\n",
      "Two things:\n",
      "1. A dialogue.\n2. A group.\n",
      "- peace\n",
      "> As they said.\n",
    ]);
    expect(leftOut).toEqual([]);
  });

  test("keeps bold and italic, by hand and by style, across the runs that Word cuts it into", () => {
    const { blocks } = readBody(
      `<w:p>${run("We ", "<w:b/>")}${run("a", "<w:b/>")}${run("sk", '<w:b w:val="1"/>')}${run(" for ")}${run("peace", "<w:i/>")}${run(" and ", '<w:b w:val="0"/>')}${run("more", '<w:rStyle w:val="Strong"/>')}</w:p>`,
    );
    expect(blocks).toEqual(["**We ask** for *peace* and **more**\n"]);
  });

  test("keeps notes where they are called, and https links; others lose only their address", () => {
    const { blocks, leftOut } = readBody(
      `<w:p>${run("See")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(" ")}<w:hyperlink r:id="a">${run("us")}</w:hyperlink>${run(" or ")}<w:hyperlink r:id="b">${run("them")}</w:hyperlink></w:p>`,
      {
        footnotes: `<w:footnote w:type="separator" w:id="0"><w:p>${run("no")}</w:p></w:footnote><w:footnote w:id="2"><w:p>${run("Our report, ")}${run("2025", "<w:i/>")}</w:p></w:footnote>`,
        links:
          relationship("a", "hyperlink", "https://example.org/") +
          relationship("b", "hyperlink", "http://example.org/"),
      },
    );
    expect(blocks).toEqual(["See^[Our report, *2025*] [us](https://example.org/) or them\n"]);
    expect(leftOut).toEqual([{ what: "links", count: 1 }]);
  });

  test("has what was inserted under tracking and not what was deleted, and both are told", () => {
    const { blocks, leftOut } = readBody(
      `<w:p>${run("a ")}<w:del><w:r><w:delText>short</w:delText></w:r></w:del><w:ins>${run("standing")}</w:ins><w:moveFrom>${run("gone")}</w:moveFrom>${run(" dialogue")}</w:p>`,
    );
    expect(blocks).toEqual(["a standing dialogue\n"]);
    expect(leftOut).toEqual([
      { what: "insertions", count: 1 },
      { what: "deletions", count: 2 },
    ]);
  });

  test("has a field's words and not what the field is computed from", () => {
    const { blocks, leftOut } = readBody(
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "http://evil.example/x"</w:instrText></w:r>${run("HYPERLINK secret")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("today")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    );
    expect(blocks).toEqual(["today\n"]);
    expect(leftOut).toEqual([{ what: "fields", count: 1 }]);
  });

  test("names everything that a letter does not hold", () => {
    const { blocks, leftOut } = readBody(
      [
        paragraph("Here."),
        `<w:tbl><w:tr><w:tc>${paragraph("in a table")}</w:tc></w:tr></w:tbl>`,
        `<w:p><w:r><w:drawing/></w:r><w:r><mc:AlternateContent><mc:Choice><w:pict><w:txbxContent>${paragraph("in a box")}</w:txbxContent></w:pict></mc:Choice></mc:AlternateContent></w:r><w:r><w:object/></w:r><w:r><w:sym w:char="F0FC"/></w:r><w:r><w:commentReference w:id="0"/></w:r><m:oMath/></w:p>`,
        `<w:p>${run("secret", "<w:vanish/>")}${run("struck", "<w:strike/>")}</w:p>`,
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>${run("deeper")}</w:p>`,
        paragraph("\uE000private \u202Eturned"),
      ].join(""),
      {
        numbering,
        links:
          relationship("h", "header", "header1.xml", false) +
          relationship("t", "attachedTemplate", "https://evil.example/t.dotm"),
        entries: { "word/vbaProject.bin": "macros" },
      },
    );
    expect(blocks).toEqual(["Here.\n", "struck\n", "1. deeper\n", "private turned\n"]);
    expect(leftOut).toEqual(
      [
        ["pictures", 1],
        ["text-boxes", 1],
        ["tables", 1],
        ["comments", 1],
        ["formulas", 1],
        ["hidden", 1],
        ["struck", 1],
        ["symbols", 1],
        ["deeper-lists", 1],
        ["headers", 1],
        ["macros", 1],
        ["embedded", 1],
        ["outside", 1],
        ["characters", 2],
      ].map(([what, count]) => ({ what, count })),
    );
  });

  test("is read in the stricter form of Word files, with characters by their numbers, comments and CDATA", () => {
    const strict = `${declaration}<!-- made by hand --><w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>peace &#38; <![CDATA[<dialogue>]]>&#x2019;s</w:t></w:r></w:p></w:body></w:document>`;
    const { blocks } = read(foreignWord({ body: "", entries: { "word/document.xml": strict } }));
    expect(blocks).toEqual(["peace \\& \\<dialogue\\>’s\n"]);
  });

  test("keeps joiners between letters, also where Word cuts a word into runs", () => {
    const { blocks } = readBody(`<w:p>${run("می\u200c", "<w:b/>")}${run("خواهم \u200cx")}</w:p>`);
    expect(blocks).toEqual(["**می\u200c**خواهم x\n"]);
  });

  test("of a file that this program wrote says the letter again", async () => {
    for (const document of [englishDocument(), arabicDocument(), chineseDocument()]) {
      const imported = read(await writeDocument(document));
      const title = parseLetter(writeLetter(document.letter)).at(0)!;
      expect(`# ${imported.title}\n`).toBe(writeBlock(title));
      const texts = imported.blocks.map((block) => letterBlockText(parseBlock(block)));
      // Our Word files print a link's address and hold no link: nothing in them leads out of the file.
      const written = document.letter.slice(1).filter((block) => !writeBlock(block).includes("]("));
      for (const block of written) expect(texts).toContain(letterBlockText(block));
    }
  });
});

describe("a file that is no Word file is told by what it is", () => {
  const bytes = (...head: readonly number[]) => new Uint8Array([...head, ...Array<number>(600).fill(0)]);
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  test.each([
    ["pdf", bytes(...new TextEncoder().encode("%PDF-1.7"))],
    ["rich-text", bytes(...new TextEncoder().encode("{\\rtf1"))],
    ["old-word", bytes(...compound)],
    ["encrypted", bytes(...compound, ...utf16("EncryptedPackage"))],
    ["other", bytes(1, 2, 3)],
    ["other", new Uint8Array()],
    ["open-document", foreignWord({ body: "", entries: { mimetype: "odt", "[Content_Types].xml": null } })],
    ["other", foreignWord({ body: "", entries: { "_rels/.rels": null } })],
  ] as const)("%s", (is, file) => {
    expect(importLetter(file)).toEqual({ outcome: "not-word", is });
  });
});

describe("a hostile file is refused, and says where", () => {
  test("no document in it", () => {
    const file = foreignWord({ body: "", entries: { "word/document.xml": null } });
    expect(refusal(file)).toMatchObject({ reason: "bad-word-file", part: "word/document.xml" });
  });

  test("larger than any letter", () => {
    const file = new Uint8Array(16 * 2 ** 20 + 1);
    expect(refusal(file)).toMatchObject({ reason: "too-large" });
  });

  test("a part that says it becomes 1 GiB", () => {
    const file = foreignWord({ body: "", entries: { "word/media/image1.png": "x" } });
    const view = new DataView(file.buffer, file.byteOffset, file.length);
    for (let at = 0; at < file.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && nameAt(file, at) === "word/media/image1.png") {
        view.setUint32(at + 24, 2 ** 30, true);
      }
    }
    expect(refusal(file)).toMatchObject({ reason: "too-large" });
  });

  test("a document that inflates to more than it says", () => {
    const bomb = new Uint8Array(8 * 2 ** 20).fill(0x20);
    const file = foreignWord({ body: "", entries: { "word/document.xml": bomb } });
    const view = new DataView(file.buffer, file.byteOffset, file.length);
    for (let at = 0; at < file.length - 4; at++) {
      const isEntry = view.getUint32(at, true) === 0x04034b50 || view.getUint32(at, true) === 0x02014b50;
      const size = view.getUint32(at, true) === 0x04034b50 ? 22 : 24;
      if (isEntry && view.getUint32(at + size, true) === bomb.length) view.setUint32(at + size, 5_000, true);
    }
    expect(["too-large", "bad-word-file"]).toContain(refusal(file).reason);
    expect(deflateSync(bomb).length).toBeLessThan(20_000);
  });

  test.each([
    ["an outside entity", '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"],
    ["entities that grow", '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', "&b;"],
    ["an unknown entity", "", "&nbsp;"],
    ["a comment without an end", "", "<!-- "],
    ["instructions without an end", "", "<?x "],
  ])("%s", (_, doctype, text) => {
    const file = foreignWord({
      body: `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`,
      prologue: declaration + doctype,
    });
    expect(refusal(file)).toMatchObject({ reason: "bad-word-file", part: "word/document.xml" });
  });

  test("elements inside each other without end", () => {
    const body = `${"<w:sdt><w:sdtContent>".repeat(5_000)}${"</w:sdtContent></w:sdt>".repeat(5_000)}`;
    expect(refusal(foreignWord({ body }))).toMatchObject({ reason: "bad-word-file" });
  });

  test("a great many openings of comments take no longer than one", () => {
    const file = foreignWord({ body: "<!--".repeat(300_000) });
    expect(refusal(file)).toMatchObject({ reason: "bad-word-file" });
  });

  test("styles that are based on each other in a ring are read, once round", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading 2"/><w:basedOn w:val="A"/></w:style>';
    expect(readBody(paragraph("Ring", { style: "A" }), { styles }).blocks).toEqual(["## Ring\n"]);
  });
});

function nameAt(file: Uint8Array, at: number): string {
  const length = file[at + 28]! + 256 * file[at + 29]!;
  return new TextDecoder().decode(file.subarray(at + 46, at + 46 + length));
}
