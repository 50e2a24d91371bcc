import type { Hindrance } from "../../../bridge/files";
import { useText } from "../../text/useText";
import { Notice } from "./Notice";

/** The computer did not read or write a file: why, that nothing was changed, and what to do. */
export function HindranceNotice({ hindrance }: { readonly hindrance: Hindrance }) {
  const { t } = useText();
  return (
    <Notice tone="refusal" title={t("files.hindered.title")}>
      <p>{t(`files.hindered.what.${hindrance}`)}</p>
      <p>{t("files.hindered.unchanged")}</p>
      <p>{t(`files.hindered.advice.${hindrance}`)}</p>
    </Notice>
  );
}
