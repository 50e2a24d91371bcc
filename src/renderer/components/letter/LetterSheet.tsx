import type { ReactNode } from "react";
import type { Block, Letter } from "../../../core/letter/blocks";
import type { LanguageTag } from "../../../core/encoding/values";
import { directionOf } from "../../text/locale";
import { LetterBlock } from "./LetterBlock";

/** Lines of a letter outside its text; null where there are none. */
export interface LetterFrame {
  readonly letterhead: string | null;
  readonly addressee: {
    readonly name: string | null;
    readonly office: string | null;
    readonly organisation: string | null;
  };
}

interface LetterSheetProps {
  readonly letter: Letter;
  readonly language: LanguageTag;
  readonly frame: LetterFrame;
  /** puts something around a block, by its number from 1; it has to draw the block */
  readonly around?: (drawn: ReactNode, number: number, block: Block) => ReactNode;
}

/** A letter on its sheet of paper, to be read: what its Word file says, without the signatories. */
export function LetterSheet({ letter, language, frame, around }: LetterSheetProps) {
  const { letterhead, addressee } = frame;
  const lines = [addressee.name, addressee.office, addressee.organisation].filter((line) => line !== null);
  return (
    <div className="sheet-place">
      <article className="sheet-of-paper" lang={language} dir={directionOf(language)}>
        {letterhead !== null && <p className="letter-letterhead">{letterhead}</p>}
        {lines.length > 0 && <p className="letter-addressee">{lines.join("\n")}</p>}
        {letter.map((block, at) => (
          // Blocks have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className="letter-block">
            {around ? around(<LetterBlock block={block} />, at + 1, block) : <LetterBlock block={block} />}
          </div>
        ))}
      </article>
    </div>
  );
}
