import { Refusal } from "../../core/encoding/refusal";
import type { ImportedLetter } from "../../word/importLetter";
import type { Desk } from "../desk";

/**
 * Reads a Word file from elsewhere into the blocks of a letter, and keeps nothing.
 *
 * @throws Refusal "too-large" or "bad-word-file"
 */
export async function readWord(_: Desk, bytes: Uint8Array): Promise<ImportedLetter> {
  if (!(bytes instanceof Uint8Array)) throw new Refusal("bad-schema", "Word file", "expected bytes");
  const { importLetter } = await import("../../word/importLetter");
  return importLetter(bytes);
}
