import { useRef, useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import type { Invitation, OwnCardState } from "../../../desk/answering/invitation";
import type { Trouble } from "../../../desk/trouble";
import { Button } from "../../components/actions/Button";
import { Form } from "../../components/Form";
import { Switch } from "../../components/fields/Switch";
import { ProgressPanel } from "../../components/messages/ProgressPanel";
import { Dialog } from "../../components/overlays/Dialog";
import { isTrouble } from "../../state/outcomes";
import { useDesk } from "../../state/useProgram";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { detailsOf, faultsIn, signatoriesIn } from "./choice";
import type { ChoiceFaults } from "./choice";
import { EndorsementFields } from "./EndorsementFields";
import { LinePreview } from "./LinePreview";
import { choiceFor, faultsOf } from "./several";
import type { Decisions } from "./several";
import { SignedList } from "./SignedList";
import type { Outcome } from "./SignedList";
import { WhatIsSigned } from "./WhatIsSigned";

interface SignAllProps {
  /** those that were read and chosen when the sheet was opened */
  readonly invitations: readonly Invitation[];
  readonly card: Extract<OwnCardState, { readonly organisation: string }>;
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
  readonly onClose: () => void;
}

type At = "fields" | "look" | "signing" | "done";

/** Decided once for all or for each, looked at, then signed one after another: a statement for each letter. */
export function SignAll({ invitations, card, decisions, onDecide, onClose }: SignAllProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const [letters] = useState(invitations);
  const [at, setAt] = useState<At>("fields");
  const [faults, setFaults] = useState<ReadonlyMap<Hash, ChoiceFaults> | null>(null);
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const isStopped = useRef(false);

  const look = (): void => {
    const found = faultsOf({ ...decisions, chosen: new Set(letters.map(({ campaign }) => campaign)) });
    setFaults(found.size > 0 ? found : null);
    if (found.size === 0) setAt("look");
  };
  const sign = async (): Promise<void> => {
    isStopped.current = false;
    setAt("signing");
    const done: Outcome[] = [];
    for (const { campaign } of letters) {
      const read = decisions.read.get(campaign)!;
      const { title } = read.wording;
      if (isStopped.current) done.push({ campaign, title, became: "stopped" });
      else {
        const details = detailsOf(
          choiceFor(decisions, campaign),
          read.wording.hash,
          read.language,
          Date.now(),
        );
        const said = await desk.endorse(details);
        const became = isTrouble(said) ? (said satisfies Trouble) : said.outcome;
        done.push({ campaign, title, became });
      }
      setOutcomes([...done]);
    }
    setAt("done");
  };
  return (
    <Dialog
      title={at === "look" ? t("endorsing.look.title") : t("answerAll.sheet", { count: letters.length })}
      shape="sheet"
      isOpen
      onClose={() => (at === "signing" ? undefined : onClose())}
      actions={actions()}
    >
      {content()}
    </Dialog>
  );

  function actions() {
    switch (at) {
      case "fields":
        return (
          <>
            <Button onPress={onClose}>{t("actions.cancel")}</Button>
            <Button look="primary" type="submit" form="signing-all">
              {t("endorsing.look.open")}
            </Button>
          </>
        );
      case "look":
        return (
          <>
            <Button onPress={() => setAt("fields")}>{t("actions.back")}</Button>
            <Button look="primary" icon="signature" onPress={() => void sign()}>
              {t("answerAll.sign", { count: letters.length })}
            </Button>
          </>
        );
      case "signing":
        return null;
      case "done":
        return (
          <Button look="primary" onPress={onClose}>
            {t("actions.done")}
          </Button>
        );
    }
  }

  function content() {
    switch (at) {
      case "fields":
        return (
          <Form id="signing-all" onSubmit={look} faults={faults}>
            {letters.length > 1 && (
              <Switch
                help={t("answerAll.sharedMeans")}
                isSelected={decisions.isShared}
                onChange={(isShared) => onDecide({ ...decisions, isShared })}
              >
                {t("answerAll.shared")}
              </Switch>
            )}
            {decisions.isShared ? (
              <EndorsementFields
                card={card}
                choice={decisions.shared}
                onChange={(shared) => onDecide({ ...decisions, shared })}
                faults={faults === null ? null : faultsIn(decisions.shared)}
              />
            ) : (
              letters.map(({ campaign }) => (
                <section key={campaign} className="answer-each">
                  <h3>
                    <bdi>{visible(decisions.read.get(campaign)!.wording.title)}</bdi>
                  </h3>
                  <EndorsementFields
                    card={card}
                    choice={choiceFor(decisions, campaign)}
                    onChange={(choice) =>
                      onDecide({ ...decisions, own: new Map(decisions.own).set(campaign, choice) })
                    }
                    faults={faults === null ? null : faultsIn(choiceFor(decisions, campaign))}
                  />
                </section>
              ))
            )}
          </Form>
        );
      case "look":
        return letters.map(({ campaign }) => {
          const { wording, language } = decisions.read.get(campaign)!;
          const choice = choiceFor(decisions, campaign);
          return (
            <section key={campaign} className="answer-each">
              <WhatIsSigned title={wording.title} number={wording.number} read={language} choice={choice} />
              <LinePreview
                version={wording.hash}
                signatories={signatoriesIn(choice)}
                listing={choice.listing!}
              />
            </section>
          );
        });
      case "signing":
        return (
          <ProgressPanel
            title={t("answerAll.signing")}
            amount={{ done: outcomes.length, total: letters.length }}
            onCancel={() => void (isStopped.current = true)}
          />
        );
      case "done":
        return <SignedList outcomes={outcomes} />;
    }
  }
}
