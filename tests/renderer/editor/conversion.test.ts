import { test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { parseLetter } from "../../../src/core/letter/parse";
import { titleOf } from "../../../src/core/letter/plain";
import { writeLetter } from "../../../src/core/letter/write";
import { fromLetter } from "../../../src/renderer/editor/fromLetter";
import { schema } from "../../../src/renderer/editor/schema";
import { toLetter } from "../../../src/renderer/editor/toLetter";
import { anyTidyLetter } from "../../support/letters";
import { templates, textOf } from "../../templates/library";
import { anyDocument } from "./documents";

const { nodes } = schema;
const titled = (...content: Parameters<typeof schema.text>[0][]) =>
  nodes.letter.create(null, [
    nodes.title.create(
      null,
      content.map((text) => schema.text(text)),
    ),
  ]);

property.prop([anyTidyLetter])("every letter goes into the editor and comes out the same", (letter) => {
  const document = fromLetter(letter);
  document.check();
  expect(toLetter(document)).toEqual(letter);
});

property.prop([anyDocument])(
  "every document gives a letter, whose text is the same when it is opened again",
  (document) => {
    document.check();
    const text = writeLetter(toLetter(document));
    const again = fromLetter(parseLetter(text));
    again.check();
    expect(writeLetter(toLetter(again))).toBe(text);
  },
);

for (const template of templates) {
  test(`the template ${template.file} passes through the editor unchanged`, () => {
    const text = textOf(template);
    expect(writeLetter(toLetter(fromLetter(parseLetter(text))))).toBe(text);
  });
}

test("a letter without a title is saved with a placeholder for one, and has none when it is opened", () => {
  const text = writeLetter(toLetter(titled()));
  expect(text).toBe("# {{title}}\n");
  expect(fromLetter(parseLetter(text)).eq(titled())).toBe(true);
  expect(writeLetter(toLetter(titled("\u202e")))).toBe(text);
});

test("what is too long for a title begins the text, and not a word is lost", () => {
  const long = "peace ".repeat(60).trim();
  const [title, rest] = toLetter(titled(long));
  expect([...titleOf([title!])].length).toBeLessThanOrEqual(200);
  expect(rest).toMatchObject({ kind: "paragraph", role: "body" });
  expect(
    writeLetter([title!, rest!])
      .replaceAll(/[^a-z]+/g, " ")
      .trim(),
  ).toBe(long);
});

test("hidden characters and overrides of direction are left out; a joiner at a word's end waits for the next letter", () => {
  expect(titleOf(toLetter(titled("pe\u202eace\ufeff\u0000")))).toBe("peace");
  expect(titleOf(toLetter(titled("می\u200c")))).toBe("می");
  expect(titleOf(toLetter(titled("می\u200cخواهم")))).toBe("می\u200cخواهم");
});

test("characters that compose across a note stay where they are", () => {
  const { note, letter, title } = schema.nodes;
  const content = [schema.text(">"), note.create(null, schema.text("peace")), schema.text("\u0338")];
  const document = letter.create(null, title.create(null, content));
  expect(writeLetter(toLetter(document))).toBe("# \\>^[peace]\u0338\n");
});
