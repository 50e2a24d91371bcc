import { Refusal } from "../encoding/refusal";
import { checkText } from "../encoding/text";
import type { Block, Break, Inline, Letter, Text } from "./blocks";
import { normalise } from "./normalise";
import { plainText, runningTexts } from "./plain";
import { letterLimit } from "./write";

/** A name in double braces, such as {{co-chair}}. The grammar gives it no meaning: to it this is running text. */
const placeholder = /\{\{([a-z][a-z0-9-]*)\}\}/g;

/** The distinct names a letter still leaves open, in the order of their first place; notes after their block's text. */
export function findPlaceholders(letter: Letter): string[] {
  const texts = letter
    .flatMap(runningTexts)
    .flatMap((content) => content.filter((inline) => inline.kind === "text"));
  return [...new Set(texts.flatMap((run) => [...run.text.matchAll(placeholder)].map((found) => found[1]!)))];
}

/** True when "{{" is left anywhere, a whole placeholder or not: such a letter must not be published. */
export function isUnfilled(letter: Letter): boolean {
  return letter.flatMap(runningTexts).some((content) => plainText(content).includes("{{"));
}

/**
 * Puts plain texts in the places of their names; other places stay. A value takes the marks of its place and is never
 * read as markup or as a further placeholder; LF in it is a break.
 *
 * @throws Refusal "bad-text" or "too-large", the part being `{{name}}`, for a value no letter may hold
 */
export function fillPlaceholders(letter: Letter, values: Readonly<Record<string, string>>): Letter {
  for (const [name, value] of Object.entries(values)) checkText(value, "free", `{{${name}}}`);
  const fill = limitedFill(values);
  return normalise(letter.map((block) => fillBlock(block, fill)));
}

type Fill = (text: string) => string;

/** Fills texts until what it has written is longer than a letter may be: one short text can ask for much. */
function limitedFill(values: Readonly<Record<string, string>>): Fill {
  let left = letterLimit;
  return (text) =>
    text.replace(placeholder, (whole, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name]! : whole;
      left -= value.length;
      if (left < 0)
        throw new Refusal("too-large", whole, `expected at most ${letterLimit} bytes in a letter`);
      return value;
    });
}

function fillBlock(block: Block, fill: Fill): Block {
  if (block.kind === "list") return { ...block, items: block.items.map((item) => fillContent(item, fill)) };
  return { ...block, content: fillContent(block.content, fill) };
}

function fillContent(content: readonly Inline[], fill: Fill): Inline[] {
  return content.map((inline) =>
    inline.kind === "note"
      ? { ...inline, content: inline.content.map((part) => fillText(part, fill)) }
      : fillText(inline, fill),
  );
}

function fillText(inline: Text | Break, fill: Fill): Text | Break {
  return inline.kind === "text" ? { ...inline, text: fill(inline.text) } : inline;
}
