import { fromUtf8, sha256, utf8 } from "../../core/crypto/sodium";
import type { Hash } from "../../core/encoding/values";
import type { Block, Letter } from "../../core/letter/blocks";
import { parseLetter } from "../../core/letter/parse";
import { writeBlock } from "../../core/letter/write";
import type { Desk } from "../desk";

/** A letter text that is on the desk, or null. */
export async function letterOf(desk: Desk, text: Hash): Promise<Letter | null> {
  const bytes = await desk.store.content(text);
  return bytes && parseLetter(fromUtf8(bytes, `texts/${text}.md`));
}

/** How a suggestion names the block it is about. */
export function blockHash(block: Block): Hash {
  return sha256(utf8(writeBlock(block)));
}
