import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { tell } from "../../components/messages/toasts";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { SelectionBar } from "../../components/table/SelectionBar";
import type { Selected } from "../../components/table/selection";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { GroupDialog } from "./GroupDialog";

interface BulkBarProps {
  readonly selected: Selected;
  readonly onSelect: (selected: Selected) => void;
}

/** What can be done with all selected contacts. */
export function BulkBar({ selected, onSelect }: BulkBarProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [isGrouping, setGrouping] = useState(false);

  const mark = async (ids: readonly string[], atRisk: boolean): Promise<void> => {
    const marked = await ask(() => desk.markContacts(ids, atRisk));
    if (marked === null || !atRisk) return;
    onSelect(new Set());
    const { changed } = marked;
    const undo = (): void => void mark(changed, false);
    tell({
      words: t("contacts.marked", { count: changed.length }),
      ...(changed.length > 0 && { undo }),
    });
  };

  return (
    <>
      <TroubleNews trouble={trouble} of="entry" />
      <SelectionBar count={selected.size} onClear={() => onSelect(new Set())}>
        <Button icon="folder" onPress={() => setGrouping(true)}>
          {t("contacts.group.open")}
        </Button>
        <Button icon="eye-off" onPress={() => void mark([...selected], true)} isPending={isPending}>
          {t("contacts.markAtRisk")}
        </Button>
      </SelectionBar>
      {isGrouping && (
        <GroupDialog
          ids={[...selected]}
          onClose={(isDone) => {
            setGrouping(false);
            if (isDone) onSelect(new Set());
          }}
        />
      )}
    </>
  );
}
