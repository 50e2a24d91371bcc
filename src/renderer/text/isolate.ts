/** Embeddings and overrides: a text that holds one can turn around what stands after it. */
const turning = /[\u202a-\u202e]/g;
const isolating = /[\u2066-\u2069]/;
/** What breaks a line where one line is meant. */
const breaking = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// oxlint-disable-next-line no-control-regex
const unreadable = /[\u0000-\u001f\u007f-\u009f\ufeff]/g;

const firstStrong = "\u2068";
const popped = "\u2069";
const replacement = "\ufffd";

/**
 * A text from elsewhere, as it may be shown on one line: whatever could rearrange the words of this program beside it,
 * or hide in it, is shown as the sign for an unreadable character; a line break becomes a space. Direction marks and
 * whole pairs of isolates stay, which only order the text itself.
 */
export function visible(text: string): string {
  return balanced(text.replace(turning, replacement).replace(breaking, " ").replace(unreadable, replacement));
}

/** A text from elsewhere as part of a sentence: it keeps its own direction and cannot touch the sentence's. */
export function isolated(text: string): string {
  return `${firstStrong}${visible(text)}${popped}`;
}

/** An isolate without its end, or an end without its isolate, would reach beyond the text. */
function balanced(text: string): string {
  if (!isolating.test(text)) return text;
  const units = text.split("");
  const open: number[] = [];
  for (const [at, unit] of units.entries()) {
    if (unit === popped) {
      if (open.pop() === undefined) units[at] = replacement;
    } else if (isolating.test(unit)) {
      open.push(at);
    }
  }
  for (const at of open) units[at] = replacement;
  return units.join("");
}
