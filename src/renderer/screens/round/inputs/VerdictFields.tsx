import { useCallback, useEffect, useRef, useState } from "react";
import type { Verdict } from "../../../../desk/round/decisions";
import { Button } from "../../../components/actions/Button";
import { TextArea } from "../../../components/fields/TextArea";
import { TroubleNotice } from "../../../components/messages/TroubleNotice";
import { useKept } from "../../../state/useKept";
import type { Saved } from "../../../state/useKept";
import { visible } from "../../../text/isolate";
import { useText } from "../../../text/useText";
import { mostReason, reasonIn } from "../../answer/reason";
import { hasNotes } from "../../answer/rewording";
import { typed } from "./base";
import type { Adapting } from "./base";
import type { ToldBoard } from "./types";
import type { VerdictFault } from "./useVerdict";

interface VerdictFieldsProps {
  readonly board: ToldBoard;
  /** as a letter writes it; null for a deletion, and for what is no block */
  readonly suggested: string | null;
  readonly outcome: "adapted" | "not taken";
  /** what is adapted; null for what is not taken */
  readonly adapting: Adapting | null;
  /** as it was when the fields came up */
  readonly reason: string;
  readonly takesFocus: boolean;
  readonly decide: (verdict: Verdict | null) => Promise<VerdictFault | null>;
  /** back to the card, where keys decide */
  readonly onLeave: () => void;
}

interface Entered {
  readonly words: string;
  readonly reason: string;
}

/** The words of what is adapted, and why: kept as they are typed. */
export function VerdictFields(props: VerdictFieldsProps) {
  const { board, suggested, outcome, reason, takesFocus, decide, onLeave } = props;
  const { t } = useText();
  // What one began with stays what marks are taken from, however often what was typed is kept.
  const [adapting] = useState(props.adapting);
  const [began] = useState<Entered>({ words: adapting?.words ?? "", reason });
  const save = useCallback(
    async ({ words, reason }: Entered): Promise<Saved> => {
      const made = adapting && typed(adapting, words, suggested);
      // The field says what is wrong with it: until that is mended, what was kept before stays.
      if (made?.outcome === "empty" || made?.outcome === "unfit") return "lost";
      // Who writes the suggested words again has adapted nothing.
      const isSame = made?.outcome === "same";
      const adapted = made?.outcome === "block" ? made.written : null;
      const fault = await decide(isSame ? null : { outcome, adapted, reason: reasonIn(reason) });
      if (fault === null) return "saved";
      return typeof fault === "string" ? "lost" : fault;
    },
    [adapting, suggested, outcome, decide],
  );
  const { value, change, keeping, flush } = useKept(began, save);
  const now = adapting && typed(adapting, value.words, suggested);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) fields.current?.scrollIntoView({ block: "nearest" });
  }, [takesFocus]);
  const reasons = board.reasons.filter((one) => one !== value.reason);
  return (
    // Escape leads back from a field to the card.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={fields}
      className="verdict-fields"
      onBlur={() => void flush()}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onLeave();
      }}
    >
      {adapting !== null && (
        <TextArea
          label={t("inputs.adapt.label")}
          help={hasNotes(adapting.base) ? t("inputs.adapt.notes") : t("inputs.adapt.help")}
          error={
            now?.outcome === "empty" || now?.outcome === "unfit" ? t(`inputs.adapt.${now.outcome}`) : null
          }
          value={value.words}
          onChange={(words) => change({ ...value, words })}
          rows={5}
          takesFocus={takesFocus}
        />
      )}
      {now?.outcome === "same" && <p className="soft">{t("inputs.adapt.same")}</p>}
      <TextArea
        label={t("inputs.reason.label")}
        help={t("inputs.reason.help")}
        isOptional
        value={value.reason}
        onChange={(reason) => change({ ...value, reason })}
        rows={2}
        maxLength={mostReason}
        takesFocus={takesFocus && adapting === null}
      />
      {value.reason === "" && reasons.length > 0 && (
        <div className="input-reasons">
          <span className="soft">{t("inputs.reason.again")}</span>
          {reasons.map((one) => (
            <Button key={one} look="quiet" onPress={() => change({ ...value, reason: one })}>
              {visible(one)}
            </Button>
          ))}
        </div>
      )}
      <output className="note-state">
        {keeping.state === "saving" && t("inputs.saving")}
        {keeping.state === "saved" && t("inputs.saved")}
      </output>
      {keeping.state === "not-saved" && (
        <TroubleNotice trouble={keeping.trouble} of="entry" onAgain={() => void flush()} />
      )}
    </div>
  );
}
