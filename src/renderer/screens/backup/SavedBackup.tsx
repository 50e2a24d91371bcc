import { Button } from "../../components/actions/Button";
import { Focused } from "../../components/messages/Focused";
import { HindranceNotice } from "../../components/messages/HindranceNotice";
import { Notice } from "../../components/messages/Notice";
import { assertNever } from "../../state/outcomes";
import { useProgram, useSnapshot } from "../../state/useProgram";
import { useText } from "../../text/useText";
import type { Outcome } from "./useSaving";

/** What became of a backup that was written. */
export function SavedBackup({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useText();
  const { bridge } = useProgram();
  const { showInFolder } = useSnapshot().about.can;
  switch (outcome.outcome) {
    case "saved":
      return (
        <Notice
          tone="good"
          title={t("backup.save.done")}
          {...(showInFolder && {
            actions: (
              <Button onPress={() => void bridge.showInFolder(outcome.ticket)}>
                {t("files.showInFolder")}
              </Button>
            ),
          })}
        >
          <p className="file-saved">
            <bdi dir="ltr">{outcome.place}</bdi>
          </p>
          <p>{t("backup.save.doneWhat")}</p>
        </Notice>
      );
    case "not-written":
      return (
        <Focused>
          <HindranceNotice hindrance={outcome.hindrance} />
        </Focused>
      );
    case "differs":
      return (
        <Focused>
          <Notice tone="refusal" title={t("backup.save.differs.title")}>
            <p>{t("backup.save.differs.what")}</p>
            <p>{t("backup.save.differs.advice")}</p>
          </Notice>
        </Focused>
      );
    default:
      return assertNever(outcome);
  }
}
