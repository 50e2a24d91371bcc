import fc from "fast-check";
import { Refusal } from "../../src/core/encoding/refusal";
import type { Block, Break, Inline, Letter, Note, Paragraph, Text } from "../../src/core/letter/blocks";
import { normalise } from "../../src/core/letter/normalise";
import { parseLetter } from "../../src/core/letter/parse";
import { writeLetter } from "../../src/core/letter/write";

/** Pieces of text that no rule forbids, chosen for what has broken grammars before. */
const words = fc.constantFrom(
  "peace",
  "Friedensförderung",
  "e\u0301te\u0301",
  "المجتمع",
  "المدني",
  "می\u200cخواهم",
  "क्\u200dष",
  "民间社会",
  "和平",
  "ガバナンス",
  "общество",
  "👩🏽\u200d⚕️",
  "🏳️\u200d🌈",
  "𠮷",
  "\u200e",
  "\u200f",
  "\u061c",
  "\u00a0",
  "\u202f",
  "\u3000",
  "\u0338",
  "1",
  "12",
  "{{co-chair}}",
  "{{",
);
const marksOfTheGrammar = fc.constantFrom(
  ..."\\*_[]<>&^`#+-=.)(!:/{}~|\"'".split(""),
  "**",
  "***",
  "](",
  "^[",
  "](https://example.org)",
  "# ",
  "## ",
  "- ",
  "> ",
  "1. ",
  "2) ",
  "[date] ",
  "---",
  "===",
  "&amp;",
  "<b>",
  "https://example.org/",
);
const spaces = fc.constantFrom(" ", "  ", "   ");

/** Text of a run: allowed characters only, though neither in normal form nor with single spaces. */
export const anyRunText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: words },
      { weight: 4, arbitrary: marksOfTheGrammar },
      { weight: 2, arbitrary: spaces },
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(""));

export const anyLink: fc.Arbitrary<string> = fc.constantFrom(
  "https://example.org",
  "https://example.org/",
  "https://xn--80ak6aa92e.example/a_b*c?d=e&f=%5B%5D#g",
  "https://a.b-c.example:8443/~x",
);

export const anyText: fc.Arbitrary<Text> = fc.record({
  kind: fc.constant("text"),
  text: fc.oneof(
    { weight: 8, arbitrary: anyRunText },
    { weight: 1, arbitrary: fc.constantFrom("", " ", "a\nb", "\n") },
  ),
  bold: fc.boolean(),
  italic: fc.boolean(),
  link: fc.option(anyLink, { freq: 4 }),
});

const anyBreak: fc.Arbitrary<Break> = fc.constant({ kind: "break" });

export const anyNote: fc.Arbitrary<Note> = fc.record({
  kind: fc.constant("note"),
  content: fc.array(fc.oneof({ weight: 5, arbitrary: anyText }, { weight: 1, arbitrary: anyBreak }), {
    maxLength: 4,
  }),
});

/** Running text of a block as an editor or a Word file might give it: untidy. */
export const anyContent: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: anyText },
    { weight: 1, arbitrary: anyBreak },
    { weight: 1, arbitrary: anyNote },
  ),
  { maxLength: 6 },
);

const anyParagraph: fc.Arbitrary<Paragraph> = fc.record({
  kind: fc.constant("paragraph"),
  role: fc.constantFrom("body", "body", "date", "salutation", "closing"),
  content: anyContent,
});

/** Any block but a title. */
export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: anyParagraph },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("heading"), content: anyContent }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("quote"), content: anyContent }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("list"),
      ordered: fc.boolean(),
      items: fc.array(anyContent, { maxLength: 4 }),
    }),
  },
);

/** A title always says something, and within 200 code points. */
const anyTitle: fc.Arbitrary<Block> = fc
  .tuple(fc.array(anyText, { maxLength: 1 }), fc.option(anyNote, { freq: 5 }))
  .map(([runs, note]) => ({
    kind: "title",
    content: [...runs, ...(note === null ? [] : [note]), { ...plainRun, text: "Joint letter" }],
  }));

const plainRun: Text = { kind: "text", text: "", bold: false, italic: false, link: null };

/** A letter as an editor or a Word file might give it: every text allowed, not in its one form. */
export const anyLetter: fc.Arbitrary<Letter> = fc
  .tuple(anyTitle, fc.array(anyBlock, { maxLength: 8 }))
  .map(([title, blocks]) => [title, ...blocks]);

/** A letter in its one form: what reading a letter text gives. */
export const anyTidyLetter: fc.Arbitrary<Letter> = anyLetter.map(normalise);

/** What a letter text reads and writes as, or null when it is refused. Any other fault passes through. */
export function rewritten(text: string): string | null {
  try {
    return writeLetter(parseLetter(text));
  } catch (fault) {
    if (fault instanceof Refusal) return null;
    throw fault;
  }
}
