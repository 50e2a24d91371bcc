import { useState } from "react";
import { Checkbox } from "../../components/fields/Checkbox";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";
import type { Which } from "./BorderAbout";
import { EraseForm } from "./EraseForm";

interface BorderEraseProps {
  readonly id: string;
  readonly which: Which;
  /** desks on this computer besides the open one */
  readonly others: number;
  /** the backup was saved in a place that is not a safe one */
  readonly isDoubted: boolean;
  readonly onPending: (isPending: boolean) => void;
}

/** The end of the way: what goes, and, where desks go of which nothing was saved, a word for that alone. */
export function BorderErase({ id, which, others, isDoubted, onPending }: BorderEraseProps) {
  const { t } = useText();
  const [agrees, setAgrees] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const takesOthers = which === "all" && others > 0;
  const mayErase = (): boolean => {
    setMissing(takesOthers && !agrees);
    return !takesOthers || agrees;
  };
  return (
    <EraseForm id={id} which={which} onPending={onPending} mayErase={mayErase}>
      <p>{t(which === "open" ? "border.erase.one" : "border.erase.all")}</p>
      {isDoubted && <Notice tone="attention" title={t("border.erase.doubted")} />}
      {takesOthers && (
        <>
          <Notice tone="refusal" title={t("border.erase.others.title", { count: others })}>
            <p>{t("border.erase.others.what")}</p>
          </Notice>
          <Checkbox
            isSelected={agrees}
            onChange={(now) => {
              setAgrees(now);
              setMissing(false);
            }}
            error={isMissing ? t("border.erase.others.missing") : null}
          >
            {t("border.erase.others.agree")}
          </Checkbox>
        </>
      )}
    </EraseForm>
  );
}
