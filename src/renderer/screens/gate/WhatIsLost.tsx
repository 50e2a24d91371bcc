import { useText } from "../../text/useText";

/**
 * What is lost with a desk that cannot be opened here, what is not, and how it comes back.
 *
 * @param here - "gone": nothing of it can be read any more; "sealed": it lies here, and nothing opens it
 */
export function WhatIsLost({ here }: { readonly here: "gone" | "sealed" }) {
  const { t } = useText();
  return (
    <>
      <p>{t("gate.problems.putBack")}</p>
      <p>{t(`gate.problems.${here}`)}</p>
      <p>{t("gate.problems.notLost")}</p>
      <p>{t("gate.problems.noBackup")}</p>
    </>
  );
}
