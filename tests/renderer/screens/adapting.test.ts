import { expect, test } from "vitest";
import { parseBlock } from "../../../src/core/letter/parse";
import type { SuggestionOnBoard } from "../../../src/desk/round/inputsOnBlock";
import { adaptingOf, typed } from "../../../src/renderer/screens/round/inputs/base";

const block = (words: string) => parseBlock(`${words}\n`);
const suggestion = (fields: Partial<SuggestionOnBoard>): SuggestionOnBoard => ({
  id: "one",
  op: "replace",
  block: 4,
  fit: "fits",
  after: block("We ask for a **standing** dialogue."),
  unreadable: null,
  from: [],
  verdict: null,
  isSettled: false,
  isAnswered: false,
  others: [],
  ...fields,
});
const before = block("We ask for a dialogue.");

test("one adapts the suggested words, and their marks stay with the words that stay", () => {
  const adapting = adaptingOf(suggestion({}), before, null)!;
  expect(adapting.words).toBe("We ask for a standing dialogue.");
  const suggested = "We ask for a **standing** dialogue.\n";
  expect(typed(adapting, adapting.words, suggested)).toEqual({ outcome: "same" });
  expect(typed(adapting, "We propose a standing dialogue.", suggested)).toEqual({
    outcome: "block",
    written: "We propose a **standing** dialogue.\n",
  });
  expect(typed(adapting, " \n", suggested)).toEqual({ outcome: "empty" });
  expect(typed(adapting, "a\u0000b", suggested)).toEqual({ outcome: "unfit" });
});

test("who adapts a deletion begins with the paragraph; a list has a line for each item, also in Arabic", () => {
  const list = block("- حوار دائم\n- فريق استشاري");
  const adapting = adaptingOf(suggestion({ op: "delete", after: null }), list, null)!;
  expect(adapting.words).toBe("حوار دائم\nفريق استشاري");
  expect(typed(adapting, "حوار دائم", null)).toEqual({ outcome: "block", written: "- حوار دائم\n" });
});

test("what was adapted before is gone on with", () => {
  const adapting = adaptingOf(suggestion({}), before, "We ask for *talks*.\n")!;
  expect(adapting.words).toBe("We ask for talks.");
});

test("what cannot stand in a letter is written anew; what has no place in it cannot be adapted", () => {
  const unreadable = suggestion({ fit: "not-a-block", after: null, unreadable: "two\n\nblocks\n" });
  const adapting = adaptingOf(unreadable, before, null)!;
  expect(adapting.words).toBe("two\n\nblocks");
  expect(typed(adapting, adapting.words, null)).toMatchObject({ outcome: "block" });
  for (const fit of ["other-text", "no-such-block"] as const) {
    expect(adaptingOf(suggestion({ fit }), before, null)).toBeNull();
  }
  expect(adaptingOf(suggestion({ op: "insert", block: 0, fit: "title" }), null, null)).toBeNull();
});

test("a title is adapted to a title, and a paragraph to none", () => {
  const title = adaptingOf(suggestion({ fit: "title", block: 1, after: before }), block("# A title"), null)!;
  expect(typed(title, title.words, null)).toEqual({
    outcome: "block",
    written: "# We ask for a dialogue.\n",
  });
  const paragraph = adaptingOf(suggestion({ fit: "title", after: block("# A title") }), before, null)!;
  expect(typed(paragraph, paragraph.words, null)).toEqual({ outcome: "block", written: "A title\n" });
});
