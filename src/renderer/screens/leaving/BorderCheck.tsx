import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { ProgressPanel } from "../../components/messages/ProgressPanel";
import { useText } from "../../text/useText";
import { AboutBackup } from "../backup/AboutBackup";
import { BackupTrouble } from "../backup/BackupTrouble";
import { OpenBackupForm } from "../backup/OpenBackupForm";
import { useBackupEntry } from "../backup/useBackupEntry";
import { DiffersNotice } from "./DiffersNotice";
import type { Verifying } from "./useVerifying";

interface BorderCheckProps {
  readonly verifying: Verifying;
  /** of the form, whose button is in the dialog's foot */
  readonly id: string;
}

/** The file from where it is kept, and the words from paper: only what they open, whole, is a backup. */
export function BorderCheck({ verifying, id }: BorderCheckProps) {
  const { t } = useText();
  const { verified } = verifying;
  if (verified === null) return <Check verifying={verifying} id={id} />;
  return (
    <>
      <Focused>
        <Notice tone="good" title={t("border.check.verified")}>
          <p>{t("border.check.verifiedWhat")}</p>
        </Notice>
      </Focused>
      <AboutBackup about={verified} />
    </>
  );
}

/** The words that were typed are gone with it. */
function Check({ verifying, id }: BorderCheckProps) {
  const { t } = useText();
  const entry = useBackupEntry();
  const { fault, isOutdated, work } = verifying;
  const isOfDesk = fault?.outcome === "differs" || fault?.outcome === "other-desk";
  return (
    <>
      {isOutdated && (
        <Notice tone="attention" title={t("border.check.changed.title")}>
          <p>{t("border.check.changed.what")}</p>
        </Notice>
      )}
      <p>{t("border.check.what")}</p>
      <OpenBackupForm
        id={id}
        entry={entry}
        fault={isOfDesk ? null : fault}
        isBusy={verifying.isPending}
        onSubmit={(file) => verifying.verify(file, entry.words)}
      />
      {fault?.outcome === "differs" && <DiffersNotice comparison={fault.comparison} />}
      {fault?.outcome === "other-desk" && <OtherDesk organisation={fault.organisation} />}
      {work.state === "working" && (
        <ProgressPanel
          title={t("border.check.checking")}
          amount={work.progress}
          isStopping={verifying.isStopping}
          onCancel={verifying.stop}
        />
      )}
      <BackupTrouble trouble={verifying.trouble} />
    </>
  );
}

function OtherDesk({ organisation }: { readonly organisation: string | null }) {
  const { t } = useText();
  return (
    <Focused>
      <Notice tone="refusal" title={t("border.check.otherDesk.title")}>
        <p>
          {organisation === null
            ? t("border.check.otherDesk.nameless")
            : t("border.check.otherDesk.what", { organisation })}
        </p>
        <p>{t("border.check.otherDesk.advice")}</p>
      </Notice>
    </Focused>
  );
}
