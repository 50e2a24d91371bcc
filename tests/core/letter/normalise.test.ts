import { describe, expect, test } from "vitest";
import type { Block, Inline, Letter, Note, Text } from "../../../src/core/letter/blocks";
import { normalise } from "../../../src/core/letter/normalise";
import { parseBlock } from "../../../src/core/letter/parse";
import { writeBlock, writeLetter } from "../../../src/core/letter/write";

const run = (text: string, marks: Partial<Text> = {}): Text => ({
  kind: "text",
  text,
  bold: false,
  italic: false,
  link: null,
  ...marks,
});
const bold = { bold: true };
const italic = { italic: true };
const both = { bold: true, italic: true };
const link = "https://example.org/";
const lineBreak = { kind: "break" } as const;
const note = (...content: Note["content"]): Note => ({ kind: "note", content });
const title: Block = { kind: "title", content: [run("Joint letter")] };
const paragraph = (...content: Inline[]): Block => ({ kind: "paragraph", role: "body", content });
const written = (...content: Inline[]): string => writeBlock(paragraph(...content));

describe("running text in its one form", () => {
  test.each<[string, Inline[], string]>([
    ["runs of equal marks join", [run("a", bold), run("b", bold)], "**ab**"],
    ["marks of nothing vanish", [run("a"), run("", bold), run("b")], "ab"],
    ["a mark around a space vanishes", [run("a"), run(" ", bold), run("b")], "a b"],
    ["outer spaces leave the marks", [run("a"), run(" b ", bold), run("c")], "a **b** c"],
    ["inner spaces stay marked", [run("a b", bold)], "**a b**"],
    [
      "a plain space between two bold words stays plain",
      [run("a", bold), run(" "), run("b", bold)],
      "**a** **b**",
    ],
    ["a space leaves italic but not the bold around it", [run("a ", bold), run("b", both)], "**a *b***"],
    ["italic ends where bold changes", [run("a ", both), run("b", italic)], "***a*** *b*"],
    ["spaces leave a link", [run("a"), run(" b ", { link }), run("c")], `a [b](${link}) c`],
    [
      "a link ends where a mark around it changes",
      [run("a ", { link, bold: true }), run("b", { link })],
      `**[a](${link})** [b](${link})`,
    ],
    ["double spaces become single ones across marks", [run("a "), run(" b", bold)], "a **b**"],
    ["spaces at the ends of a line go", [run(" a "), lineBreak, run(" b ")], "a\\\nb"],
    ["a space beside a note stays", [run("a "), note(run(" n ")), run(" b")], "a ^[n] b"],
    [
      "a mark ends before a note and begins again",
      [run("a ", bold), note(run("n")), run("b", bold)],
      "**a** ^[n]**b**",
    ],
    ["an empty note vanishes with its double space", [run("a "), note(run(" ")), run(" b")], "a b"],
    ["a line feed in a text is a break", [run("a\nb", bold)], "**a**\\\n**b**"],
    [
      "empty lines and breaks at the ends go",
      [lineBreak, run("a"), lineBreak, run(" "), lineBreak, run("b"), lineBreak],
      "a\\\nb",
    ],
    ["letters compose across joined runs", [run("e"), run("\u0301")], "\u00e9"],
    [
      "spaces that do not break stay wherever they are",
      [run("\u00a0a\u202f"), lineBreak, run("b\u00a0")],
      "\u00a0a\u202f\\\nb\u00a0",
    ],
    [
      "a joiner may stand between a marked and an unmarked letter",
      [run("می", bold), run("\u200cخواهم")],
      "**می**\u200cخواهم",
    ],
  ])("%s", (_, content, text) => {
    expect(written(...content)).toBe(`${text}\n`);
    expect(writeBlock(parseBlock(`${text}\n`))).toBe(`${text}\n`);
  });

  test("every change of marks can be written, even inside a word", () => {
    const states = [{}, italic, bold, both];
    for (const from of states) {
      for (const to of states) {
        const block = normalise([title, paragraph(run("中", from), run("文", to))])[1]!;
        expect(parseBlock(writeBlock(block))).toEqual(block);
      }
    }
  });
});

describe("escapes", () => {
  test.each([
    ["\\*_[]<>&^`", "\\\\\\*\\_\\[\\]\\<\\>\\&\\^\\`"],
    ["a # + - = 1. 2) ! ~ | { }", "a # + - = 1. 2) ! ~ | { }"],
    ["# a", "\\# a"],
    ["## a", "\\## a"],
    ["- a", "\\- a"],
    ["+ a", "\\+ a"],
    ["===", "\\==="],
    ["> a", "\\> a"],
    ["12. December", "12\\. December"],
    ["2026) a", "2026\\) a"],
    ["١. a", "١. a"],
    ["12.5 a", "12\\.5 a"],
    ["[date] a", "\\[date\\] a"],
  ])("%j is written %j", (text, expected) => {
    expect(written(run(text))).toBe(`${expected}\n`);
    expect(written(run("x"), lineBreak, run(text))).toBe(`x\\\n${expected}\n`);
    expect(parseBlock(`${expected}\n`)).toEqual(paragraph(run(text)));
  });

  test("what follows a block's marker is escaped as at the start of a line", () => {
    const content = [run("1. a")];
    expect(writeBlock({ kind: "list", ordered: false, items: [content] })).toBe("- 1\\. a\n");
    expect(writeBlock({ kind: "quote", content: [...content, lineBreak, ...content] })).toBe(
      "> 1\\. a\\\n> 1\\. a\n",
    );
    expect(writeBlock({ kind: "paragraph", role: "date", content })).toBe("[date] 1\\. a\n");
    expect(writeBlock({ kind: "heading", content: [run("# a")] })).toBe("## \\# a\n");
  });

  test("nothing is escaped behind a mark at the start of a line", () => {
    expect(written(run("- a", bold))).toBe("**- a**\n");
  });

  test("an exclamation mark right before a link does not make it a picture", () => {
    expect(written(run("a!"), run("b", { link }))).toBe(`a\\![b](${link})\n`);
    expect(written(run("a!"), run("b", { link, bold: true }))).toBe(`a!**[b](${link})**\n`);
    expect(written(run("a! "), run("b", { link }))).toBe(`a! [b](${link})\n`);
    expect(written(run("!", { link }), run("b", { link: `${link}c` }))).toBe(`[!](${link})[b](${link}c)\n`);
  });
});

describe("blocks in their one form", () => {
  test("empty blocks and items go, and lists of one kind join", () => {
    const letter: Letter = [
      title,
      { kind: "list", ordered: true, items: [[run("a")], [run(" ")]] },
      paragraph(run(" "), lineBreak),
      { kind: "list", ordered: true, items: [[run("b")]] },
      { kind: "list", ordered: false, items: [[run("c")]] },
      { kind: "list", ordered: false, items: [] },
      { kind: "heading", content: [run("", bold)] },
    ];
    expect(writeLetter(letter)).toBe("# Joint letter\n\n1. a\n2. b\n\n- c\n");
  });

  test("breaks become spaces where a block is one line, in its notes too", () => {
    const content = [run("a"), lineBreak, run("b\nc"), note(run("d"), lineBreak, run("e"))];
    expect(writeBlock({ kind: "title", content })).toBe("# a b c^[d e]\n");
    expect(writeBlock({ kind: "heading", content })).toBe("## a b c^[d e]\n");
    expect(writeBlock({ kind: "list", ordered: true, items: [content] })).toBe("1. a b c^[d e]\n");
    expect(writeBlock({ kind: "quote", content })).toBe("> a\\\n> b\\\n> c^[d\\\n> e]\n");
  });

  test.each<[string, Letter, string, string]>([
    ["a letter without blocks", [], "bad-letter", "block 1"],
    ["a letter without title", [paragraph(run("a"))], "bad-letter", "block 1"],
    ["a second title", [title, title], "bad-letter", "block 2"],
    ["a title without words", [{ kind: "title", content: [run(" ")] }], "bad-letter", "block 1"],
    [
      "a title of 201 characters",
      [{ kind: "title", content: [run("a".repeat(201))] }],
      "too-large",
      "block 1",
    ],
    ["a direction override", [title, paragraph(run("a\u202eb"))], "bad-text", "block 2"],
    ["a tab in a note", [title, paragraph(run("a"), note(run("a\tb")))], "bad-text", "block 2"],
    ["half a surrogate pair", [title, paragraph(run("\ud83d"))], "bad-text", "block 2"],
    ["a joiner at a word's end", [title, paragraph(run("a\u200d"), run(" b", bold))], "bad-text", "block 2"],
    [
      "a link without encryption",
      [title, paragraph(run("a", { link: "http://example.org" }))],
      "bad-letter",
      "block 2",
    ],
  ])("%s is refused", (_, letter, reason, part) => {
    expect(() => normalise(letter)).toThrow(expect.objectContaining({ reason, part }));
    expect(() => writeLetter(letter)).toThrow(expect.objectContaining({ reason, part }));
  });

  test("a block of nothing has no text", () => {
    expect(() => writeBlock(paragraph())).toThrow(expect.objectContaining({ reason: "bad-letter" }));
    expect(() => parseBlock("")).toThrow(expect.objectContaining({ reason: "bad-letter" }));
    expect(() => parseBlock("a\n\nb\n")).toThrow(
      expect.objectContaining({ reason: "bad-letter", part: "line 3" }),
    );
  });
});
