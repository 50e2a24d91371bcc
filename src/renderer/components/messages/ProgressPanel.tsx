import { ProgressBar } from "react-aria-components";
import { useText } from "../../text/useText";
import { Button } from "../actions/Button";

interface ProgressPanelProps {
  /** what is being done: "Opening the desk…" */
  readonly title: string;
  /** the part of it that is being done now */
  readonly step?: string;
  /** null while it cannot be told how much there is */
  readonly amount: { readonly done: number; readonly total: number } | null;
  /** left out where stopping would not be safe */
  readonly onCancel?: () => void;
  /** it was asked to stop, and has not yet */
  readonly isStopping?: boolean;
}

/** Long work: what it is doing, how far it is, and a way to stop it where that is safe. */
export function ProgressPanel({ title, step, amount, onCancel, isStopping = false }: ProgressPanelProps) {
  const { t } = useText();
  const share = amount === null ? 0 : Math.min(1, amount.done / Math.max(1, amount.total));
  const count = amount === null ? undefined : t("progress.count", amount);
  return (
    <div className="progress-panel">
      <ProgressBar
        className="progress"
        aria-label={title}
        isIndeterminate={amount === null}
        value={100 * share}
        {...(count !== undefined && { valueLabel: count })}
      >
        <p className="progress-title">{isStopping ? t("progress.stopping") : title}</p>
        <div className="progress-track" data-moving={amount === null || undefined}>
          <div className="progress-fill" style={{ inlineSize: `${100 * share}%` }} />
        </div>
        <p className="progress-step">
          <span>{step}</span>
          <span className="progress-count">{count}</span>
        </p>
      </ProgressBar>
      {onCancel !== undefined && (
        <Button onPress={onCancel} isDisabled={isStopping}>
          {t("actions.cancel")}
        </Button>
      )}
    </div>
  );
}
