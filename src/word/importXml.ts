import { Refusal } from "../core/encoding/refusal";
import { escapeXml } from "./xml";
import { readXml } from "./xmlreader";
import type { XmlElement } from "./xmlreader";

/** Namespaces of the stricter form of Word files, and what the usual form calls them. */
const strictNames: readonly (readonly [string, string])[] = [
  [
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  ],
  [
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  ],
];

/**
 * Reads a part of a Word file that any program may have written: also comments, instructions, CDATA and characters by
 * their numbers, which our own writing never has. Document types stay refused, and with them every other entity.
 *
 * @throws Refusal "bad-word-file"
 */
export function readForeignXml(bytes: Uint8Array, part: string): XmlElement {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal("bad-word-file", part, "expected UTF-8");
  }
  const plain = withoutAsides(text.replace(/^\uFEFF/, "")).replace(
    /&#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,8}));/g,
    numbered,
  );
  return readXml(new TextEncoder().encode(usual(plain)), part);
}

/** Looks for each opening once, so that a text of many openings and no end takes no longer than another. */
function withoutAsides(text: string): string {
  const out: string[] = [];
  let at = 0;
  for (;;) {
    const next = text.indexOf("<!", at);
    const instruction = text.indexOf("<?", Math.max(at, 1));
    const from = [next, instruction].filter((place) => place !== -1).sort((a, b) => a - b)[0];
    if (from === undefined) break;
    const aside = asides.find(({ opens }) => text.startsWith(opens, from));
    const end = aside ? text.indexOf(aside.closes, from + aside.opens.length) : -1;
    // A document type, or an aside without an end: the reader refuses it.
    if (!aside || end === -1) break;
    const inside = text.slice(from + aside.opens.length, end);
    out.push(text.slice(at, from), aside.opens === "<![CDATA[" ? escapeXml(inside) : "");
    at = end + aside.closes.length;
  }
  return out.join("") + text.slice(at);
}

const asides = [
  { opens: "<!--", closes: "-->" },
  { opens: "<![CDATA[", closes: "]]>" },
  { opens: "<?", closes: "?>" },
] as const;

function numbered(_: string, hex: string | undefined, decimal: string | undefined): string {
  const code = hex === undefined ? Number.parseInt(decimal!, 10) : Number.parseInt(hex, 16);
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return "\uFFFD";
  return escapeXml(String.fromCodePoint(code));
}

function usual(text: string): string {
  if (!text.includes("http://purl.oclc.org/ooxml/")) return text;
  return strictNames.reduce((now, [strict, name]) => now.replaceAll(strict, name), text);
}
