const begin = "-----BEGIN AGE ENCRYPTED FILE-----";
const end = "-----END AGE ENCRYPTED FILE-----";

/**
 * The armored bundle in a text, without what mail programs and people put around and before its lines. A text without
 * one is given as it is, for the desk to judge.
 */
export function armorIn(text: string): string {
  const start = text.indexOf(begin);
  const stop = text.lastIndexOf(end);
  if (start === -1 || stop < start) return text;
  const lines = text.slice(start, stop + end.length).split("\n");
  return `${lines.map((line) => line.replace(/^[>\s]+/, "").trimEnd()).join("\n")}\n`;
}
