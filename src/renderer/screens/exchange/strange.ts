/** What a file is that cannot be a bundle: a card in the wrong place, or anything else. */
export type Strange = "card" | "other";

const decoder = new TextDecoder();

/** In bytes: a text around what it carries, such as a mail's head, is not longer. */
const most = 64 * 1024;

/**
 * Tells from its first bytes what a file is that is no encrypted file at all, so that a card or a Word file is not called
 * a damaged bundle. Null for what the desk has to judge.
 */
export function strangeIn(bytes: Uint8Array): Strange | null {
  const text = decoder.decode(bytes.subarray(0, most));
  if (text.startsWith("age-encryption.org/") || text.includes("-----BEGIN AGE ENCRYPTED FILE")) return null;
  return text.includes("-----BEGIN UNDERSIGNED CARD") ? "card" : "other";
}
