import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { paginate } from "../../../src/renderer/editor/pages/paginate";
import type { Part } from "../../../src/renderer/editor/pages/paginate";
import { looks, margins, papers } from "../../../src/renderer/editor/pages/typography";
import type { Kind, Look, LookName, Paper } from "../../../src/renderer/editor/pages/typography";
import { languagesOf } from "../../../src/word/language";
import { stylesheet } from "../../../src/word/stylesheet";
import { filledDocument, templates } from "../../templates/library";
import { writeDocument } from "../../../src/word/write";

const room = { first: 100, others: 100, noteRule: 10, line: 10 };

function part(count: number, more: Partial<Part> = {}): Part {
  const lines = Array.from({ length: count }, () => ({ height: 10, notes: 0 }));
  return { lines, before: 0, after: 0, keepNext: false, keepLines: false, block: 0, ...more };
}

test("a page is filled to its last line, and the next line begins another", () => {
  expect(paginate([part(10)], room)).toMatchObject({ pages: 1, linesOver: 0, linesLeft: 0, firstOver: -1 });
  expect(paginate([part(8)], room)).toMatchObject({ pages: 1, linesLeft: 2 });
  expect(paginate([part(12, { block: 3 })], room)).toMatchObject({ pages: 2, linesOver: 2, firstOver: 3 });
});

test("no line of a paragraph stands alone at the foot or the head of a page", () => {
  expect(paginate([part(11)], room), "two lines go over, not one").toMatchObject({ pages: 2, linesOver: 2 });
  expect(paginate([part(9), part(3, { block: 1 })], room), "none is left alone").toMatchObject({
    linesOver: 3,
    firstOver: 1,
  });
});

test("a heading goes with what it is above, and what is kept together goes as a whole", () => {
  expect(
    paginate([part(8), part(1, { keepNext: true, block: 1 }), part(4, { block: 2 })], room),
  ).toMatchObject({
    linesOver: 5,
    firstOver: 1,
  });
  expect(paginate([part(8), part(4, { keepLines: true, block: 1 })], room)).toMatchObject({ linesOver: 4 });
  expect(paginate([part(25, { keepLines: true })], room), "longer than a page").toMatchObject({ pages: 3 });
});

test("of two spaces that meet the larger counts, and at the top of a page none does", () => {
  const spaced = [part(4, { after: 10 }), part(5, { before: 5, block: 1 })];
  expect(paginate(spaced, room)).toMatchObject({ pages: 1, linesLeft: 0 });
  expect(paginate([part(10, { after: 30 }), part(10, { before: 30, block: 1 })], room).pages).toBe(2);
});

test("notes take their room where they are called, under one rule a page", () => {
  const noted = part(8);
  const lines = noted.lines.map((line, at) => (at < 2 ? { ...line, notes: 5 } : line));
  expect(paginate([{ ...noted, lines }], room)).toMatchObject({ pages: 1, linesLeft: 0 });
  expect(paginate([{ ...part(9), lines: [...lines, ...part(1).lines] }], room).pages).toBe(2);
});

test("the first page has less room where a letterhead is high", () => {
  expect(paginate([part(10)], { ...room, first: 70 })).toMatchObject({ pages: 2, linesOver: 3 });
});

/** The attributes of a style, those it takes over included. */
function styleOf(
  xml: string,
  id: string,
): { readonly get: (tag: string, attribute: string) => string | null } {
  const style = new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`, "s").exec(xml)![0];
  const based = /<w:basedOn w:val="(\w+)"\/>/.exec(style)?.[1];
  const own = (tag: string, attribute: string) =>
    new RegExp(`<w:${tag}(?: [^>]*)? w:${attribute}="([^"]*)"`).exec(style)?.[1] ?? null;
  const has = (tag: string) => style.includes(`<w:${tag}/>`);
  return {
    get: (tag, attribute) =>
      own(tag, attribute) ??
      (has(tag) ? "on" : null) ??
      (based === undefined ? null : styleOf(xml, based).get(tag, attribute)),
  };
}

const ids: Readonly<Record<LookName, string>> = {
  title: "Title",
  heading: "Heading1",
  body: "BodyText",
  date: "Date",
  salutation: "Salutation",
  closing: "Closing",
  quote: "Quote",
  item: "ListBullet",
  addressee: "Addressee",
  note: "FootnoteText",
};

for (const kind of ["letter", "brief"] as const satisfies readonly Kind[]) {
  test(`a ${kind}'s paragraphs are measured as the Word file sets them`, () => {
    const xml = stylesheet(kind, languagesOf("en"));
    const whole = /<w:docDefaults>.*<w:sz w:val="(\d+)"\/>.*<\/w:docDefaults>/s.exec(xml)![1]!;
    for (const [name, id] of Object.entries(ids) as [LookName, string][]) {
      const { get } = styleOf(xml, id);
      const twips = (attribute: string) => Number(get("spacing", attribute) ?? 0) / 20;
      const expected: Partial<Look> = {
        size: Number(get("sz", "val") ?? whole) / 2,
        bold: get("b", "val") === "on",
        line: Number(get("spacing", "line") ?? 240) / 240,
        before: twips("before"),
        after: twips("after"),
        keepNext: get("keepNext", "val") === "on",
        keepLines: get("keepLines", "val") === "on",
        isContextual: get("contextualSpacing", "val") === "on",
      };
      expect(looks[kind][name], `${kind} ${name}`).toMatchObject(expected);
    }
    expect(Number(styleOf(xml, "Quote").get("ind", "left")) / 20).toBe(looks[kind].quote.indentStart);
  });

  test(`a ${kind}'s paper and margins are those of the Word file`, async () => {
    const template = templates.find((one) => one.kind === kind)!;
    for (const paper of ["a4", "letter"] as const satisfies readonly Paper[]) {
      const files = unzipSync(await writeDocument(filledDocument(template, paper)));
      const xml = new TextDecoder().decode(files["word/document.xml"]);
      const value = (tag: string, attribute: string) =>
        Number(new RegExp(`<w:${tag}[^>]* w:${attribute}="(\\d+)"`).exec(xml)![1]) / 20;
      expect(value("pgSz", "w")).toBeCloseTo(papers[paper].width, 1);
      expect(value("pgSz", "h")).toBeCloseTo(papers[paper].height, 1);
      for (const side of ["top", "bottom", "left", "right"]) {
        expect(value("pgMar", side)).toBeCloseTo(margins[kind], 1);
      }
      const numbering = new TextDecoder().decode(files["word/numbering.xml"]);
      expect(Number(/w:left="(\d+)"/.exec(numbering)![1]) / 20).toBe(looks[kind].item.indentStart);
    }
  });
}
