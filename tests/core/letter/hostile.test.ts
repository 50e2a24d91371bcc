import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseLetter } from "../../../src/core/letter/parse";
import { letterLimit, writeLetter } from "../../../src/core/letter/write";
import { rewritten } from "../../support/letters";

const folder = new URL("../../vectors/letter/", import.meta.url);
const read = (name: string): string =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(new URL(name, folder)));

interface Expected {
  readonly reason: string;
  readonly part: string;
  readonly holds: string;
}
const index = JSON.parse(read("index.json")) as Record<string, Expected>;

describe("hostile letter texts", () => {
  test("each file has its line in the index", () => {
    const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
    expect(files.sort()).toEqual(Object.keys(index).sort());
  });

  test.each(Object.entries(index))("%s is refused with its reason and place", (name, { reason, part }) => {
    expect(refusalOf(read(name))).toMatchObject({ reason, part });
  });
});

const small = `# Joint *letter*

[salutation] Excellency,

We **ask** ***for* a** dialogue^[see [here](https://example.org/a)]:

1. Listen\\!
2. المجتمع 民间 👩🏽\u200d⚕️

> 1\\. Hear\\
> us
`.replace("\\!", "");

describe("a small letter damaged in every place", () => {
  test("is refused or reads as itself: cut at each character", () => {
    for (let i = 0; i < small.length; i++) readsAsItselfOrNot(small.slice(0, i));
  });

  test("is refused or reads as itself: each byte altered", () => {
    const bytes = new TextEncoder().encode(small);
    for (let i = 0; i < bytes.length; i++) {
      for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const altered = Uint8Array.from(bytes, (byte, at) => (at === i ? byte ^ bit : byte));
        readsAsItselfOrNot(new TextDecoder().decode(altered));
      }
    }
  });

  test("is refused or reads as itself: each character doubled, dropped, or made a mark", () => {
    for (let i = 0; i < small.length; i++) {
      for (const put of ["", small[i]! + small[i]!, ..."\\*_[]()<>&^`#!-.\n \u200d"]) {
        readsAsItselfOrNot(small.slice(0, i) + put + small.slice(i + 1));
      }
    }
  });
});

const pieces = [
  ..."*[]\\-\n0=`<& %\u0301\u200d\u00a0𠮷",
  ..."** ^[ *[^ \\\\ \\\n [a]( [a](https://a.b ![ a\n\n - a\n 1.".split(" "),
  ..."# |## |> |- |- a\n|- a\n\n|1. |12. |a |a  |{{|a\u200d|**a** |**a**b|*a***b**|a^[b]|^[a] |a\\\n|[a](https://example.org)b".split(
    "|",
  ),
];

describe("very much of one thing", () => {
  /** The part of the limit that is tried: time grows with size alone, so a part shows what the whole would do. */
  const size = process.env["SLOW"] === "1" ? letterLimit : letterLimit / 16;

  test.each(pieces)("ends, in a refusal or as itself: %j", (piece) => {
    for (const start of ["# T\n\n", "# T\n\n**a", "# T\n\n[a](https://example.org/"]) {
      readsAsItselfOrNot(`${start}${repeated(piece, size - 100)}\n`);
    }
  });

  test.each(["*[^", "^[", "[a](", "\\", "{{", "a "])("a mebibyte of %j ends, too", (piece) => {
    readsAsItselfOrNot(`# T\n\n${repeated(piece, letterLimit - 100)}z\n`);
  });

  test("more than that is refused before it is read, by bytes and not by characters", () => {
    const text = `# T\n\n${"a".repeat(letterLimit - 6)}\n`;
    expect(text.length).toBe(letterLimit);
    expect(writeLetter(parseLetter(text))).toBe(text);
    expect(refusalOf(`${text.slice(0, -1)}b\n`)).toMatchObject({ reason: "too-large" });
    expect(refusalOf(`# T\n\n${"平".repeat(letterLimit / 3)}\n`)).toMatchObject({ reason: "too-large" });
  });

  test("nothing longer is written", () => {
    const content = [
      { kind: "text", text: "平".repeat(letterLimit / 3), bold: false, italic: false, link: null },
    ] as const;
    const title = [{ ...content[0], text: "T" }] as const;
    expect(() =>
      writeLetter([
        { kind: "title", content: title },
        { kind: "quote", content },
      ]),
    ).toThrow(expect.objectContaining({ reason: "too-large" }));
  });
});

/** As many pieces as fit into `size` bytes. */
function repeated(piece: string, size: number): string {
  return piece.repeat(size / new TextEncoder().encode(piece).length);
}

function refusalOf(text: string): unknown {
  try {
    parseLetter(text);
  } catch (fault) {
    return fault;
  }
  return "accepted";
}

/** Fails when a text is accepted that would be written in another way. */
function readsAsItselfOrNot(text: string): void {
  const again = rewritten(text);
  expect(again === null || again === text).toBe(true);
}
