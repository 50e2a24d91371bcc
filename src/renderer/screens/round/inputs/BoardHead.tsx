import type { Hash } from "../../../../core/encoding/values";
import { Button } from "../../../components/actions/Button";
import { Select } from "../../../components/fields/Select";
import { useText } from "../../../text/useText";
import type { ToldBoard } from "./types";

interface BoardHeadProps {
  readonly board: ToldBoard;
  readonly onVersion: (version: Hash) => void;
  readonly onMerge: () => void;
}

/** How far the decisions are, and what comes of them. */
export function BoardHead({ board, onVersion, onMerge }: BoardHeadProps) {
  const { t, number } = useText();
  const { all, contributors, versions, mayDecide, isCurrent } = board;
  const decided = all.suggestions - all.undecided;
  const share = all.suggestions === 0 ? 1 : decided / all.suggestions;
  return (
    <header className="inputs-head">
      <div className="inputs-progress">
        <p>
          <span className="inputs-decided">
            {t("inputs.decided", { decided: number(decided), total: number(all.suggestions) })}
          </span>{" "}
          <span className="soft">
            {t("inputs.given", { count: contributors.length })}{" "}
            {all.comments > 0 && t("inputs.comments", { count: all.comments })}
          </span>
        </p>
        <div className="progress-track" aria-hidden="true">
          <div className="progress-fill" style={{ inlineSize: `${100 * share}%` }} />
        </div>
        {!mayDecide && <p className="soft">{t("inputs.onlyCoordinators")}</p>}
      </div>
      <div className="actions">
        {versions.length > 1 && (
          <div className="inputs-version">
            <Select
              label={t("inputs.version")}
              options={versions.map(({ hash, number: which, inputs }) => ({
                id: hash,
                words: t("inputs.versionOption", { number: number(which), inputs: number(inputs) }),
              }))}
              value={board.version}
              onChange={onVersion}
            />
          </div>
        )}
        {mayDecide && (
          <Button icon="letters" onPress={onMerge}>
            {isCurrent ? t("inputs.merge.open") : t("inputs.merge.openAnswers")}
          </Button>
        )}
      </div>
    </header>
  );
}
