import { fromUtf8 } from "../crypto/sodium";
import { Refusal } from "../encoding/refusal";
import type { Hash } from "../encoding/values";
import type { Block, Letter } from "./blocks";
import { parseLetter } from "./parse";
import { titleOf } from "./plain";
import type { Version } from "./version";

/**
 * Checks a version against the letter texts that are at hand: its title is the text's title, and a
 * translation has the same kinds of blocks, one for one. A text that is not there is not judged.
 * See docs/formats.md §3.4, `version/1`.
 *
 * @throws Refusal "wrong-reference"
 */
export function checkVersionTexts(
  version: Version,
  texts: ReadonlyMap<Hash, Uint8Array>,
  part: string,
): true {
  const letter = letterOf(texts.get(version.text), part);
  if (!letter) return true;
  if (titleOf(letter) !== version.title) {
    throw new Refusal("wrong-reference", part, "expected the version's title to be the letter text's title");
  }
  for (const { language, text } of version.translations) {
    const translation = letterOf(texts.get(text), part);
    if (translation && shape(translation) !== shape(letter)) {
      throw new Refusal(
        "wrong-reference",
        part,
        `expected the ${language} text to have the same blocks, one for one`,
      );
    }
  }
  return true;
}

function letterOf(bytes: Uint8Array | undefined, part: string): Letter | null {
  return bytes ? parseLetter(fromUtf8(bytes, part)) : null;
}

/** The kinds of a letter's blocks, which a translation shares. */
function shape(letter: Letter): string {
  return letter.map(shapeOf).join();
}

function shapeOf(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `paragraph:${block.role}`;
    case "list":
      return `list:${block.ordered}:${block.items.length}`;
    default:
      return block.kind;
  }
}
