import { use, useEffect, useState } from "react";
import { useText } from "../../text/useText";
import { Button } from "./Button";
import { ClearCopied } from "./clearing";
import { copied } from "./clipboard";

interface CopyButtonProps {
  /** what is put on the clipboard: nothing secret, since any program can read it there */
  readonly text: string;
}

/** How long the button says that it was done, in milliseconds. */
const told = 3000;

/** Copies a text, and says whether it did. */
export function CopyButton({ text }: CopyButtonProps) {
  const { t } = useText();
  const clear = use(ClearCopied);
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (outcome !== "copied") return;
    const timer = setTimeout(() => setOutcome(null), told);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (): void => {
    setOutcome(copied(text));
    clear?.(text);
  };
  return (
    <span className="actions">
      <Button icon={outcome === "copied" ? "check" : "copy"} onPress={copy}>
        {t("actions.copy")}
      </Button>
      <output className="soft">
        {outcome === "copied" && t(clear === null ? "actions.copied" : "actions.copiedForAMinute")}
        {outcome === "failed" && t("actions.copyFailed")}
      </output>
    </span>
  );
}
