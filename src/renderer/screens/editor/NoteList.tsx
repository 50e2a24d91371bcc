import { Button } from "react-aria-components";
import type { Inline, Letter, Note } from "../../../core/letter/blocks";
import { blockContents } from "../../../core/letter/plain";
import { Inlines } from "../../components/letter/Inlines";
import { useText } from "../../text/useText";

interface NoteListProps {
  readonly letter: Letter;
  /** @param number - from 0 */
  readonly onOpen: (number: number) => void;
}

/** The footnotes, at the foot of the sheet, each to be changed by pressing it. */
export function NoteList({ letter, onOpen }: NoteListProps) {
  const { t } = useText();
  const notes = letter.flatMap((block) => blockContents(block).flatMap((content) => content.filter(isNote)));
  if (notes.length === 0) return null;
  return (
    <ol className="note-list" aria-label={t("editor.note.list")}>
      {notes.map((note, at) => (
        // Notes have no identity but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at}>
          <Button
            className="note-button"
            aria-label={t("editor.note.edit", { number: at + 1 })}
            onPress={() => onOpen(at)}
          >
            <Inlines content={note.content} />
          </Button>
        </li>
      ))}
    </ol>
  );
}

function isNote(inline: Inline): inline is Note {
  return inline.kind === "note";
}
