import { describe, expect, test } from "vitest";
import type { Inline } from "../../src/core/letter/blocks";
import type { LetterDocument, Paper } from "../../src/word/document";
import { writeDocument } from "../../src/word/write";
import { laidOut } from "../support/word";
import { filledDocument, templates } from "./library";

const brief = templates.find((template) => template.kind === "brief")!;

/** The pages a document takes in LibreOffice, with the test skipped where that cannot be asked. */
async function pagesOf(document: LetterDocument, skip: (reason: string) => never): Promise<number> {
  const result = laidOut(await writeDocument(document));
  return result.asked ? result.answer.pages : skip(result.reason);
}

/** The document with a paragraph of that many lines at its end. */
function withLines(document: LetterDocument, lines: number): LetterDocument {
  const line: Inline = { kind: "text", text: "one more line", bold: false, italic: false, link: null };
  const further = Array.from({ length: lines - 1 }, (): Inline[] => [{ kind: "break" }, line]).flat();
  const paragraph = { kind: "paragraph", role: "body", content: [line, ...further] } as const;
  return { ...document, letter: [...document.letter, paragraph] };
}

describe.each<Paper>(["a4", "letter"])("the filled brief on %s", (paper) => {
  const document = filledDocument(brief, paper);

  test("has one page, with room for names two lines longer", async ({ skip }) => {
    expect(await pagesOf(withLines(document, 2), skip)).toBe(1);
  });

  test("fills at least 85 % of the page: with nine lines more it has two", async ({ skip }) => {
    expect(await pagesOf(withLines(document, 9), skip)).toBe(2);
  });
});
