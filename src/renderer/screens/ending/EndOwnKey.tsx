import { useId, useState } from "react";
import type { EndReason, OwnEnd } from "../../../desk/ending/endOwnKey";
import { Button } from "../../components/actions/Button";
import { RadioGroup } from "../../components/fields/RadioGroup";
import { Form } from "../../components/Form";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { TypedWord, useTypedWord } from "./TypedWord";

interface EndOwnKeyProps {
  readonly end: OwnEnd;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

const reasons = ["unusable", "replaced", "closed"] as const satisfies readonly EndReason[];

/** Ends the desk's own key: why, what stays valid, what it means, and a word to be typed. */
export function EndOwnKey({ end, onClose, onEnded }: EndOwnKeyProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const id = useId();
  const word = useTypedWord();
  const { ask, isPending, trouble } = useAsk();
  const [reason, setReason] = useState<EndReason | null>(null);
  const [keep, setKeep] = useState<"signed" | "nothing">("signed");
  const [faults, setFaults] = useState<object | null>(null);
  const [isReasonMissing, setReasonMissing] = useState(false);
  const [isAlready, setAlready] = useState(false);

  const submit = async (): Promise<void> => {
    setReasonMissing(reason === null);
    const isRight = word.check();
    if (reason === null || !isRight) return setFaults({});
    const said = await ask(() => desk.endOwnKey(reason, keep));
    if (said === null) return;
    switch (said.outcome) {
      case "published":
        return onEnded();
      case "already-ended":
        return setAlready(true);
      default:
        return assertNever(said);
    }
  };
  return (
    <Dialog
      title={t("ending.own.dialog")}
      isOpen
      onClose={onClose}
      isAlert
      shape="wide"
      actions={
        <>
          <Button onPress={onClose} isDisabled={isPending}>
            {t("actions.cancel")}
          </Button>
          <Button look="danger" type="submit" form={id} isPending={isPending}>
            {t("ending.own.do")}
          </Button>
        </>
      }
    >
      <Form id={id} onSubmit={() => void submit()} faults={faults} isBusy={isPending}>
        <RadioGroup
          label={t("ending.own.reason.label")}
          options={reasons.map((one) => ({ id: one, words: t(`ending.own.reason.${one}`) }))}
          value={reason}
          onChange={(chosen) => {
            setReason(chosen);
            setReasonMissing(false);
          }}
          error={isReasonMissing ? t("ending.own.reasonFault") : null}
        />
        <RadioGroup
          label={t("ending.own.keep.label")}
          options={[
            {
              id: "signed",
              words: t("ending.own.keep.signed"),
              help: t("ending.own.keep.signedMeans", { count: end.stands }),
            },
            { id: "nothing", words: t("ending.own.keep.nothing"), help: t("ending.own.keep.nothingMeans") },
          ]}
          value={keep}
          onChange={setKeep}
        />
        {keep === "signed" && end.leftOut > 0 && (
          <Notice tone="attention" title={t("ending.own.leftOut", { count: end.leftOut })} />
        )}
        {keep === "signed" && end.holders.length > 0 && <p>{t("ending.own.held")}</p>}
        <ul className="plain-list">
          <li>{t("ending.own.means.final")}</li>
          <li>{t("ending.own.means.after")}</li>
          <li>{t("ending.own.means.told")}</li>
        </ul>
        <TypedWord {...word} />
        {isAlready && (
          <Focused>
            <Notice tone="attention" title={t("ending.own.already")} />
          </Focused>
        )}
        <TroubleNews trouble={trouble} of="entry" />
      </Form>
    </Dialog>
  );
}
