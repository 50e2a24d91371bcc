import { useState } from "react";
import { Button } from "../components/actions/Button";
import { TextField } from "../components/fields/TextField";
import { Form } from "../components/Form";
import { Dialog } from "../components/overlays/Dialog";
import { useText } from "../text/useText";
import { asLink, linkAt, removeLink, setLink } from "./marks";
import type { Writing } from "./writing";

interface LinkDialogProps {
  readonly writing: Writing;
  readonly onClose: () => void;
}

/** Where the selected words lead: to a page on the web, and nowhere else. */
export function LinkDialog({ writing, onClose }: LinkDialogProps) {
  const { t } = useText();
  const [present] = useState(() => linkAt(writing.state()));
  const [typed, setTyped] = useState(present?.address ?? "");
  const [faults, setFaults] = useState<object | null>(null);
  const submit = (): void => {
    const address = asLink(typed);
    if (address === null) return setFaults({});
    writing.run(setLink(address));
    onClose();
  };
  const remove = (): void => {
    writing.run(removeLink);
    onClose();
  };
  return (
    <Dialog
      title={t("editor.link.title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          {present !== null && <Button onPress={remove}>{t("editor.link.remove")}</Button>}
          <Button onPress={onClose}>{t("actions.cancel")}</Button>
          <Button look="primary" type="submit" form="letter-link">
            {t("editor.link.set")}
          </Button>
        </>
      }
    >
      <Form id="letter-link" onSubmit={submit} faults={faults}>
        <TextField
          label={t("editor.link.address")}
          help={t("editor.link.help")}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setFaults(null);
          }}
          error={faults === null ? null : t("editor.link.fault")}
          holds="words"
          takesFocus
        />
      </Form>
    </Dialog>
  );
}
