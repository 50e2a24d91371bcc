import { useMemo } from "react";
import type { PublicKey } from "../../../../core/encoding/values";
import { ComboBox } from "../../../components/fields/ComboBox";
import { Switch } from "../../../components/fields/Switch";
import { visible } from "../../../text/isolate";
import { useText } from "../../../text/useText";
import type { ToldBoard } from "./types";

interface BoardFiltersProps {
  readonly board: ToldBoard;
  readonly by: PublicKey | null;
  readonly onBy: (by: PublicKey | null) => void;
  readonly undecidedOnly: boolean;
  readonly onUndecidedOnly: (undecidedOnly: boolean) => void;
}

/** No key is this. */
const all = "all";

/** Whose inputs are looked at, and whether what is decided is among them. */
export function BoardFilters({ board, by, onBy, undecidedOnly, onUndecidedOnly }: BoardFiltersProps) {
  const { t, collator } = useText();
  const options = useMemo(
    () =>
      board.contributors
        .map(({ key, organisation, isOwn }) => ({
          id: key,
          words: isOwn ? t("inputs.you") : organisation === null ? t("names.unnamed") : visible(organisation),
        }))
        .sort((a, b) => collator.compare(a.words, b.words)),
    [board.contributors, collator, t],
  );
  return (
    <div className="inputs-filters">
      <ComboBox
        label={t("inputs.filter.organisation")}
        options={[{ id: all, words: t("inputs.filter.all") }, ...options]}
        value={by ?? all}
        onChange={(id) => onBy(id === all ? null : id)}
      />
      <Switch isSelected={undecidedOnly} onChange={onUndecidedOnly}>
        {t("inputs.filter.undecided")}
      </Switch>
    </div>
  );
}
