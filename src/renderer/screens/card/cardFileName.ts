import type { Hash } from "../../../core/encoding/values";

/** What a card's file is called: neutral, since whoever sees a file's name need not know whose card it is. */
export function cardFileName(hash: Hash): string {
  return `card-${hash.slice(0, 8)}.card`;
}
