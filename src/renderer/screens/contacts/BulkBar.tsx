import { useRef, useState } from "react";
import { Button } from "../../components/actions/Button";
import { ProgressPanel } from "../../components/messages/ProgressPanel";
import { tell } from "../../components/messages/toasts";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { SelectionBar } from "../../components/table/SelectionBar";
import type { Selected } from "../../components/table/selection";
import { useWork } from "../../state/useWork";
import { useText } from "../../text/useText";
import type { Trouble } from "../../../desk/trouble";
import { GroupDialog } from "./GroupDialog";
import { markAtRisk } from "./markAtRisk";

interface BulkBarProps {
  readonly selected: Selected;
  readonly onSelect: (selected: Selected) => void;
}

/** What can be done with all selected contacts. */
export function BulkBar({ selected, onSelect }: BulkBarProps) {
  const { t } = useText();
  const { state, run, cancel } = useWork();
  const [amount, setAmount] = useState({ done: 0, total: 0 });
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isGrouping, setGrouping] = useState(false);
  const bar = useRef<HTMLDivElement>(null);

  const mark = async (keys: readonly string[], atRisk: boolean): Promise<void> => {
    setTrouble(null);
    // The button that was pressed gives way to the progress.
    bar.current?.focus();
    const marked = await run((served) =>
      markAtRisk(served, keys, atRisk, (done) => setAmount({ done, total: keys.length })),
    );
    setTrouble(marked.trouble?.outcome === "cancelled" ? null : marked.trouble);
    const count = marked.changed.length;
    if (!atRisk || (count === 0 && marked.trouble !== null)) return;
    onSelect(new Set());
    const undo = (): void => void mark(marked.changed, false);
    tell({ words: t("contacts.marked", { count }), ...(count > 0 && { undo }) });
  };

  return (
    <div ref={bar} tabIndex={-1} className="focused">
      {state.state === "working" ? (
        <ProgressPanel title={t("contacts.marking")} amount={amount} onCancel={cancel} />
      ) : (
        <>
          {trouble !== null && <TroubleNotice trouble={trouble} of="entry" />}
          <SelectionBar count={selected.size} onClear={() => onSelect(new Set())}>
            <Button icon="folder" onPress={() => setGrouping(true)}>
              {t("contacts.group.open")}
            </Button>
            <Button icon="eye-off" onPress={() => void mark([...selected], true)}>
              {t("contacts.markAtRisk")}
            </Button>
          </SelectionBar>
        </>
      )}
      {isGrouping && (
        <GroupDialog
          ids={[...selected]}
          onClose={(isDone) => {
            setGrouping(false);
            if (isDone) onSelect(new Set());
          }}
        />
      )}
    </div>
  );
}
