import { differs } from "./unpack";
import { allElements, childOf, elementsOf } from "./xmlreader";
import type { XmlElement } from "./xmlreader";

const part = "word/numbering.xml";

interface Level {
  readonly abstract: string;
  readonly format: string;
  readonly text: string;
  /** the first number, or null where counting goes on from another list */
  readonly restart: number | null;
  readonly start: number;
}

/**
 * Gives each list paragraph, in reading order, the number or bullet that stands before it.
 *
 * @returns a function from a `w:numId` to its next label
 * @throws Refusal "text-differs" for numbering of a kind no letter has
 */
export function labelling(numbering: XmlElement | null): (numId: string) => string {
  const levels = numbering === null ? new Map<string, Level>() : readLevels(numbering);
  const counters = new Map<string, number>();
  const begun = new Set<string>();
  return (numId) => {
    const level = levels.get(numId);
    if (level === undefined) throw differs(part, `list ${numId} to be defined`);
    if (level.format === "bullet") return level.text;
    const first = !begun.has(numId) && level.restart !== null ? level.restart : undefined;
    const number = first ?? (counters.has(level.abstract) ? counters.get(level.abstract)! + 1 : level.start);
    begun.add(numId);
    counters.set(level.abstract, number);
    return level.text.replaceAll("%1", String(number));
  };
}

function readLevels(numbering: XmlElement): Map<string, Level> {
  for (const { name } of allElements(numbering)) {
    if (["w:numPicBullet", "w:styleLink", "w:numStyleLink", "w:lvlPicBulletId"].includes(name)) {
      throw differs(part, `no ${name}`);
    }
  }
  const abstracts = new Map(
    elementsOf(numbering)
      .filter(({ name }) => name === "w:abstractNum")
      .map((each) => [each.attributes.get("w:abstractNumId"), each] as const),
  );
  const levels = new Map<string, Level>();
  for (const num of elementsOf(numbering).filter(({ name }) => name === "w:num")) {
    const abstract = valueOf(num, "w:abstractNumId") ?? "";
    const level = firstLevel(abstracts.get(abstract));
    const override = elementsOf(num).find(({ name }) => name === "w:lvlOverride");
    if (childOf(override, "w:lvl") !== undefined) throw differs(part, "no level of its own in w:num");
    const restart = override === undefined ? undefined : valueOf(override, "w:startOverride");
    levels.set(num.attributes.get("w:numId") ?? "", {
      abstract,
      format: valueOf(level, "w:numFmt") ?? "decimal",
      text: valueOf(level, "w:lvlText") ?? "",
      restart: restart === undefined ? null : Number(restart),
      start: Number(valueOf(level, "w:start") ?? "0"),
    });
  }
  for (const { format } of levels.values()) {
    if (format !== "decimal" && format !== "bullet")
      throw differs(part, `numbers or bullets, found ${format}`);
  }
  return levels;
}

function firstLevel(abstract: XmlElement | undefined): XmlElement | undefined {
  if (abstract === undefined) throw differs(part, "every list to be defined");
  return elementsOf(abstract).find(
    ({ name, attributes }) => name === "w:lvl" && attributes.get("w:ilvl") === "0",
  );
}

function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.get("w:val");
}
