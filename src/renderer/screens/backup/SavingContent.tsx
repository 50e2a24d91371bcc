import { Focused } from "../../components/messages/Focused";
import { ProgressPanel } from "../../components/messages/ProgressPanel";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { assertNever } from "../../state/outcomes";
import { useText } from "../../text/useText";
import { DoubtfulPlace } from "./DoubtfulPlace";
import { RememberWords } from "./RememberWords";
import { SavedBackup } from "./SavedBackup";
import type { Saving } from "./useSaving";

interface SavingContentProps {
  readonly saving: Saving;
  /** of the form that one of the steps has */
  readonly id: string;
}

/** What stands in a dialog while a backup is saved. Its buttons are {@link SavingActions}. */
export function SavingContent({ saving, id }: SavingContentProps) {
  const { t } = useText();
  const { now, work, isStopping, trouble, stop } = saving;
  const content = (): React.ReactNode => {
    switch (now.step) {
      case "explain":
        return (
          <>
            <p>{t("backup.save.holds")}</p>
            <p>{t("backup.save.who")}</p>
            <p>{t("backup.save.where")}</p>
            <p className="soft">{t("backup.save.old")}</p>
          </>
        );
      case "words":
        return <RememberWords id={id} onPending={saving.setChecking} onRemembered={saving.choose} />;
      case "doubt":
        return (
          <Focused key={now.ticket}>
            <DoubtfulPlace doubt={now.doubt} place={now.place}>
              <p>{t("backup.doubt.nothing")}</p>
            </DoubtfulPlace>
          </Focused>
        );
      case "saved":
        return <SavedBackup outcome={now.outcome} />;
      default:
        return assertNever(now);
    }
  };
  return (
    <>
      {content()}
      {work.state === "working" && (
        <ProgressPanel
          title={work.progress?.stage === "comparing" ? t("backup.save.comparing") : t("backup.save.saving")}
          amount={work.progress?.stage === "comparing" ? null : work.progress}
          isStopping={isStopping}
          onCancel={stop}
        />
      )}
      <TroubleNews trouble={trouble} of="entry" />
    </>
  );
}
