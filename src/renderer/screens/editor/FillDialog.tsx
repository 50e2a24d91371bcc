import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { TextField } from "../../components/fields/TextField";
import { Form } from "../../components/Form";
import { tell } from "../../components/messages/toasts";
import { Dialog } from "../../components/overlays/Dialog";
import { fill } from "../../editor/placeholders";
import type { Writing } from "../../editor/writing";
import { useText } from "../../text/useText";
import { fillFrame, lineOf } from "./lines";
import { nameWords } from "./nameWords";
import type { Frame } from "./types";

interface FillDialogProps {
  readonly names: readonly string[];
  readonly frame: Frame;
  readonly onFrame: (frame: Frame) => void;
  readonly writing: Writing;
  readonly onClose: () => void;
}

/** A field for each name that is open; each goes to all its places, in the text and around it. */
export function FillDialog({ names, frame, onFrame, writing, onClose }: FillDialogProps) {
  const speech = useText();
  const { t } = speech;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const put = (): void => {
    const values = Object.fromEntries(
      Object.entries(typed).flatMap(([name, value]) => {
        const line = lineOf(value);
        return line === null ? [] : [[name, line] as const];
      }),
    );
    onClose();
    const count = Object.keys(values).length;
    if (count === 0) return;
    const filling = fill(writing.state(), values);
    if (filling.docChanged) writing.dispatch(filling);
    onFrame(fillFrame(frame, values));
    tell({ words: t("draft.placeholders.filled", { count }) });
  };
  return (
    <Dialog
      title={t("draft.placeholders.dialog")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("actions.cancel")}</Button>
          <Button look="primary" type="submit" form="fill-draft">
            {t("draft.placeholders.put")}
          </Button>
        </>
      }
    >
      <Form id="fill-draft" onSubmit={put}>
        <p className="soft">{t("draft.placeholders.dialogHelp")}</p>
        {names.map((name, at) => (
          <TextField
            key={name}
            {...nameWords(speech, name)}
            maxLength={200}
            value={typed[name] ?? ""}
            onChange={(value) => setTyped({ ...typed, [name]: value })}
            takesFocus={at === 0}
          />
        ))}
      </Form>
    </Dialog>
  );
}
