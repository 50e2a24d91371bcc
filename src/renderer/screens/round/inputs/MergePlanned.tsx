import { parseBlock } from "../../../../core/letter/parse";
import type { MergePlan, PlannedSuggestion } from "../../../../desk/round/mergePlan";
import { LinkButton } from "../../../components/actions/LinkButton";
import { Disclosure } from "../../../components/Disclosure";
import { BlockDifference } from "../../../components/letter/BlockDifference";
import { Notice } from "../../../components/messages/Notice";
import { useText } from "../../../text/useText";
import type { ToldBoard } from "./types";
import { Whom } from "./Who";

type Planned = Extract<MergePlan, { readonly outcome: "planned" }>;

interface MergePlannedProps {
  readonly plan: Planned;
  readonly board: ToldBoard;
  readonly onLook: (block: number) => void;
}

/** What was taken, adapted and not taken, what stays undecided, and whom it will be told. */
export function MergePlanned({ plan, board, onLook }: MergePlannedProps) {
  const { t, number } = useText();
  const { makes, draft, decided, undecided, conflicts, answered } = plan;
  const isDraft = makes === "draft";
  const of = (outcome: "taken" | "adapted" | "not taken") =>
    decided.filter(({ verdict }) => verdict?.outcome === outcome);
  return (
    <div className="merge-plan">
      {isDraft && conflicts.length > 0 && (
        <Notice tone="refusal" title={t("inputs.merge.conflict.title", { count: conflicts.length })}>
          <p>{t("inputs.merge.conflict.words")}</p>
          <ul className="name-list">
            {conflicts.map((block) => (
              <li key={block}>
                <LinkButton onPress={() => onLook(block)}>
                  {t("inputs.merge.conflict.show", { number: number(block) })}
                </LinkButton>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p>
        {isDraft ? t("inputs.merge.makes", { number: number(board.number) }) : t("inputs.merge.makesAnswers")}{" "}
        {isDraft && draft !== "none" && t(`inputs.merge.${draft}`)}
      </p>
      {decided.length === 0 && (
        <p>
          {isDraft
            ? t("inputs.merge.nothing", { number: number(board.number) })
            : t("inputs.merge.nothingToAnswer")}
        </p>
      )}
      <Group words={t("inputs.merge.taken", { count: of("taken").length })} of={of("taken")} board={board} />
      <Group
        words={t("inputs.merge.adapted", { count: of("adapted").length })}
        of={of("adapted")}
        board={board}
      />
      <Group
        words={t("inputs.merge.left", { count: of("not taken").length })}
        of={of("not taken")}
        board={board}
      />
      {undecided > 0 && <p>{t("inputs.merge.undecided", { count: undecided })}</p>}
      {answered.length === 0 ? (
        decided.length > 0 && <p>{t("inputs.merge.noAnswers")}</p>
      ) : (
        <section className="merge-answers">
          <p>{t("inputs.merge.answers", { count: answered.length })}</p>
          <Whom all={answered} />
        </section>
      )}
    </div>
  );
}

interface GroupProps {
  readonly words: string;
  readonly of: readonly PlannedSuggestion[];
  readonly board: ToldBoard;
}

function Group({ words, of, board }: GroupProps) {
  if (of.length === 0) return null;
  return (
    <Disclosure title={words}>
      <ul className="merge-list">
        {of.map((suggestion) => (
          <PlannedOne key={suggestion.id} suggestion={suggestion} board={board} />
        ))}
      </ul>
    </Disclosure>
  );
}

function PlannedOne({
  suggestion,
  board,
}: {
  readonly suggestion: PlannedSuggestion;
  readonly board: ToldBoard;
}) {
  const { t, number } = useText();
  const { op, block, before, after, from, verdict, fit, unreadable } = suggestion;
  const adapted = verdict?.adapted ?? null;
  const then = adapted === null ? after : parseBlock(adapted);
  return (
    <li className="merge-one">
      <p className="soft">
        {block === 0 ? t("inputs.place.start") : t("inputs.merge.paragraph", { number: number(block) })}
      </p>
      {unreadable !== null && adapted === null ? (
        <p dir="auto">{unreadable}</p>
      ) : (
        <BlockDifference
          before={op === "insert" || fit === "other-text" ? null : before}
          after={then}
          language={board.language}
        />
      )}
      <Whom all={from} />
      {verdict?.outcome !== "taken" && (
        <p className="input-reason" dir="auto">
          {verdict?.reason ?? t("inputs.merge.noReason")}
        </p>
      )}
    </li>
  );
}
