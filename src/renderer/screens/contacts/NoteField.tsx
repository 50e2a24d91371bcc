import type { KeyboardEvent } from "react";
import { TextArea } from "../../components/fields/TextArea";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { useText } from "../../text/useText";
import { useNote } from "./useNote";

interface NoteFieldProps {
  readonly contactKey: string;
  readonly note: string;
}

/** In UTF-16 units: what the desk takes of any writing. */
const most = 20_000;

/** The desk's own words about a contact, saved as they are typed. */
export function NoteField({ contactKey, note }: NoteFieldProps) {
  const { t } = useText();
  const { text, type, keeping, flush } = useNote(contactKey, note);
  /** Keys that are pressed together lead elsewhere, such as Ctrl+L, which locks at once. */
  const leave = ({ key }: KeyboardEvent): void => {
    if (key === "Control" || key === "Meta" || key === "Escape") void flush();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="note" onBlur={() => void flush()} onKeyDownCapture={leave}>
      <TextArea
        label={t("contact.note.label")}
        help={t("contact.note.help")}
        value={text}
        onChange={type}
        maxLength={most}
      />
      <output className="note-state">
        {keeping.state === "saving" && t("contact.note.saving")}
        {keeping.state === "saved" && t("contact.note.saved")}
      </output>
      {keeping.state === "not-saved" && (
        <TroubleNotice trouble={keeping.trouble} of="entry" onAgain={() => void flush()} />
      )}
    </div>
  );
}
