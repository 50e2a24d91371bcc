import { useState } from "react";
import type { Merged } from "../../../../desk/round/mergeInputs";
import { Button } from "../../../components/actions/Button";
import { Focused } from "../../../components/messages/Focused";
import { Notice } from "../../../components/messages/Notice";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { TroubleNotice } from "../../../components/messages/TroubleNotice";
import { Dialog } from "../../../components/overlays/Dialog";
import { useGo } from "../../../state/going";
import { assertNever, isTrouble } from "../../../state/outcomes";
import { useAsk } from "../../../state/useAsk";
import { useDesk } from "../../../state/useProgram";
import { useRead } from "../../../state/useRead";
import type { Speech } from "../../../text/speech";
import { useText } from "../../../text/useText";
import { MergePlanned } from "./MergePlanned";
import type { ToldBoard } from "./types";

interface MergeSheetProps {
  readonly board: ToldBoard;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** closes it, and looks at a paragraph */
  readonly onLook: (block: number) => void;
  /** closes it, and sends the answers */
  readonly onSend: () => void;
}

/** What will come of the decisions, before it does; then what came of them. */
export function MergeSheet({ isOpen, ...props }: MergeSheetProps) {
  return isOpen ? <Merging {...props} /> : null;
}

type Made = Extract<Merged, { readonly outcome: "merged" | "answered" }>;
type NotMade = Exclude<Merged, Made>;

function Merging({ board, onClose, onLook, onSend }: Omit<MergeSheetProps, "isOpen">) {
  const { t } = useText();
  const client = useDesk();
  const plan = useRead("mergePlan", board.version);
  const { ask, isPending, trouble } = useAsk();
  const [made, setMade] = useState<Made | null>(null);
  const [failed, setFailed] = useState<NotMade | null>(null);

  const planned = plan !== null && !isTrouble(plan) && plan.outcome === "planned" ? plan : null;
  const isDraft = planned?.makes !== "answers";
  const merge = async (): Promise<void> => {
    if (planned === null) return;
    setFailed(null);
    // What is signed is what was shown: the very decisions of the plan.
    const said = await ask(() => client.desk.mergeInputs(board.version, planned.decisions, planned.makes));
    if (said === null) return;
    if (said.outcome === "merged" || said.outcome === "answered") setMade(said);
    else setFailed(said);
  };
  const isStopped =
    planned === null ||
    (isDraft && planned.conflicts.length > 0) ||
    (!isDraft && planned.answered.length === 0);
  const actions =
    made === null ? (
      <>
        <Button onPress={onClose} isDisabled={isPending}>
          {t("actions.cancel")}
        </Button>
        <Button look="primary" onPress={() => void merge()} isDisabled={isStopped} isPending={isPending}>
          {isDraft ? t("inputs.merge.do") : t("inputs.merge.doAnswers")}
        </Button>
      </>
    ) : (
      <NextSteps made={made} onClose={onClose} onSend={onSend} />
    );
  // One dialog for both: another one would show what is behind it to screen readers in between.
  return (
    <Dialog
      title={titleOf(made, isDraft, t)}
      isOpen
      onClose={() => {
        if (!isPending) onClose();
      }}
      shape={made === null ? "sheet" : "dialog"}
      actions={actions}
    >
      {made !== null ? (
        <WhatWasMade made={made} />
      ) : (
        <>
          {plan !== null && isTrouble(plan) && <TroubleNotice trouble={plan} of="entry" />}
          {plan !== null && !isTrouble(plan) && plan.outcome !== "planned" && (
            <Notice tone="refusal" title={t(`inputs.merge.failed.${plan.outcome}`)} />
          )}
          {failed !== null && (
            <Focused>
              <Failed failed={failed} />
            </Focused>
          )}
          <TroubleNews trouble={trouble} of="entry" />
          {planned !== null && <MergePlanned plan={planned} board={board} onLook={onLook} />}
        </>
      )}
    </Dialog>
  );
}

function titleOf(made: Made | null, isDraft: boolean, t: Speech["t"]): string {
  if (made !== null) {
    return made.outcome === "merged" ? t("inputs.merge.done") : t("inputs.merge.doneAnswers");
  }
  return isDraft ? t("inputs.merge.title") : t("inputs.merge.titleAnswers");
}

function Failed({ failed }: { readonly failed: NotMade }) {
  const { t } = useText();
  switch (failed.outcome) {
    case "not-a-coordinator":
    case "unknown-version":
    case "not-current":
    case "unknown-suggestion":
    case "other-text":
    case "conflict":
      return <Notice tone="refusal" title={t(`inputs.merge.failed.${failed.outcome}`)} />;
    default:
      return assertNever(failed);
  }
}

interface NextStepsProps {
  readonly made: Made;
  readonly onClose: () => void;
  readonly onSend: () => void;
}

function NextSteps({ made, onClose, onSend }: NextStepsProps) {
  const { t } = useText();
  const go = useGo();
  return (
    <>
      {made.receipts.length > 0 && (
        <Button icon="exchange" onPress={onSend}>
          {t("inputs.toTell.send")}
        </Button>
      )}
      {made.outcome === "merged" ? (
        <Button
          look="primary"
          onPress={() => {
            onClose();
            go("letters", `draft:${made.draft.id}`);
          }}
        >
          {t("inputs.before.open")}
        </Button>
      ) : (
        <Button look="primary" onPress={onClose}>
          {t("actions.done")}
        </Button>
      )}
    </>
  );
}

function WhatWasMade({ made }: { readonly made: Made }) {
  const { t } = useText();
  const count = made.receipts.length;
  return (
    <Focused>
      {made.outcome === "merged" && <p>{t("inputs.merge.doneWords")}</p>}
      <p>{count > 0 ? t("inputs.merge.doneTell", { count }) : t("inputs.merge.noAnswers")}</p>
    </Focused>
  );
}
