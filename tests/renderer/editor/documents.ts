import type { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { schema } from "../../../src/renderer/editor/schema";
import { anyLink, anyRunText } from "../../support/letters";

/** Documents as somebody may leave them: untidy, half written, and with what no letter may hold. */

const { nodes, marks } = schema;

const anyHiddenText = fc.constantFrom(
  "\u202e",
  "\ufeff",
  "\u200c",
  "\u200d",
  "\t",
  "\u0000",
  "\u0085",
  "\ud800",
  "\u2066x",
  "\u{1fae9}",
  "\u0338",
  "=",
);

const anyTextNode: fc.Arbitrary<Node> = fc
  .record({
    text: fc
      .array(
        fc.oneof({ weight: 3, arbitrary: anyRunText }, { weight: 1, arbitrary: anyHiddenText }, fc.string()),
        { minLength: 1, maxLength: 3 },
      )
      .map((pieces) => pieces.join(""))
      .filter((text) => text !== ""),
    bold: fc.boolean(),
    italic: fc.boolean(),
    link: fc.option(
      fc.oneof(anyLink, fc.constantFrom("http://a.example", "https://localhost", "javascript:x")),
      {
        freq: 5,
      },
    ),
  })
  .map(({ text, bold, italic, link }) =>
    schema.text(text, [
      ...(bold ? [marks.bold.create()] : []),
      ...(italic ? [marks.italic.create()] : []),
      ...(link === null ? [] : [marks.link.create({ address: link })]),
    ]),
  );

const anyBreakNode = fc.constant(null).map(() => nodes.break.create());
const anyNoteNode = fc
  .array(fc.oneof({ weight: 4, arbitrary: anyTextNode }, { weight: 1, arbitrary: anyBreakNode }), {
    maxLength: 3,
  })
  .map((content) => nodes.note.create(null, content));

const anyLine = fc.array(
  fc.oneof({ weight: 5, arbitrary: anyTextNode }, { weight: 1, arbitrary: anyNoteNode }),
  { maxLength: 4 },
);
const anyLines = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: anyTextNode },
    { weight: 1, arbitrary: anyBreakNode },
    { weight: 1, arbitrary: anyNoteNode },
  ),
  { maxLength: 5 },
);

const anyTitle = fc.oneof(
  { weight: 4, arbitrary: anyLine },
  {
    weight: 1,
    arbitrary: fc
      .array(anyTextNode, { minLength: 1, maxLength: 60 })
      .map((runs) => runs.flatMap((run) => [run, schema.text("peace and security ")])),
  },
);

const anyBlock = fc.oneof(
  fc
    .tuple(fc.constantFrom("body", "date", "salutation", "closing"), anyLines)
    .map(([role, content]) => nodes.paragraph.create({ role }, content)),
  anyLine.map((content) => nodes.heading.create(null, content)),
  anyLines.map((content) => nodes.quote.create(null, content)),
  fc.tuple(fc.boolean(), fc.array(anyLine, { minLength: 1, maxLength: 4 })).map(([ordered, items]) =>
    nodes.list.create(
      { ordered },
      items.map((item) => nodes.item.create(null, item)),
    ),
  ),
);

export const anyDocument: fc.Arbitrary<Node> = fc
  .tuple(anyTitle, fc.array(anyBlock, { maxLength: 6 }))
  .map(([title, blocks]) => nodes.letter.create(null, [nodes.title.create(null, title), ...blocks]));
