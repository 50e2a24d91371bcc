import { useRef, useState } from "react";
import { Button } from "../../components/actions/Button";
import { RadioGroup } from "../../components/fields/RadioGroup";
import { Focused } from "../../components/messages/Focused";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { useFocusFault } from "../../hooks/useFocusFault";
import { useAsk } from "../../state/useAsk";
import { isTrouble } from "../../state/outcomes";
import { useDesk } from "../../state/useProgram";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import type { VerificationMethod } from "../../../desk/records";
import type { ContactVerified } from "../../../desk/contacts/verifyContact";
import { isOwn } from "./heard";
import { Comparison } from "./Comparison";
import { HeardField } from "./HeardField";
import { OwnWords } from "./OwnWords";
import { PictureField } from "./PictureField";
import type { FoundContact } from "./types";

interface VerifyDialogProps {
  readonly detail: FoundContact;
  readonly onClose: (isVerified: boolean) => void;
}

/**
 * What came of comparing. "nobodys" is no fingerprint at all, such as words with one misheard; "own" is this desk's, when
 * the other side repeats what was read to it.
 */
type Compared = ContactVerified | Fault;
type Fault = { readonly outcome: "nobodys" | "own" };

const methods = ["in-person", "voice", "qr"] as const satisfies readonly VerificationMethod[];

/**
 * Compares a contact's fingerprint by hand. The other side reads theirs out, and it is typed here: it is never shown to be
 * agreed to, since whoever is in a hurry agrees to anything.
 */
export function VerifyDialog({ detail, onClose }: VerifyDialogProps) {
  const { t } = useText();
  const client = useDesk();
  const own = useRead("ownIdentity");
  const [method, setMethod] = useState<VerificationMethod | null>(null);
  const [heard, setHeard] = useState("");
  const [compared, setCompared] = useState<Compared | null>(null);
  const { ask, isPending, trouble } = useAsk();
  const form = useRef<HTMLFormElement>(null);
  useFocusFault(form, compared);
  const name = detail.card?.statement.organisation ?? t("names.unnamed");

  const compare = async (text: string): Promise<void> => {
    if (method === null || text.trim() === "") return;
    setCompared(null);
    if (own?.outcome === "told" && isOwn(text, own.fingerprint)) return setCompared({ outcome: "own" });
    // A text that is nobody's fingerprint is refused: that is said at the field.
    const said = await ask(async () => {
      const said = await client.desk.verifyContact(detail.key, text, method);
      const isNobodys = isTrouble(said) && said.outcome === "refused";
      return isNobodys ? ({ outcome: "nobodys" } as const) : said;
    });
    setCompared(said);
  };
  const again = (): void => {
    setHeard("");
    setCompared(null);
  };
  const type = (text: string): void => {
    setHeard(text);
    setCompared(null);
  };

  if (compared !== null && !isFault(compared)) {
    const close = (): void => onClose(compared.outcome === "verified");
    return (
      <Dialog
        title={t("verify.title", { name })}
        isOpen
        onClose={close}
        actions={
          <>
            {compared.outcome === "different" && <Button onPress={again}>{t("verify.again")}</Button>}
            {compared.outcome === "verified" ? (
              <Button look="primary" onPress={close}>
                {t("actions.done")}
              </Button>
            ) : (
              <Button onPress={close}>{t("actions.close")}</Button>
            )}
          </>
        }
      >
        <Focused>
          <Comparison compared={compared} name={name} />
        </Focused>
      </Dialog>
    );
  }
  const cancel = (): void => onClose(false);
  const heardAs = method === "qr" ? "code" : "words";
  const fault = compared === null ? null : t(`verify.fault.${compared.outcome}.${heardAs}`);
  return (
    <Dialog
      title={t("verify.title", { name })}
      isOpen
      onClose={cancel}
      shape="wide"
      actions={
        <>
          <Button onPress={cancel}>{t("actions.cancel")}</Button>
          {method !== null && (
            <Button
              look="primary"
              type="submit"
              form="verify"
              isDisabled={heard.trim() === ""}
              isPending={isPending}
            >
              {t("verify.compare")}
            </Button>
          )}
        </>
      }
    >
      <p>{t("verify.why")}</p>
      <div className="verify-method">
        <RadioGroup
          label={t("verify.method.label")}
          options={methods.map((id) => ({
            id,
            words: t(`verify.method.${id}`),
            help: t(`verify.methodMeans.${id}`),
          }))}
          value={method}
          onChange={(id) => {
            setMethod(id);
            again();
          }}
        />
      </div>
      {method !== null && (
        <form
          ref={form}
          id="verify"
          className="verify"
          onSubmit={(event) => {
            event.preventDefault();
            void compare(heard);
          }}
        >
          <OwnWords own={own} isByPicture={method === "qr"} />
          {method === "qr" ? (
            <PictureField value={heard} onChange={type} onCode={(code) => void compare(code)} error={fault} />
          ) : (
            <HeardField value={heard} onChange={type} error={fault} />
          )}
        </form>
      )}
      <TroubleNews trouble={trouble} of="entry" />
    </Dialog>
  );
}

function isFault(compared: Compared): compared is Fault {
  return compared.outcome === "nobodys" || compared.outcome === "own";
}
