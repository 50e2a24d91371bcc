import { useEffect, useId, useRef, useState } from "react";
import { Button } from "../../components/actions/Button";
import { Form } from "../../components/Form";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { tell } from "../../components/messages/toasts";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { isolated } from "../../text/isolate";
import { useText } from "../../text/useText";
import type { FoundContact } from "../contacts/types";
import { SendSheet } from "../sending/SendSheet";
import { TypedWord, useTypedWord } from "./TypedWord";

/** The end of a contact's key: by this desk where it was given the means, and who is told. Nothing for most. */
export function TheirKeyEnd({ detail }: { readonly detail: FoundContact }) {
  const { t } = useText();
  const { key, organisation, mayEnd, mayTellEnd } = detail;
  const [open, setOpen] = useState<"end" | "tell" | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  // Dialogs that follow one another do not know where the first was opened from.
  useEffect(() => {
    if (open === null && wasOpen.current) place.current?.querySelector("button")?.focus();
    wasOpen.current = open !== null;
  }, [open]);
  if (!mayEnd && !mayTellEnd) return null;
  const close = (): void => setOpen(null);
  return (
    <section className="part">
      <h3>{t("ending.theirs.title")}</h3>
      <p>{t(mayEnd ? "ending.theirs.held" : "ending.theirs.ended")}</p>
      <div ref={place} className="actions">
        {/* One button before and after, so that the focus has somewhere to come back to. */}
        <Button onPress={() => setOpen(mayEnd ? "end" : "tell")}>
          {t(mayEnd ? "ending.theirs.open" : "ending.theirs.tell")}
        </Button>
      </div>
      {open === "end" && (
        <EndTheirKey
          contactKey={key}
          name={isolated(organisation ?? t("names.unnamed"))}
          onClose={close}
          onEnded={() => {
            tell({ words: t("ending.theirs.done") });
            setOpen("tell");
          }}
        />
      )}
      <SendSheet isOpen={open === "tell"} onClose={close} campaigns={[]} purpose="revocation" ends={[key]} />
    </section>
  );
}

interface EndTheirKeyProps {
  readonly contactKey: string;
  readonly name: string;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

function EndTheirKey({ contactKey, name, onClose, onEnded }: EndTheirKeyProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const id = useId();
  const word = useTypedWord();
  const { ask, isPending, trouble } = useAsk();
  const [faults, setFaults] = useState<object | null>(null);
  const [fault, setFault] = useState<"already" | "gone" | null>(null);
  const submit = async (): Promise<void> => {
    if (!word.check()) return setFaults({});
    const said = await ask(() => desk.publishEnd(contactKey));
    if (said === null) return;
    switch (said.outcome) {
      case "published":
        return onEnded();
      case "already-ended":
        return setFault("already");
      case "not-entrusted":
        return setFault("gone");
      default:
        return assertNever(said);
    }
  };
  return (
    <Dialog
      title={t("ending.theirs.dialog", { name })}
      isOpen
      onClose={onClose}
      isAlert
      actions={
        <>
          <Button onPress={onClose} isDisabled={isPending}>
            {t("actions.cancel")}
          </Button>
          <Button look="danger" type="submit" form={id} isPending={isPending}>
            {t("ending.theirs.do")}
          </Button>
        </>
      }
    >
      <Form id={id} onSubmit={() => void submit()} faults={faults} isBusy={isPending}>
        <ul className="plain-list">
          <li>{t("ending.theirs.means.all")}</li>
          <li>{t("ending.theirs.means.versions")}</li>
          <li>{t("ending.theirs.means.final")}</li>
          <li>{t("ending.theirs.means.told")}</li>
        </ul>
        <TypedWord {...word} />
        {fault !== null && (
          <Focused>
            <Notice tone="attention" title={t(`ending.theirs.${fault}`)} />
          </Focused>
        )}
        <TroubleNews trouble={trouble} of="entry" />
      </Form>
    </Dialog>
  );
}
