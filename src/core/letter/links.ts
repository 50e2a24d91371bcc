const longest = 2_000;
const longestHost = 253;

/** Lowercase labels with at least one dot, the last beginning with a letter: no bare numbers, no one's own network. */
const host = /^[a-z0-9]+(?:-+[a-z0-9]+)*(?:\.[a-z0-9]+(?:-+[a-z0-9]+)*)*\.[a-z][a-z0-9]*(?:-+[a-z0-9]+)*$/;
const port = /^(?::[1-9][0-9]{0,4})?$/;
const rest = /^(?:[A-Za-z0-9._~!$&'*+,;=:@/?#-]|%[0-9A-Fa-f]{2})*$/;

/** True for an address a letter may link to. See docs/letter-grammar.md §5. */
export function isLink(address: string): boolean {
  if (address.length > longest || !address.startsWith("https://")) return false;
  const [authority, tail] = splitAt(address.slice("https://".length), /[/?#]/);
  const [name, number] = splitAt(authority, /:/);
  return name.length <= longestHost && host.test(name) && port.test(number) && rest.test(tail);
}

function splitAt(text: string, mark: RegExp): readonly [string, string] {
  const at = text.search(mark);
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at)];
}
