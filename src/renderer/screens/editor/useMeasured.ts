import { useMemo } from "react";
import type { Letter } from "../../../core/letter/blocks";
import { usePages } from "../../editor/pages/usePages";
import type { OnPapers } from "../../editor/pages/usePages";
import { directionOf } from "../../text/locale";
import { addresseeLines, linesOf } from "./lines";
import type { DraftOnDesk, Frame } from "./types";

/** How a draft lies on both papers, letterhead and addressee included. */
export function useMeasured({ kind, language }: DraftOnDesk, letter: Letter, frame: Frame): OnPapers | null {
  const measured = useMemo(
    () => ({
      kind,
      language,
      letter,
      direction: directionOf(language),
      letterhead: linesOf(frame.letterhead),
      addressee: addresseeLines(frame.addressee),
    }),
    [kind, language, letter, frame],
  );
  return usePages(measured);
}
