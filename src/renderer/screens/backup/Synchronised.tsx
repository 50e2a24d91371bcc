import type { Synchroniser } from "../../../bridge/parts";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";

/** The chosen folder is copied to somebody's computers: said before anything is written there. */
export function Synchronised({ by, place }: { readonly by: Synchroniser; readonly place: string }) {
  const { t } = useText();
  return (
    <Notice tone="attention" title={t("backup.synchronised.title")}>
      <p className="file-saved">
        <bdi dir="ltr">{place}</bdi>
      </p>
      <p>{t(`backup.synchronised.what.${by}`)}</p>
      <p>{t("backup.synchronised.why")}</p>
      <p>{t("backup.synchronised.nothing")}</p>
    </Notice>
  );
}
