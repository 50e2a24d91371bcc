import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";

/** The backup is of another identity. */
export function OtherDesk({ organisation }: { readonly organisation: string | null }) {
  const { t } = useText();
  return (
    <Focused>
      <Notice tone="refusal" title={t("backup.merge.otherDesk.title")}>
        <p>
          {organisation === null
            ? t("backup.merge.otherDesk.nameless")
            : t("backup.merge.otherDesk.what", { organisation })}
        </p>
        <p>{t("backup.merge.otherDesk.advice")}</p>
      </Notice>
    </Focused>
  );
}
