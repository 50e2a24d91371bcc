import type { Letter } from "../../../core/letter/blocks";
import { findPlaceholders } from "../../../core/letter/placeholders";
import { emptyTitle } from "../../editor/emptyTitle";
import { titleOf } from "../../../core/letter/plain";
import { blockContents } from "../../../core/letter/plain";
import { namesInLines } from "./lines";
import type { Frame } from "./types";

/** What is still open in a draft. */
export interface OpenNames {
  /** in the order of their places: the text's first */
  readonly names: readonly string[];
  /** how often each stands in the text and its notes */
  readonly inText: ReadonlyMap<string, number>;
  readonly inLines: ReadonlySet<string>;
  readonly hasNoTitle: boolean;
  /** braces that are no whole name, in the text or around it */
  readonly hasBroken: boolean;
}

const braces = /\{\{(?:([a-z][a-z0-9-]*)\}\})?/g;

export function openNames(letter: Letter, frame: Frame): OpenNames {
  const hasNoTitle = titleOf(letter) === emptyTitle;
  const text = hasNoTitle ? letter.slice(1) : letter;
  const inText = new Map<string, number>();
  let hasBroken = false;
  for (const run of textsOf(text)) {
    for (const [, name] of run.matchAll(braces)) {
      if (name === undefined) hasBroken = true;
      else inText.set(name, (inText.get(name) ?? 0) + 1);
    }
  }
  const around = namesInLines(frame);
  const inLines = new Set(around.filter((name) => name !== null));
  const names = [...new Set([...findPlaceholders(text), ...inLines])];
  return { names, inText, inLines, hasNoTitle, hasBroken: hasBroken || around.includes(null) };
}

function textsOf(letter: Letter): readonly string[] {
  const contents = letter.flatMap(blockContents);
  return contents.flatMap((content) =>
    content.flatMap((inline) => {
      if (inline.kind === "text") return inline.text;
      return inline.kind === "note"
        ? inline.content.flatMap((part) => (part.kind === "text" ? part.text : []))
        : [];
    }),
  );
}
