/**
 * Escapes text for XML content and quoted attributes. Characters that XML 1.0 cannot hold are refused by the letter's
 * rules long before; should one come through, U+FFFD stands for it rather than a file no program opens.
 */
export function escapeXml(text: string): string {
  return text.replace(unsafe, (character) => entities[character] ?? "\uFFFD");
}

const unsafe = /[&<>"']|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
