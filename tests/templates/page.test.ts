import { expect, test } from "vitest";
import type { Inline } from "../../src/core/letter/blocks";
import type { LetterDocument, Paper } from "../../src/word/document";
import { writeDocument } from "../../src/word/write";
import { laidOut } from "../support/word";
import { filledDocument, templates } from "./library";

const brief = templates.find((template) => template.kind === "brief")!;

/** The pages each document takes in LibreOffice, with the test skipped where that cannot be asked. */
async function pagesOf(
  documents: readonly LetterDocument[],
  skip: (reason: string) => never,
): Promise<readonly number[]> {
  const result = laidOut(await Promise.all(documents.map(writeDocument)));
  return result.asked ? result.answer.map(({ pages }) => pages) : skip(result.reason);
}

/** The document with a paragraph of that many lines at its end. */
function withLines(document: LetterDocument, lines: number): LetterDocument {
  const line: Inline = { kind: "text", text: "one more line", bold: false, italic: false, link: null };
  const further = Array.from({ length: lines - 1 }, (): Inline[] => [{ kind: "break" }, line]).flat();
  const paragraph = { kind: "paragraph", role: "body", content: [line, ...further] } as const;
  return { ...document, letter: [...document.letter, paragraph] };
}

test("the filled brief has one page on both papers, with room for two lines more, and is at least 85 % full: with nine more it has two", async ({
  skip,
}) => {
  const documents = (["a4", "letter"] as const satisfies readonly Paper[]).flatMap((paper) => {
    const document = filledDocument(brief, paper);
    return [document, withLines(document, 2), withLines(document, 9)];
  });
  expect(await pagesOf(documents, skip)).toEqual([1, 1, 2, 1, 1, 2]);
});
