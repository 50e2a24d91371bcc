import { fromUtf8, sha256, utf8 } from "../core/crypto/sodium";
import type { Hash } from "../core/encoding/values";
import type { Block, Letter } from "../core/letter/blocks";
import { parseLetter } from "../core/letter/parse";
import { writeBlock } from "../core/letter/write";
import type { Desk } from "./desk";
import { find, textRecord } from "./records";

/** A letter text that is on the desk, or null. */
export async function letterOf(desk: Desk, text: Hash): Promise<Letter | null> {
  const record = await find(desk, textRecord, text);
  return record && parseLetter(fromUtf8(record.bytes, `texts/${text}.md`));
}

/** How a suggestion names the block it is about. */
export function blockHash(block: Block): Hash {
  return sha256(utf8(writeBlock(block)));
}
