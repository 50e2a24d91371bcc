import { useCallback, useEffect, useRef, useState } from "react";
import type { Trouble } from "../../../desk/trouble";
import { isTrouble } from "../../state/outcomes";
import { useDesk } from "../../state/useProgram";

/** Whether the desk has what was typed. */
export type Keeping =
  /** nothing was typed yet */
  | { readonly state: "untouched" }
  | { readonly state: "saving" }
  /** the desk said that it has it */
  | { readonly state: "saved" }
  | { readonly state: "not-saved"; readonly trouble: Trouble };

/** In milliseconds without a key, after which what was typed is saved. */
const pause = 400;

/**
 * Saves a note as it is typed: after each pause, and at once when `flush` is called or the note is left. What is typed
 * while the desk saves is saved right after.
 *
 * @param kept - the note as the desk has it
 */
export function useNote(contactKey: string, kept: string) {
  const client = useDesk();
  const [text, setText] = useState(kept);
  const [keeping, setKeeping] = useState<Keeping>({ state: "untouched" });
  const now = useRef({ text: kept, kept, isSaving: false, timer: 0 });

  const flush = useCallback(async (): Promise<void> => {
    const note = now.current;
    clearTimeout(note.timer);
    if (note.isSaving) return;
    note.isSaving = true;
    while (note.text !== note.kept) {
      const saving = note.text;
      const said = await client.desk.editContact(contactKey, { note: saving });
      if (isTrouble(said)) {
        setKeeping({ state: "not-saved", trouble: said });
        break;
      }
      note.kept = saving;
      // Of somebody who is no longer on the list nothing is kept; the sheet says so.
      if (note.text === saving && said.outcome === "edited") setKeeping({ state: "saved" });
    }
    note.isSaving = false;
  }, [client, contactKey]);

  useEffect(() => () => void flush(), [flush]);

  const type = (typed: string): void => {
    const note = now.current;
    note.text = typed;
    setText(typed);
    setKeeping({ state: "saving" });
    clearTimeout(note.timer);
    note.timer = window.setTimeout(() => void flush(), pause);
  };
  return { text, type, keeping, flush };
}
