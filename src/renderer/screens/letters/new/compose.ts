import type { Block, Letter } from "../../../../core/letter/blocks";
import { normalise } from "../../../../core/letter/normalise";
import { writeLetter } from "../../../../core/letter/write";

/** A letter of a title and what follows it, with its text; null where there is no title or it holds what none may hold. */
export function composed(
  title: string,
  blocks: readonly Block[],
): { readonly letter: Letter; readonly text: string } | null {
  const words = title.trim();
  if (words === "") return null;
  try {
    const letter = normalise([
      { kind: "title", content: [{ kind: "text", text: words, bold: false, italic: false, link: null }] },
      ...blocks,
    ]);
    return { letter, text: writeLetter(letter) };
  } catch {
    // A Refusal: too long, or signs that no title may hold.
    return null;
  }
}
