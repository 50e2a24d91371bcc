import { useCallback } from "react";
import { TextArea } from "../../components/fields/TextArea";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useKept } from "../../state/useKept";
import type { Saved } from "../../state/useKept";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";

interface NoteFieldProps {
  readonly contactKey: string;
  readonly note: string;
}

/** In UTF-16 units: what the desk takes of any writing. */
const most = 20_000;

/** The desk's own words about a contact, saved as they are typed. */
export function NoteField({ contactKey, note }: NoteFieldProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const save = useCallback(
    async (text: string): Promise<Saved> => {
      const said = await desk.editContact(contactKey, { note: text });
      if (isTrouble(said)) return said;
      // Of somebody who is no longer on the list nothing is kept; the sheet says so.
      return said.outcome === "edited" ? "saved" : "lost";
    },
    [desk, contactKey],
  );
  const { value, change, keeping, flush } = useKept(note, save);
  return (
    <div className="note" onBlur={() => void flush()}>
      <TextArea
        label={t("contact.note.label")}
        help={t("contact.note.help")}
        value={value}
        onChange={change}
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
