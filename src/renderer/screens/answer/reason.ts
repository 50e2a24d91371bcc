/** In UTF-16 units: what a statement takes of a reason. */
export const mostReason = 20_000;

/** A reason as it is signed: null when there is none. */
export function reasonIn(words: string): string | null {
  const tidy = words.replace(/\r\n?/g, "\n").replaceAll("\t", " ").normalize("NFC").trim();
  return tidy === "" ? null : tidy;
}
