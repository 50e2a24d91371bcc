import { Refusal } from "./refusal";

/** How deep a statement may nest: the deepest of the registry needs 5. */
const deepest = 12;

/** The one way a statement is written (docs/formats.md §1.1). The caller gives the fields in the order of their table. */
export function writeJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * Reads JSON and refuses what no statement holds: floats, negative or unsafe integers, deep nesting.
 *
 * @throws Refusal "bad-json", "too-large" (depth) or "bad-schema" (a number of a wrong kind)
 */
export function readJson(text: string, part: string): unknown {
  guardDepth(text, part);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal("bad-json", part, "expected one JSON value");
  }
  guardNumbers(value, part);
  return value;
}

function guardDepth(text: string, part: string): void {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === 0x5c) i++;
      else if (c === 0x22) quoted = false;
    } else if (c === 0x22) quoted = true;
    else if (c === 0x7b || c === 0x5b) {
      if (++depth > deepest)
        throw new Refusal("too-large", part, `expected at most ${deepest} levels of nesting`);
    } else if (c === 0x7d || c === 0x5d) depth--;
  }
}

function guardNumbers(value: unknown, part: string): void {
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || value < 0 || Object.is(value, -0)) {
      throw new Refusal("bad-schema", part, "expected whole numbers from 0 to 2^53 − 1");
    }
  } else if (Array.isArray(value)) {
    for (const item of value) guardNumbers(item, part);
  } else if (typeof value === "object" && value !== null) {
    for (const item of Object.values(value)) guardNumbers(item, part);
  }
}
