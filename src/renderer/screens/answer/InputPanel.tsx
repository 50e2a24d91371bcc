import { useState } from "react";
import type { Letter } from "../../../core/letter/blocks";
import type { InputDraft } from "../../../desk/answering/inputDraft";
import type { Invitation, Wording } from "../../../desk/answering/invitation";
import type { OwnInput } from "../../../desk/answering/ownInputs";
import { Button } from "../../components/actions/Button";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import type { Keeping } from "../../state/useKept";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { Form } from "../../components/Form";
import { CommentCard } from "./CommentCard";
import { isEmpty, readied } from "./drafting";
import type { DraftFaults, Part } from "./drafting";
import { NotSigned } from "./NotSigned";
import type { Hindered } from "./NotSigned";
import { SuggestionCard } from "./SuggestionCard";

interface InputPanelProps {
  readonly invitation: Invitation;
  readonly wording: Wording;
  readonly letter: Letter;
  readonly draft: InputDraft;
  readonly parts: readonly Part[];
  /** the part that was just begun */
  readonly fresh: string | null;
  /** what was given before, and this would take the place of */
  readonly given: OwnInput | null;
  readonly keeping: Keeping;
  readonly onChange: (part: Part) => void;
  readonly onRemove: (part: Part) => void;
  readonly onGiven: () => void;
  readonly onLeave: () => void;
  readonly flush: () => Promise<void>;
}

/** All that one suggests and remarks, to be changed until it is signed. */
export function InputPanel(props: InputPanelProps) {
  const {
    wording,
    letter,
    draft,
    parts,
    fresh,
    given,
    keeping,
    onChange,
    onRemove,
    onGiven,
    onLeave,
    flush,
  } = props;
  const { t } = useText();
  const client = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [faults, setFaults] = useState<DraftFaults | null>(null);
  const [hindered, setHindered] = useState<Hindered | null>(null);
  const give = async (): Promise<void> => {
    setHindered(null);
    const ready = readied(draft, letter);
    setFaults(ready.outcome === "faults" ? ready.faults : null);
    if (ready.outcome === "faults") return;
    await flush();
    const said = await ask(() => client.desk.giveInput({ version: wording.hash, ...ready.details }));
    if (said === null) return;
    switch (said.outcome) {
      case "given":
        return onGiven();
      case "unknown-version":
      case "not-for-input":
      case "not-current":
      case "not-accepted":
      case "no-such-block":
        return setHindered(said.outcome);
      default:
        return assertNever(said);
    }
  };
  // What was mended is not called faulty any more; the focus only goes to what was found on giving.
  const again = faults === null ? null : readied(draft, letter);
  const shown = again?.outcome === "faults" ? again.faults : null;
  return (
    <section className="answer-part">
      <h2>{t("suggesting.title")}</h2>
      {wording.isOver && (
        <Notice tone="attention" title={t("answer.over.title")}>
          <p>{t("suggesting.over")}</p>
        </Notice>
      )}
      {given !== null && <p>{t("suggesting.replaces")}</p>}
      {parts.length === 0 && (
        <p className="soft">{given === null ? t("suggesting.empty") : t("suggesting.none")}</p>
      )}
      <Form onSubmit={() => void give()} faults={faults} isBusy={isPending}>
        {parts.length > 0 && (
          <ul className="suggestion-list">
            {parts.map((part) => {
              const id = `${part.is} ${part.at}`;
              return (
                <li key={id} className="suggestion">
                  {part.is === "suggestion" ? (
                    <SuggestionCard
                      one={part.one}
                      letter={letter}
                      language={wording.language}
                      fault={shown?.suggestions.get(part.at) ?? null}
                      isFresh={id === fresh}
                      onChange={(one) => onChange({ ...part, one })}
                      onRemove={() => onRemove(part)}
                    />
                  ) : (
                    <CommentCard
                      one={part.one}
                      letter={letter}
                      fault={shown?.comments.get(part.at) ?? null}
                      isFresh={id === fresh}
                      onChange={(one) => onChange({ ...part, one })}
                      onRemove={() => onRemove(part)}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        )}
        <output className="note-state">
          {keeping.state === "saving" && t("suggesting.saving")}
          {keeping.state === "saved" && t("suggesting.saved")}
        </output>
        {keeping.state === "not-saved" && (
          <TroubleNotice trouble={keeping.trouble} of="entry" onAgain={() => void flush()} />
        )}
        {(!isEmpty(draft) || given !== null) && (
          <>
            <p className="soft">{isEmpty(draft) ? t("suggesting.givesNothing") : t("suggesting.gives")}</p>
            <div className="actions">
              <Button look="primary" type="submit" isPending={isPending}>
                {isEmpty(draft) ? t("suggesting.giveNothing") : t("suggesting.give")}
              </Button>
              {given !== null && <Button onPress={onLeave}>{t("suggesting.leave")}</Button>}
            </div>
          </>
        )}
      </Form>
      {hindered !== null && <NotSigned because={hindered} />}
      <TroubleNews trouble={trouble} of="entry" />
    </section>
  );
}
