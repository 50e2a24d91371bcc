import type { ReactNode } from "react";
import { useText } from "../../text/useText";
import { LinkButton } from "../actions/LinkButton";

interface SelectionBarProps {
  readonly count: number;
  readonly onClear: () => void;
  /** buttons for what can be done with all of them */
  readonly children: ReactNode;
}

/** How many rows are selected, and what can be done with them; nothing while none is. */
export function SelectionBar({ count, onClear, children }: SelectionBarProps) {
  const { t } = useText();
  return (
    <div className="selection-bar" data-empty={count === 0 || undefined}>
      <output className="selection-count">{count > 0 && t("lists.selected", { count })}</output>
      {count > 0 && (
        <>
          <LinkButton onPress={onClear}>{t("lists.clearSelection")}</LinkButton>
          <div className="actions">{children}</div>
        </>
      )}
    </div>
  );
}
