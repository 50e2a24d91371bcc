import { useState } from "react";
import type { LanguageTag } from "../../../core/encoding/values";
import type { Invitation, Wording } from "../../../desk/answering/invitation";
import { Button } from "../../components/actions/Button";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Form } from "../../components/Form";
import { Dialog } from "../../components/overlays/Dialog";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { choiceOf, detailsOf, faultsIn, newChoice, signatoriesIn } from "./choice";
import type { Choice, ChoiceFaults } from "./choice";
import { EndorsementFields } from "./EndorsementFields";
import { LinePreview } from "./LinePreview";
import { NotSigned } from "./NotSigned";
import type { Hindered } from "./NotSigned";
import { WhatIsSigned } from "./WhatIsSigned";

interface EndorseSheetProps {
  readonly invitation: Invitation;
  /** the one that was read when the sheet was opened: no other is signed */
  readonly wording: Wording;
  /** in which it was read */
  readonly language: LanguageTag;
  readonly onClose: () => void;
}

/** From what one decides, by what others will see of it, to a signature. */
export function EndorseSheet({ invitation, wording, language, onClose }: EndorseSheetProps) {
  const { t } = useText();
  const client = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [read] = useState({ wording, language });
  const [choice, setChoice] = useState<Choice>(() => firstChoice(invitation));
  const [faults, setFaults] = useState<ChoiceFaults | null>(null);
  const [isLooking, setLooking] = useState(false);
  const [hindered, setHindered] = useState<Hindered | null>(null);
  const { card } = invitation;

  const look = (): void => {
    const found = faultsIn(choice);
    setFaults(found);
    if (found === null) setLooking(true);
  };
  const sign = async (): Promise<void> => {
    setHindered(null);
    const details = detailsOf(choice, read.wording.hash, read.language, Date.now());
    const said = await ask(() => client.desk.endorse(details));
    if (said === null) return;
    switch (said.outcome) {
      case "endorsed":
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

  if (card.state !== "good") {
    return (
      <Dialog title={t("endorsing.title")} isOpen onClose={onClose}>
        <NotSigned because="no-card" />
      </Dialog>
    );
  }
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
            <Button onPress={onClose}>{t("actions.cancel")}</Button>
            <Button look="primary" type="submit" form="endorsing">
              {t("endorsing.look.open")}
            </Button>
          </>
        )
      }
    >
      {isLooking ? (
        <div className="endorsement-fields" key="look">
          <WhatIsSigned
            title={read.wording.title}
            number={read.wording.number}
            read={read.language}
            choice={choice}
          />
          <section className="answer-part">
            <h3>{t("endorsing.preview.title")}</h3>
            <LinePreview
              version={read.wording.hash}
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
            onChange={setChoice}
            faults={faults === null ? null : faultsIn(choice)}
          />
        </Form>
      )}
    </Dialog>
  );
}

function firstChoice({ answer, lastSignatories }: Invitation): Choice {
  return answer.answer === "endorsed"
    ? choiceOf(answer, new Date().toISOString().slice(0, 10))
    : newChoice(lastSignatories);
}
