import { useMemo, useState } from "react";
import { parseLetter } from "../../../../core/letter/parse";
import type { Draft } from "../../../../desk/writing/draftLetter";
import { Button } from "../../../components/actions/Button";
import { Disclosure } from "../../../components/Disclosure";
import { DayField } from "../../../components/fields/DayField";
import { RadioGroup } from "../../../components/fields/RadioGroup";
import { Form } from "../../../components/Form";
import { LetterSheet } from "../../../components/letter/LetterSheet";
import { Focused } from "../../../components/messages/Focused";
import { Notice } from "../../../components/messages/Notice";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { assertNever } from "../../../state/outcomes";
import { useAsk } from "../../../state/useAsk";
import { useDesk } from "../../../state/useProgram";
import { useText } from "../../../text/useText";
import { DraftChanges } from "../DraftDifference";
import { today } from "../letterRows";
import { Founding } from "./Founding";
import { isDecided } from "./PeoplePicker";
import type { Chosen } from "./PeoplePicker";
import { OtherWordings } from "./OtherWordings";

interface PublishFormProps {
  readonly draft: Draft;
  readonly onPublished: (campaign: string) => void;
}

type Fault = "not-a-coordinator" | "unknown-draft" | "unknown-previous" | "unfilled";

const nobody: readonly Chosen[] = [];

export function PublishForm({ draft, onPublished }: PublishFormProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [phase, setPhase] = useState<"input" | "endorsement" | null>(null);
  const [closes, setCloses] = useState("");
  const [change, setChange] = useState<"editorial" | "substantive" | null>(null);
  const [coordinators, setCoordinators] = useState(nobody);
  const [successors, setSuccessors] = useState(nobody);
  const [faults, setFaults] = useState<Faults | null>(null);
  const [outcome, setOutcome] = useState<Fault | null>(null);
  const letter = useMemo(() => parseLetter(draft.text), [draft.text]);
  const isFirst = draft.campaign === null;
  const isChanged = draft.previous.length > 0;

  const publish = async (): Promise<void> => {
    const found: Faults = {
      phase: phase === null ? t("letters.publish.choosePhase") : null,
      change: isChanged && change === null ? t("letters.publish.chooseChange") : null,
      closes: closes !== "" && closes < today() ? t("letters.publish.closesPast") : null,
      people: isDecided([...coordinators, ...successors]) ? null : t("letters.publish.undecided"),
    };
    const isGood = Object.values(found).every((one) => one === null);
    setFaults(isGood ? null : found);
    setOutcome(null);
    if (!isGood || phase === null) return;
    const said = await ask(() =>
      desk.publishVersion(draft.id, {
        phase,
        change: change ?? "editorial",
        closes: closes === "" ? null : closes,
        ...(isFirst && {
          founding: {
            coordinators: coordinators.map(({ key }) => key),
            successors: successors.map(({ key }) => key),
          },
        }),
      }),
    );
    if (said === null) return;
    switch (said.outcome) {
      case "published":
        return onPublished(said.version.statement.campaign);
      case "unfilled":
      case "not-a-coordinator":
      case "unknown-draft":
      case "unknown-previous":
        return setOutcome(said.outcome);
      default:
        return assertNever(said);
    }
  };

  return (
    // A version that was signed cannot be taken back: Enter in a field does not publish.
    <Form faults={faults}>
      {draft.campaign !== null && <OtherWordings campaign={draft.campaign} previous={draft.previous} />}
      <RadioGroup
        label={t("letters.publish.phase")}
        error={faults?.phase ?? null}
        options={(["input", "endorsement"] as const).map((id) => ({
          id,
          words: t(`letters.publish.phases.${id}`),
          help: t(`letters.publish.phaseMeans.${id}`),
        }))}
        value={phase}
        onChange={setPhase}
      />
      <DayField
        label={t("letters.publish.closes")}
        help={t("letters.publish.closesHelp")}
        error={faults?.closes ?? null}
        value={closes}
        onChange={setCloses}
        isOptional
      />
      {isChanged && (
        <>
          <Disclosure title={t("letters.publish.changes")}>
            <DraftChanges draft={draft.id} />
          </Disclosure>
          <RadioGroup
            label={t("letters.publish.change")}
            error={faults?.change ?? null}
            options={(["editorial", "substantive"] as const).map((id) => ({
              id,
              words: t(`letters.change.${id}`),
              help: t(`letters.publish.changeMeans.${id}`),
            }))}
            value={change}
            onChange={setChange}
          />
        </>
      )}
      {isFirst && (
        <Founding
          coordinators={coordinators}
          onCoordinators={setCoordinators}
          successors={successors}
          onSuccessors={setSuccessors}
          error={faults?.people ?? null}
        />
      )}
      <Disclosure title={t("letters.publish.text")}>
        <LetterSheet letter={letter} language={draft.language} frame={draft} />
      </Disclosure>
      <p className="soft">{t("letters.publish.means")}</p>
      <TroubleNews trouble={trouble} of="entry" />
      {outcome !== null && (
        <Focused>
          <Notice tone="refusal" title={t("letters.publish.not.title")}>
            <p>{t(`letters.publish.not.${outcome}`)}</p>
            <p>{t("troubles.unchanged")}</p>
          </Notice>
        </Focused>
      )}
      <div className="actions">
        <Button look="primary" onPress={() => void publish()} isPending={isPending}>
          {phase === null ? t("letters.publish.do") : t(`letters.publish.doFor.${phase}`)}
        </Button>
      </div>
    </Form>
  );
}

/** What is wrong with an entry, in words; null where all is well. */
interface Faults {
  readonly phase: string | null;
  readonly change: string | null;
  readonly closes: string | null;
  readonly people: string | null;
}
