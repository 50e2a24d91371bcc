import { useState } from "react";
import { Group, ToggleButton } from "react-aria-components";
import type { Block } from "../../../../core/letter/blocks";
import { parseBlock } from "../../../../core/letter/parse";
import { writeBlock } from "../../../../core/letter/write";
import type { Verdict } from "../../../../desk/round/decisions";
import type { SuggestionOnBoard } from "../../../../desk/round/inputsOnBlock";
import { Button } from "../../../components/actions/Button";
import { Icon } from "../../../components/Icon";
import { BlockDifference } from "../../../components/letter/BlockDifference";
import { Notice } from "../../../components/messages/Notice";
import { TroubleNotice } from "../../../components/messages/TroubleNotice";
import { useHotkey } from "../../../hooks/hotkeys";
import { visible } from "../../../text/isolate";
import { useText } from "../../../text/useText";
import { adaptingOf } from "./base";
import { Answered } from "./Answered";
import type { ToldBoard } from "./types";
import { useVerdict } from "./useVerdict";
import { VerdictFields } from "./VerdictFields";
import { Whom } from "./Who";

interface SuggestionCardProps {
  readonly domId: string;
  readonly board: ToldBoard;
  /** the paragraph that it is about, as it stands */
  readonly before: Block | null;
  readonly suggestion: SuggestionOnBoard;
  /** inputs that came after the next wording was made */
  readonly late: ReadonlySet<string>;
  /** keys are meant for it */
  readonly isCurrent: boolean;
  readonly onCurrent: (id: string) => void;
  readonly onDecided: (id: string) => void;
}

type Outcome = Verdict["outcome"];

/** A suggestion, who makes it, and what is decided about it. */
export function SuggestionCard(props: SuggestionCardProps) {
  const { domId, board, before, suggestion, late, isCurrent, onCurrent, onDecided } = props;
  const { t, number } = useText();
  const { id, op, block, fit, after, unreadable, from, verdict, isAnswered, others } = suggestion;
  const { decide, fault } = useVerdict(board.version, suggestion, onDecided);
  /** it is being adapted, and reads as it was suggested so far */
  const [isAdapting, setAdapting] = useState(false);
  /** the field that a key or a button opened just now, and that one goes on with */
  const [opened, setOpened] = useState<Outcome | null>(null);
  const outcome: Outcome | null = verdict?.outcome ?? (isAdapting ? "adapted" : null);
  const adapting = adaptingOf(suggestion, before, verdict?.adapted ?? null);
  const mayDecide = board.mayDecide && !isAnswered;
  const may: Readonly<Record<Outcome, boolean>> = {
    taken: mayDecide && fit === "fits",
    adapted: mayDecide && adapting !== null,
    "not taken": mayDecide,
  };

  const choose = (wanted: Outcome): void => {
    if (!may[wanted]) return;
    setOpened(wanted);
    setAdapting(wanted === "adapted");
    const reason = verdict?.reason ?? null;
    // What is adapted is decided with the first word that is changed.
    if (wanted === "adapted") {
      if (verdict !== null && verdict.outcome !== "adapted") void decide(null);
    } else {
      void decide({ outcome: wanted, adapted: null, reason: wanted === "taken" ? null : reason });
    }
  };
  const undo = (): void => {
    if (!mayDecide || outcome === null) return;
    setAdapting(false);
    setOpened(null);
    if (verdict !== null) void decide(null);
    document.getElementById(domId)?.focus();
  };
  const keys = (can: boolean) => ({ isDisabled: !isCurrent || !can });
  useHotkey("take", t("inputs.keys.take"), () => choose("taken"), keys(may.taken));
  useHotkey("adapt", t("inputs.keys.adapt"), () => choose("adapted"), keys(may.adapted));
  useHotkey("leave", t("inputs.keys.leave"), () => choose("not taken"), keys(mayDecide));
  useHotkey("undecide", t("inputs.keys.undecide"), undo, keys(mayDecide));

  const newcomers = verdict === null ? 0 : from.filter(({ isDecided }) => !isDecided).length;
  const isOpen = board.conflicts.includes(block) && op !== "insert" && outcome !== "not taken";
  const isLate = from.some(({ input }) => late.has(input));
  return (
    // Keys are meant for the card in which the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      id={domId}
      tabIndex={-1}
      className="input-card"
      data-current={isCurrent || undefined}
      data-is={outcome ?? undefined}
      aria-current={isCurrent || undefined}
      onFocus={(event) => {
        onCurrent(id);
        if (event.target === event.currentTarget) event.currentTarget.scrollIntoView({ block: "nearest" });
      }}
    >
      <div className="input-head">
        <h3 className="input-does">{t(`inputs.suggests.${op}`)}</h3>
        {from.length > 1 && <span className="input-many">{t("inputs.who", { count: from.length })}</span>}
        {isLate && <span className="input-late">{t("inputs.late")}</span>}
      </div>
      {unreadable === null ? (
        <BlockDifference
          before={op === "insert" ? null : fit === "fits" || fit === "title" ? before : null}
          after={after}
          language={board.language}
        />
      ) : (
        <figure className="input-came">
          <figcaption className="soft">{t("inputs.came")}</figcaption>
          <p dir="auto">{unreadable.split("\n").map(visible).join("\n")}</p>
        </figure>
      )}
      <Whom all={from} />
      {fit !== "fits" && (
        <p className="input-fit">
          <Icon name="warning" />
          <span>{t(`inputs.fit.${fit}`, { number: number(board.number), block: number(block) })}</span>
        </p>
      )}
      <Answered others={others} />
      {isAnswered && verdict !== null && (
        <div className="input-answered">
          <p>
            <Icon name="check" /> <strong>{t(`inputs.is.${verdict.outcome}`)}</strong>{" "}
            <span className="soft">{t("inputs.answered")}</span>
          </p>
          {verdict.adapted !== null && (
            <BlockDifference before={after} after={parseBlock(verdict.adapted)} language={board.language} />
          )}
          {verdict.reason !== null && (
            <p className="input-reason" dir="auto">
              {verdict.reason}
            </p>
          )}
        </div>
      )}
      {mayDecide && (
        <Group className="verdict" aria-label={t("inputs.choose.label")}>
          {outcomes.map((one) => (
            <ToggleButton
              key={one}
              className="verdict-choice"
              data-is={one}
              isSelected={outcome === one}
              isDisabled={!may[one]}
              onChange={(isOn) => (isOn ? choose(one) : undo())}
            >
              {outcome === one && <Icon name={one === "not taken" ? "cross" : "check"} />}
              {t(outcome === one ? `inputs.is.${one}` : `inputs.choose.${one}`)}
              <kbd aria-hidden="true">{letters[one]}</kbd>
            </ToggleButton>
          ))}
        </Group>
      )}
      {isOpen && outcome !== null && (
        <output className="input-fit">
          <Icon name="warning" />
          <span>
            <strong>{t("inputs.conflict.title")}</strong> {t("inputs.conflict.words")}
          </span>
        </output>
      )}
      {newcomers > 0 && verdict !== null && mayDecide && (
        <p className="input-fit">
          {t("inputs.newcomer", { count: newcomers })}{" "}
          <Button look="quiet" onPress={() => void decide(verdict)}>
            {t("inputs.same")}
          </Button>
        </p>
      )}
      {mayDecide && (outcome === "not taken" || outcome === "adapted") && (
        <VerdictFields
          key={outcome}
          board={board}
          suggested={after && writeBlock(after)}
          outcome={outcome}
          adapting={outcome === "adapted" ? adapting : null}
          reason={verdict?.reason ?? ""}
          takesFocus={opened === outcome}
          decide={decide}
          onLeave={() => document.getElementById(domId)?.focus()}
        />
      )}
      {typeof fault === "string" && <Notice tone="refusal" title={t(`inputs.fault.${fault}`)} />}
      {fault !== null && typeof fault === "object" && <TroubleNotice trouble={fault} of="entry" />}
    </li>
  );
}

const outcomes: readonly Outcome[] = ["taken", "adapted", "not taken"];

/** The keys, as hooks/combos.ts has them. */
const letters: Readonly<Record<Outcome, string>> = { taken: "T", adapted: "A", "not taken": "N" };
