import { Refusal } from "../core/encoding/refusal";

/** An element of a Word file's part. Names carry the usual prefix of their namespace, whatever the file calls it. */
export interface XmlElement {
  readonly name: string;
  /** by name; those without a prefix keep none */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/content-types", "ct"],
  ["http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://www.w3.org/XML/1998/namespace", "xml"],
]);

/** A letter with 5,000 signatories has some 140,000 elements. */
const limits = { depth: 64, elements: 600_000, attributes: 100, prefixes: 200, tag: 32_768 } as const;

interface Open {
  readonly rawName: string;
  readonly element: {
    name: string;
    attributes: ReadonlyMap<string, string>;
    children: (XmlElement | string)[];
  };
  readonly scope: ReadonlyMap<string, string>;
}

/**
 * Reads the small part of XML that Word writes: elements, attributes, text and the five named entities. No document
 * types, no other entities, no comments, no instructions, no CDATA.
 *
 * @param part - the part's name, for refusals
 * @throws Refusal "bad-word-file"
 */
export function readXml(bytes: Uint8Array, part: string): XmlElement {
  const text = decoded(bytes, part);
  const declaration = declarationOf(text, part);
  const root: Open["element"] = { name: "", attributes: new Map(), children: [] };
  const open: Open[] = [{ rawName: "", element: root, scope: new Map([["xml", prefixUri("xml")]]) }];
  let elements = 0;
  for (let at = declaration; at < text.length;) {
    const next = text.indexOf("<", at);
    if (next !== at) addText(open, text.slice(at, next === -1 ? text.length : next), part);
    if (next === -1) break;
    const end = text.indexOf(">", next);
    if (end === -1) throw broken(part, "every tag to end");
    const tag = text.slice(next + 1, end);
    if (tag.startsWith("/")) close(open, tag, part);
    else {
      if (++elements > limits.elements) throw broken(part, `at most ${limits.elements} elements`);
      openTag(open, tag, part);
    }
    at = end + 1;
  }
  if (open.length !== 1) throw broken(part, `</${open.at(-1)!.rawName}>, found the end`);
  const [only, ...others] = root.children;
  if (only === undefined || typeof only === "string" || others.length > 0)
    throw broken(part, "one root element");
  return only;
}

/** The length of the declaration, which may name no other encoding: a second reader would see another text. */
function declarationOf(text: string, part: string): number {
  const [all, contents = ""] = /^(?:<\?xml(\s[^<>?]*)\?>)?\s*/.exec(text)!;
  const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(contents)?.[1] ?? "UTF-8";
  if (encoding.toUpperCase() !== "UTF-8") throw broken(part, "UTF-8");
  return all.length;
}

function decoded(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw broken(part, "UTF-8");
  }
}

function addText(open: readonly Open[], raw: string, part: string): void {
  if (open.length > 1) open.at(-1)!.element.children.push(unescaped(raw, part));
  else if (raw.trim() !== "") throw broken(part, "no text outside the root element");
}

function close(open: Open[], tag: string, part: string): void {
  const { rawName } = open.at(-1)!;
  if (open.length === 1 || tag.slice(1).trimEnd() !== rawName) throw broken(part, `</${rawName}>`);
  open.pop();
}

const tagPattern =
  /^([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)$/;

function openTag(open: Open[], tag: string, part: string): void {
  if (tag.length > limits.tag) throw broken(part, `tags of at most ${limits.tag} characters`);
  if (tag.startsWith("!") || tag.startsWith("?")) {
    throw broken(part, "no document type, comment, CDATA or instruction");
  }
  const match = tagPattern.exec(tag);
  if (match === null) throw broken(part, "a tag with quoted attributes");
  if (open.length > limits.depth) throw broken(part, `at most ${limits.depth} elements inside each other`);
  const [, rawName = "", rawAttributes = "", isEmpty] = match;
  const written = readAttributes(rawAttributes, part);
  const scope = scopeWith(open.at(-1)!.scope, written, part);
  const attributes = new Map<string, string>();
  for (const [name, value] of written) {
    if (name === "xmlns" || name.startsWith("xmlns:")) continue;
    const resolved = name.includes(":") ? resolve(name, scope, part) : name;
    if (attributes.has(resolved)) throw broken(part, "each attribute once");
    attributes.set(resolved, value);
  }
  const element = { name: resolve(rawName, scope, part), attributes, children: [] };
  open.at(-1)!.element.children.push(element);
  if (isEmpty === "") open.push({ rawName, element, scope });
}

function readAttributes(raw: string, part: string): readonly (readonly [string, string])[] {
  if (raw === "") return [];
  const found: (readonly [string, string])[] = [];
  for (const [, name = "", double, single] of raw.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found.push([name, unescaped(double ?? single ?? "", part)]);
  }
  if (found.length > limits.attributes) throw broken(part, `at most ${limits.attributes} attributes`);
  return found;
}

function scopeWith(
  scope: ReadonlyMap<string, string>,
  attributes: readonly (readonly [string, string])[],
  part: string,
): ReadonlyMap<string, string> {
  const declared = attributes.filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
  if (declared.length === 0) return scope;
  if (declared.some(([name]) => name === "xmlns:xml")) throw broken(part, "the xml prefix left alone");
  if (scope.size + declared.length > limits.prefixes)
    throw broken(part, `at most ${limits.prefixes} prefixes`);
  return new Map([...scope, ...declared.map(([name, uri]) => [name.slice("xmlns:".length), uri] as const)]);
}

function resolve(name: string, scope: ReadonlyMap<string, string>, part: string): string {
  const colon = name.indexOf(":");
  const uri = scope.get(colon === -1 ? "" : name.slice(0, colon));
  if (uri === undefined) {
    if (colon === -1) return name;
    throw broken(part, "every prefix to be declared");
  }
  return `${prefixes.get(uri) ?? `{${uri}}`}:${name.slice(colon + 1)}`;
}

function prefixUri(prefix: string): string {
  return [...prefixes].find(([, each]) => each === prefix)![0];
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
};

function unescaped(raw: string, part: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&[^;&]*;?/g, (entity) => {
    const character = Object.hasOwn(entities, entity) ? entities[entity] : undefined;
    if (character === undefined) throw broken(part, "no entities but the five of XML");
    return character;
  });
}

function broken(part: string, expected: string): Refusal {
  return new Refusal("bad-word-file", part, `expected ${expected}`);
}

/** The elements among an element's children. */
export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== "string");
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => typeof child !== "string" && child.name === name) as
    XmlElement | undefined;
}

/** The text an element holds directly. */
export function textOf(element: XmlElement | undefined): string {
  return element?.children.filter((child) => typeof child === "string").join("") ?? "";
}

/** Every element below, and the one itself. */
export function* allElements(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* allElements(child);
}
