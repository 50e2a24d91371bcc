import { useCallback, useState } from "react";
import type { OwnCardState } from "../../../desk/answering/invitation";
import { Button } from "../../components/actions/Button";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { tell } from "../../components/messages/toasts";
import { Form } from "../../components/Form";
import { Dialog } from "../../components/overlays/Dialog";
import { assertNever, isTrouble } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useKept } from "../../state/useKept";
import type { Saved } from "../../state/useKept";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { detailsOf, faultsIn, signatoriesIn } from "./choice";
import type { Choice, ChoiceFaults } from "./choice";
import { EndorsementFields } from "./EndorsementFields";
import { LinePreview } from "./LinePreview";
import { NotSigned } from "./NotSigned";
import type { Hindered } from "./NotSigned";
import type { Read } from "./several";
import { WhatIsSigned } from "./WhatIsSigned";

interface EndorseFormProps {
  readonly card: Extract<OwnCardState, { readonly organisation: string }>;
  readonly read: Read;
  /** what was filled in before, and neither signed nor discarded */
  readonly kept: Choice | null;
  /** where one begins when nothing was */
  readonly first: Choice;
  readonly onClose: () => void;
}

/** What is filled in stays with the desk until it is signed or discarded, also when the sheet is closed. */
export function EndorseForm({ card, read, kept, first, onClose }: EndorseFormProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const { wording, language } = read;
  const save = useCallback(
    async (draft: Choice | null): Promise<Saved> => {
      const said = await desk.saveEndorsementDraft(wording.hash, draft);
      if (isTrouble(said)) return said;
      return said.outcome === "saved" ? "saved" : "lost";
    },
    [desk, wording.hash],
  );
  const { value, change, keeping, flush } = useKept<Choice | null>(kept, save);
  const choice = value ?? first;
  const [faults, setFaults] = useState<ChoiceFaults | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [hindered, setHindered] = useState<Hindered | null>(null);

  const look = (): void => {
    const found = faultsIn(choice);
    setFaults(found);
    if (found === null) setLooking(true);
  };
  const discard = (): void => {
    const before = value;
    change(null);
    const isGone = flush();
    onClose();
    if (before === null) return;
    // Not before it is gone, or what is still on its way would take it away again.
    tell({ words: t("endorsing.discarded"), undo: () => void isGone.then(() => save(before)) });
  };
  const sign = async (): Promise<void> => {
    setHindered(null);
    await flush();
    const details = detailsOf(choice, wording.hash, language, Date.now());
    const said = await ask(() => desk.endorse(details));
    if (said === null) return;
    switch (said.outcome) {
      case "endorsed":
        change(null);
        return onClose();
      case "unknown-version":
      case "not-for-endorsement":
      case "not-current":
      case "newer-program":
      case "not-accepted":
      case "language-not-offered":
      case "no-card":
      case "expired":
        return setHindered(said.outcome);
      default:
        return assertNever(said);
    }
  };

  return (
    <Dialog
      title={isLooking ? t("endorsing.look.title") : t("endorsing.title")}
      shape="sheet"
      isOpen
      onClose={onClose}
      actions={
        isLooking ? (
          <>
            <Button onPress={() => setLooking(false)}>{t("actions.back")}</Button>
            <Button look="primary" icon="signature" onPress={() => void sign()} isPending={isPending}>
              {t("endorsing.sign")}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={discard}>{value === null ? t("actions.cancel") : t("endorsing.discard")}</Button>
            <Button look="primary" type="submit" form="endorsing">
              {t("endorsing.look.open")}
            </Button>
          </>
        )
      }
    >
      {isLooking ? (
        <div className="endorsement-fields" key="look">
          <WhatIsSigned title={wording.title} number={wording.number} read={language} choice={choice} />
          <section className="answer-part">
            <h3>{t("endorsing.preview.title")}</h3>
            <LinePreview
              version={wording.hash}
              signatories={signatoriesIn(choice)}
              listing={choice.listing!}
            />
          </section>
          {hindered !== null && <NotSigned because={hindered} />}
          <TroubleNews trouble={trouble} of="entry" />
        </div>
      ) : (
        <Form id="endorsing" onSubmit={look} faults={faults}>
          <EndorsementFields
            card={card}
            choice={choice}
            onChange={change}
            faults={faults === null ? null : faultsIn(choice)}
          />
        </Form>
      )}
      {value !== null && keeping.state !== "not-saved" && (
        <output className="note-state">
          {keeping.state === "saving" ? t("endorsing.saving") : t("endorsing.kept")}
        </output>
      )}
      {keeping.state === "not-saved" && (
        <TroubleNotice trouble={keeping.trouble} of="entry" onAgain={() => void flush()} />
      )}
    </Dialog>
  );
}
