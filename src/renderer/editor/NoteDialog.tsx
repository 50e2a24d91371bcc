import { keymap } from "@tiptap/pm/keymap";
import { history, redo, undo } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { EditorView } from "@tiptap/pm/view";
import { useEffect, useEffectEvent, useRef } from "react";
import { Button } from "../components/actions/Button";
import { Dialog } from "../components/overlays/Dialog";
import { directionOf } from "../text/locale";
import { useText } from "../text/useText";
import { newLine } from "./joining";
import { bold, italic } from "./marks";
import { pasting } from "./paste/paste";
import { guard } from "./guard";
import { schema } from "./schema";
import type { Writing } from "./writing";

interface NoteDialogProps {
  readonly writing: Writing;
  /** where the note is; null for a new one at the caret */
  readonly at: number | null;
  readonly language: string;
  readonly onTooMuch: () => void;
  readonly onClose: () => void;
}

/** The words of a footnote. An empty one is taken out. */
export function NoteDialog({ writing, at, language, onTooMuch, onClose }: NoteDialogProps) {
  const { t } = useText();
  const written = useRef<Node>(noteAt(writing, at));
  const keep = (note: Node | null): void => {
    putNote(writing, at, note);
    onClose();
  };
  const done = (): void => keep(written.current.content.size === 0 ? null : written.current);
  return (
    <Dialog
      title={t("editor.note.title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          {at !== null && <Button onPress={() => keep(null)}>{t("editor.note.remove")}</Button>}
          <Button onPress={onClose}>{t("actions.cancel")}</Button>
          <Button look="primary" onPress={done}>
            {t("editor.note.done")}
          </Button>
        </>
      }
    >
      <p className="soft">{t("editor.note.help")}</p>
      <NoteWords note={written} language={language} onTooMuch={onTooMuch} onDone={done} />
    </Dialog>
  );
}

interface NoteWordsProps {
  readonly note: { current: Node };
  readonly language: string;
  readonly onTooMuch: () => void;
  readonly onDone: () => void;
}

function NoteWords({ note, language, onTooMuch, onDone }: NoteWordsProps) {
  const { t } = useText();
  const place = useRef<HTMLDivElement>(null);
  const label = t("editor.note.words");
  const finish = useEffectEvent(onDone);
  const tooMuch = useEffectEvent(onTooMuch);
  useEffect(() => {
    const view = new EditorView(place.current, {
      state: EditorState.create({
        doc: note.current,
        plugins: [
          keymap({
            "Mod-b": bold,
            "Mod-i": italic,
            "Mod-z": undo,
            "Mod-y": redo,
            "Shift-Mod-z": redo,
            "Shift-Enter": newLine,
            Enter: () => {
              finish();
              return true;
            },
          }),
          pasting(() => tooMuch()),
          guard,
          history(),
        ],
      }),
      attributes: {
        class: "input note-words",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        lang: language,
        dir: directionOf(language),
        spellcheck: "true",
      },
      dispatchTransaction(tr) {
        view.updateState(view.state.apply(tr));
        // Nothing is drawn of it here: it is read when the dialog is done.
        // oxlint-disable-next-line no-param-reassign
        note.current = view.state.doc;
      },
    });
    view.focus();
    return () => view.destroy();
  }, [note, language, label]);
  return <div ref={place} />;
}

function noteAt(writing: Writing, at: number | null): Node {
  const node = at === null ? null : writing.state().doc.nodeAt(at);
  return node?.type === schema.nodes.note ? node : schema.nodes.note.create();
}

function putNote(writing: Writing, at: number | null, note: Node | null): void {
  const { tr, selection, doc } = writing.state();
  if (at === null) {
    if (note !== null) writing.dispatch(tr.insert(selection.to, note).scrollIntoView());
    return;
  }
  const present = doc.nodeAt(at);
  // It may be gone: then there is nothing to change.
  if (present?.type !== schema.nodes.note) return;
  const end = at + present.nodeSize;
  writing.dispatch(note === null ? tr.delete(at, end) : tr.replaceWith(at, end, note));
}
