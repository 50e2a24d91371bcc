import type { ParagraphRole } from "../core/letter/blocks";
import { isOn } from "./lines";
import { childOf, elementsOf } from "./xmlreader";
import type { XmlElement } from "./xmlreader";

/** What a paragraph is in a letter. */
export type ParagraphSort =
  | { readonly is: "title" }
  | { readonly is: "heading" }
  | { readonly is: "quote" }
  | { readonly is: "paragraph"; readonly role: ParagraphRole }
  | { readonly is: "item"; readonly ordered: boolean; readonly isDeeper: boolean };

/** What of a text's look a letter keeps. */
export interface Emphasis {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
}

export interface StyleSheet {
  /** @param properties - the paragraph's own, `w:pPr` */
  readonly sortOf: (properties: XmlElement | undefined) => ParagraphSort;
  /** @param properties - the run's own, `w:rPr` */
  readonly emphasisOf: (properties: XmlElement | undefined) => Emphasis;
}

interface Style {
  readonly name: string;
  readonly basedOn: string | null;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

/** Styles may be based on each other in a ring: no chain is followed further. */
const longestChain = 20;

/** What the file's styles and lists mean in a letter. */
export function styleSheet(styles: XmlElement | null, numbering: XmlElement | null): StyleSheet {
  const known = stylesIn(styles);
  const isBullet = bulletsIn(numbering);
  const chain = (id: string): readonly Style[] => {
    const found: Style[] = [];
    for (
      let style = known.get(id);
      style && found.length < longestChain;
      style = known.get(style.basedOn ?? "")
    ) {
      found.push(style);
    }
    return found;
  };
  return {
    sortOf: (properties) => {
      const id = value(properties, "w:pStyle") ?? "";
      const styles = chain(id);
      const names = [id, ...styles.map(({ name }) => name)].map((name) => name.toLowerCase());
      const places = [properties, ...styles.map(({ paragraph }) => paragraph)];
      return sortBy(names, places, isBullet);
    },
    emphasisOf: (properties) => {
      const styles = chain(value(properties, "w:rStyle") ?? "");
      const places = [properties, ...styles.map(({ run }) => run)];
      const isSet = (name: string): boolean => {
        const set = places.find((place) => childOf(place, name) !== undefined);
        return isOn(childOf(set, name));
      };
      return { bold: isSet("w:b"), italic: isSet("w:i"), hidden: isSet("w:vanish") };
    },
  };
}

const roles: Readonly<Record<string, ParagraphRole>> = {
  date: "date",
  salutation: "salutation",
  closing: "closing",
  signature: "closing",
};

function sortBy(
  names: readonly string[],
  places: readonly (XmlElement | undefined)[],
  isBullet: (id: string, level: string) => boolean | null,
): ParagraphSort {
  if (names.includes("title")) return { is: "title" };
  if (names.some((name) => /^heading ?[1-9]$/.test(name)) || isOutlined(places)) return { is: "heading" };
  const numbered = places.map((place) => childOf(place, "w:numPr")).find((one) => one !== undefined);
  const [list, level] = [value(numbered, "w:numId") ?? "0", value(numbered, "w:ilvl") ?? "0"];
  const bullet = list === "0" ? null : isBullet(list, level);
  if (bullet !== null) return { is: "item", ordered: !bullet, isDeeper: level !== "0" };
  if (names.some((name) => name.endsWith("quote"))) return { is: "quote" };
  const role = names.map((name) => (Object.hasOwn(roles, name) ? roles[name] : undefined)).find(Boolean);
  return { is: "paragraph", role: role ?? "body" };
}

/** Levels 0 to 8 are headings, 9 is the body. */
function isOutlined(places: readonly (XmlElement | undefined)[]): boolean {
  const level = places.map((place) => value(place, "w:outlineLvl")).find((one) => one !== null);
  return level !== undefined && /^[0-8]$/.test(level ?? "");
}

function stylesIn(sheet: XmlElement | null): ReadonlyMap<string, Style> {
  const found = new Map<string, Style>();
  for (const style of sheet ? elementsOf(sheet) : []) {
    if (style.name !== "w:style") continue;
    found.set(style.attributes.get("w:styleId") ?? "", {
      name: value(style, "w:name") ?? "",
      basedOn: value(style, "w:basedOn"),
      paragraph: childOf(style, "w:pPr"),
      run: childOf(style, "w:rPr"),
    });
  }
  return found;
}

/** Whether a list's level has bullets; null when it has no label at all. */
function bulletsIn(numbering: XmlElement | null): (id: string, level: string) => boolean | null {
  const abstract = new Map<string, XmlElement>();
  const lists = new Map<string, string>();
  for (const element of numbering ? elementsOf(numbering) : []) {
    if (element.name === "w:abstractNum")
      abstract.set(element.attributes.get("w:abstractNumId") ?? "", element);
    if (element.name === "w:num") {
      lists.set(element.attributes.get("w:numId") ?? "", value(element, "w:abstractNumId") ?? "");
    }
  }
  return (id, level) => {
    const list = abstract.get(lists.get(id) ?? "");
    const found = (list ? elementsOf(list) : []).find(
      ({ name, attributes }) => name === "w:lvl" && attributes.get("w:ilvl") === level,
    );
    const format = value(found, "w:numFmt");
    if (format === "none") return null;
    return format === null || format === "bullet";
  };
}

function value(element: XmlElement | undefined, name: string): string | null {
  return childOf(element, name)?.attributes.get("w:val") ?? null;
}
