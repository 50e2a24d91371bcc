import { memo, useMemo } from "react";
import type { Letter } from "../../../core/letter/blocks";
import type { OnPapers } from "../../editor/pages/usePages";
import { useText } from "../../text/useText";
import { wordsOf } from "./words";

interface SummaryProps {
  readonly kind: "letter" | "brief";
  readonly letter: Letter;
  readonly pages: OnPapers | null;
}

/** In one line what the panel says, where the window is too narrow to have that beside the text. */
export const Summary = memo(function Summary({ kind, letter, pages }: SummaryProps) {
  const { t } = useText();
  const words = useMemo(() => wordsOf(letter), [letter]);
  return (
    <p className="draft-summary">
      {t("draft.length.words", { count: words })}
      {pages !== null && ` · ${pagesWords()}`}
    </p>
  );

  function pagesWords(): string {
    const { a4, letter } = pages!;
    const over = Math.max(a4.linesOver, letter.linesOver);
    if (kind === "letter") return t("draft.length.pages", { count: a4.pages });
    return over === 0 ? t("draft.onePage.fits") : t("draft.onePage.over", { count: over });
  }
});
