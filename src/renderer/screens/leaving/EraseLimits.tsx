import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";

const limits = ["copies", "cells", "memory", "program"] as const;

/** What erasing cannot do. */
export function EraseLimits() {
  const { t } = useText();
  return (
    <Notice tone="attention" title={t("leaving.erase.cannotTitle")}>
      <ul>
        {limits.map((limit) => (
          <li key={limit}>{t(`leaving.erase.cannot.${limit}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}
