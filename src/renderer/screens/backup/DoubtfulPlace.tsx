import type { ReactNode } from "react";
import type { Doubt } from "../../../bridge/parts";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";

interface DoubtfulPlaceProps {
  readonly doubt: Doubt;
  readonly place: string;
  readonly children?: ReactNode;
}

/** What speaks against a place for a backup: it is copied to somebody's computers, or goes with this one. */
export function DoubtfulPlace({ doubt, place, children }: DoubtfulPlaceProps) {
  const { t } = useText();
  const isOwn = doubt === "own-folder";
  return (
    <Notice tone="attention" title={isOwn ? t("backup.doubt.own.title") : t("backup.doubt.title")}>
      <p className="file-saved">
        <bdi dir="ltr">{place}</bdi>
      </p>
      {isOwn ? (
        <p>{t("backup.doubt.own.what")}</p>
      ) : (
        <>
          <p>{t(`backup.doubt.what.${doubt}`)}</p>
          <p>{t("backup.doubt.why")}</p>
        </>
      )}
      {children}
    </Notice>
  );
}
