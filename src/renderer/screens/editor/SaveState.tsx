import { TroubleNotice } from "../../components/messages/TroubleNotice";
import type { Keeping } from "../../state/useKept";
import { useText } from "../../text/useText";

interface SaveStateProps {
  readonly keeping: Keeping;
  readonly onAgain: () => void;
}

/** Whether the desk has what was typed, said quietly; loudly when it has not. */
export function SaveState({ keeping, onAgain }: SaveStateProps) {
  const { t } = useText();
  return (
    <>
      <output className="save-state">
        {keeping.state === "saving" && t("draft.saving")}
        {keeping.state === "saved" && t("draft.saved")}
      </output>
      {keeping.state === "not-saved" && (
        <div className="save-trouble">
          <TroubleNotice trouble={keeping.trouble} of="entry" onAgain={onAgain} />
        </div>
      )}
    </>
  );
}
