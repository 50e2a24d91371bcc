import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Refusal } from "../../src/core/encoding/refusal";
import { readDocumentText } from "../../src/word/read";
import { writeDocument } from "../../src/word/write";
import { readXml } from "../../src/word/xmlreader";
import { runs } from "../support/runs";
import { englishDocument, signatories } from "./samples";
import { body, changed, partsOf, sheet, withPart, written, zipped } from "./tamper";

const encoder = new TextEncoder();

function refusal(bytes: Uint8Array): Refusal {
  try {
    readDocumentText(bytes);
  } catch (fault) {
    if (fault instanceof Refusal) return fault;
    throw fault;
  }
  throw new Error("read without complaint");
}

const broken: Readonly<Record<string, () => Uint8Array>> = {
  "an empty file": () => new Uint8Array(),
  "no zip": () => encoder.encode("%PDF-1.7"),
  "a missing document": () => zipped(new Map([...partsOf(written)].filter(([name]) => name !== body))),
  "missing styles": () => zipped(new Map([...partsOf(written)].filter(([name]) => name !== sheet))),
  "missing relationships": () =>
    zipped(new Map([...partsOf(written)].filter(([name]) => name !== "_rels/.rels"))),
  "a document type": () => changed(body, "<w:document", '<!DOCTYPE x [<!ENTITY a "b">]><w:document'),
  "an entity of its own": () => changed(body, "We write", "&lol;"),
  "a numeric entity": () => changed(body, "We write", "&#87;e write"),
  "an entity named like a property of objects": () => changed(body, "We write", "&constructor;"),
  CDATA: () => changed(body, "We write", "<![CDATA[We write]]>"),
  "an XML comment": () => changed(body, "We write", "<!-- -->We write"),
  "an instruction": () => changed(body, "<w:body>", "<?x y?><w:body>"),
  "another encoding": () => changed(body, 'encoding="UTF-8"', 'encoding="UTF-7"'),
  "a tag that never ends": () => changed(body, "</w:document>", "</w:document"),
  "an element that never ends": () => changed(body, "</w:body></w:document>", ""),
  "crossed elements": () => changed(body, "</w:body></w:document>", "</w:document></w:body>"),
  "an attribute twice": () => changed(body, "<w:body>", '<w:body w:a="1" w:a="2">'),
  "an undeclared prefix": () => changed(body, "<w:body>", "<w:body><q:p/>"),
  "two roots": () => changed(body, "</w:document>", "</w:document><x/>"),
  "endless nesting": () => changed(body, "<w:body>", `<w:body>${"<w:p>".repeat(100_000)}`),
  "a macro document": () =>
    changed("[Content_Types].xml", "wordprocessingml.document.main+xml", "x.macroEnabled.main+xml"),
  "a bomb": () => withPart("docProps/custom.xml", " ".repeat(33 * 2 ** 20)),
  "too many parts": () =>
    zipped(
      new Map([
        ...partsOf(written),
        ...Array.from({ length: 100 }, (_, at) => [`word/header${at + 9}.xml`, ""] as const),
      ]),
    ),
  "a million attributes": () => changed(body, "<w:body>", `<w:body ${'a="b" '.repeat(1_000_000)}!>`),
  "hundreds of thousands of elements": () =>
    changed(body, "<w:sectPr>", `${"<w:p/>".repeat(601_000)}<w:sectPr>`),
};

describe("refused as broken:", () => {
  test.each(Object.entries(broken))("%s", (_, make) => {
    expect(refusal(make()).reason).toBe("bad-word-file");
  });

  test("every truncation", () => {
    for (let length = 0; length < written.length; length += 7) {
      expect(refusal(written.subarray(0, length)).reason).toBe("bad-word-file");
    }
  });
});

test("a flipped byte is refused, told, or changes nothing that is said", () => {
  const expected = JSON.stringify(readDocumentText(written));
  fc.assert(
    fc.property(fc.nat({ max: written.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const bytes = written.slice();
      bytes[at]! ^= flip;
      try {
        expect(JSON.stringify(readDocumentText(bytes))).toBe(expected);
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault;
        expect(["bad-word-file", "text-differs"]).toContain(fault.reason);
      }
    }),
    { numRuns: runs(150) },
  );
});

test("any damage inside the document is a refusal or another text, never another fault", async () => {
  const parts = partsOf(
    await writeDocument(
      englishDocument({ signatories: { preset: "end", listed: signatories(2), recorded: [], withheld: 0 } }),
    ),
  );
  const names = [...parts.keys()];
  const pieces = fc.constantFrom(
    "<",
    ">",
    "</w:p>",
    "<w:p>",
    '"',
    "&",
    "",
    "<w:t>",
    "w:val=",
    "\u0000",
    "x",
    "=",
    "/>",
  );
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(), fc.nat({ max: 40 }), pieces, (name, at, cut, piece) => {
      const xml = parts.get(name)!;
      const from = at % xml.length;
      const bytes = zipped(new Map(parts).set(name, xml.slice(0, from) + piece + xml.slice(from + cut)));
      try {
        readDocumentText(bytes);
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault;
        expect(["bad-word-file", "text-differs"]).toContain(fault.reason);
      }
    }),
    { numRuns: runs(100) },
  );
});

test("any jumble of tags is read or refused as broken", () => {
  const pieces = [
    "<",
    "</",
    ">",
    "/>",
    "a",
    "w:p",
    " ",
    "=",
    '"x"',
    "'",
    "&amp;",
    "&",
    "xmlns=",
    "xmlns:w=",
    "?xml",
    "!",
    "é",
  ];
  const jumble = fc
    .array(fc.constantFrom(...pieces), { maxLength: 16 })
    .map((found) => `<a>${found.join("")}</a>`);
  fc.assert(
    fc.property(jumble, (xml) => {
      try {
        expect(readXml(encoder.encode(xml), "part").name).toBe("a");
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault;
        expect(fault.reason).toBe("bad-word-file");
      }
    }),
    { numRuns: runs(1000) },
  );
});
