import { differs } from "./unpack";
import type { XmlElement } from "./xmlreader";
import { allElements, elementsOf } from "./xmlreader";

/**
 * What may stand in the parts that hold text: the elements this program writes, and the marks word processors add
 * when they save a file again without changing it. Everything else is refused, because it could show, hide or move
 * text: tracked changes, comments, text boxes, pictures, other fields, hidden runs, direct formatting.
 */
const allowed: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    "w:document": "body",
    "w:body": "p tbl sectPr bookmarkStart bookmarkEnd proofErr",
    "w:hdr": "p",
    "w:ftr": "p",
    "w:footnotes": "footnote",
    "w:footnote": "p",
    "w:endnotes": "endnote",
    "w:endnote": "p",
    "w:p": "pPr r bookmarkStart bookmarkEnd proofErr",
    "w:pPr": "pStyle keepNext keepLines widowControl numPr bidi rPr cnfStyle",
    "w:numPr": "ilvl numId",
    "w:rPr": "rStyle rtl cs lang noProof rFonts",
    "w:r":
      "rPr t br tab noBreakHyphen softHyphen footnoteReference footnoteRef separator continuationSeparator fldChar instrText lastRenderedPageBreak",
    "w:tbl": "tblPr tblGrid tr bookmarkStart bookmarkEnd",
    "w:tblPr": "tblStyle bidiVisual tblW tblLayout tblLook tblCaption tblDescription",
    "w:tblGrid": "gridCol",
    "w:tr": "trPr tc",
    "w:trPr": "cantSplit tblHeader cnfStyle",
    "w:tc": "tcPr p",
    "w:tcPr": "tcW cnfStyle",
    "w:sectPr": "headerReference footerReference pgSz pgMar pgNumType cols titlePg bidi docGrid",
  }).map(([parent, children]) => [parent, new Set(children.split(" ").map((child) => `w:${child}`))]),
);

/** Attributes that would make an allowed element show or hide something. */
const refusedAttributes: Readonly<Record<string, readonly string[]>> = {
  "w:footnoteReference": ["w:customMarkFollows"],
  "w:rFonts": "w:ascii w:hAnsi w:cs w:eastAsia w:asciiTheme w:hAnsiTheme w:cstheme w:eastAsiaTheme".split(
    " ",
  ),
  "w:cols": ["w:num"],
};

/** @throws Refusal "text-differs" for the first thing that no letter has */
export function checkTextPart(root: XmlElement, part: string): void {
  for (const element of allElements(root)) {
    const children = allowed.get(element.name);
    for (const child of elementsOf(element)) {
      if (children === undefined || !children.has(child.name)) throw differs(part, `no ${child.name}`);
    }
    for (const attribute of refusedAttributes[element.name] ?? []) {
      if (element.attributes.has(attribute)) throw differs(part, `no ${attribute}`);
    }
    if (element.name !== "w:t" && element.name !== "w:instrText") checkNoText(element, part);
  }
}

function checkNoText(element: XmlElement, part: string): void {
  for (const child of element.children) {
    if (typeof child === "string" && child.trim() !== "")
      throw differs(part, `no text right in ${element.name}`);
  }
}

/**
 * Refuses looks that would hide or cross out what is there. It is no proof of a look: a page can still be made hard
 * to read, which only the bytes of our own writing rule out.
 *
 * @throws Refusal "text-differs"
 */
export function checkLooks(root: XmlElement, part: string): void {
  for (const { name, attributes } of allElements(root)) {
    const value = attributes.get("w:val");
    if (hiding.has(name) && value !== "0" && value !== "false") throw differs(part, `no ${name}`);
    const fault = lookFaults[name]?.(value, attributes) ?? null;
    if (fault !== null) throw differs(part, fault);
    if (name === "w:numPr" && part === "word/styles.xml") throw differs(part, "no numbering in styles");
  }
}

const hiding: ReadonlySet<string> = new Set(
  "vanish specVanish webHidden strike dstrike highlight shd w position fitText framePr effect outline emboss imprint"
    .split(" ")
    .map((name) => `w:${name}`),
);

type LookFault = (value: string | undefined, attributes: ReadonlyMap<string, string>) => string | null;

/** In half-points, and in twentieths of a point. */
const limits = { smallest: 16, furthest: 1440, tightest: 40 } as const;

const tooSmall: LookFault = (value) =>
  Number(value) >= limits.smallest ? null : `text of at least ${limits.smallest / 2} points`;

const lookFaults: Readonly<Record<string, LookFault>> = {
  "w:sz": tooSmall,
  "w:szCs": tooSmall,
  "w:color": (value) => (isDark(value) ? null : `dark text, found ${value}`),
  "w:ind": (_, attributes) =>
    [...attributes.values()].every((each) => Math.abs(Number(each)) <= limits.furthest)
      ? null
      : "small indents",
  "w:spacing": (value, attributes) =>
    Math.abs(Number(value ?? 0)) <= limits.tightest && (attributes.get("w:lineRule") ?? "auto") === "auto"
      ? null
      : "ordinary spacing",
  "w:rFonts": (_, attributes) =>
    [...attributes].every(
      ([name, font]) => name === "w:hint" || (!name.endsWith("heme") && !/dings|symbol/i.test(font)),
    )
      ? null
      : "fonts of letters",
};

function isDark(color: string | undefined): boolean {
  if (color === undefined || color === "auto") return true;
  return (
    /^[0-9A-Fa-f]{6}$/.test(color) &&
    [0, 2, 4].every((at) => Number.parseInt(color.slice(at, at + 2), 16) <= 0x80)
  );
}
