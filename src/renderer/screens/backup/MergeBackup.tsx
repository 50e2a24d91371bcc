import { Fragment, useId, useState } from "react";
import type { Comparison, NotMerged } from "../../../desk/backup/mergeBackup";
import { Button } from "../../components/actions/Button";
import { ProgressPanel } from "../../components/messages/ProgressPanel";
import { tell } from "../../components/messages/toasts";
import { Dialog } from "../../components/overlays/Dialog";
import { useAsk } from "../../state/useAsk";
import { useWork } from "../../state/useWork";
import { useText } from "../../text/useText";
import { BackupChanges, isNothingNew } from "./BackupChanges";
import { BackupTrouble } from "./BackupTrouble";
import { OpenBackupForm } from "./OpenBackupForm";
import { OtherDesk } from "./OtherDesk";
import { useBackupEntry } from "./useBackupEntry";
import type { NamedBackup } from "./useBackupEntry";

interface Looked {
  readonly file: NamedBackup;
  readonly comparison: Comparison;
}

type Fault = Exclude<NotMerged, { readonly outcome: "closed" }>;

/** A backup of this same desk: what would change is shown first, then it is brought in at one stroke. */
export function MergeBackup({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const id = useId();
  const entry = useBackupEntry();
  const [looked, setLooked] = useState<Looked | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isStopping, setStopping] = useState(false);
  const { ask, isPending, trouble } = useAsk();
  const work = useWork();
  const isWorking = work.state.state === "working";

  const stop = (): void => {
    setStopping(true);
    work.cancel();
  };
  const refuse = (found: Fault): void => {
    setLooked(null);
    // Another value each time, so that the same fault is news again.
    setFault({ ...found });
  };
  const look = async (file: NamedBackup): Promise<void> => {
    setStopping(false);
    setFault(null);
    const { ticket, size } = file;
    const said = await ask(() => work.run(({ door }) => door.compareBackup({ ticket, size }, entry.words)));
    if (said === null) return;
    if (said.outcome === "compared") setLooked({ file, comparison: said });
    else refuse(said);
  };
  const merge = async ({ file: { ticket, size }, comparison: { seen } }: Looked): Promise<void> => {
    setStopping(false);
    const said = await ask(() =>
      work.run(({ door }) => door.mergeBackup({ ticket, size }, entry.words, seen)),
    );
    if (said === null) return;
    if (said.outcome !== "merged") return refuse(said);
    tell({ words: t("backup.merge.done") });
    onClose();
  };

  const actions = (): React.ReactNode => {
    if (looked === null)
      return (
        <>
          <Button onPress={onClose}>{t("actions.cancel")}</Button>
          <Button look="primary" type="submit" form={id} isPending={isPending}>
            {t("backup.merge.next")}
          </Button>
        </>
      );
    if (isNothingNew(looked.comparison))
      return (
        <Button look="primary" onPress={onClose}>
          {t("actions.close")}
        </Button>
      );
    return (
      <>
        <Button onPress={() => setLooked(null)} isDisabled={isWorking}>
          {t("actions.back")}
        </Button>
        <Button look="primary" onPress={() => void merge(looked)} isPending={isWorking}>
          {t("backup.merge.submit")}
        </Button>
      </>
    );
  };
  return (
    <Dialog
      title={t("backup.merge.title")}
      shape="sheet"
      isOpen
      onClose={isWorking ? stop : onClose}
      // Never one button in the place of another: the press that led here would press the one that came.
      actions={<Fragment key={looked === null ? "open" : "changes"}>{actions()}</Fragment>}
      isAlert={looked !== null || isWorking}
    >
      {looked === null ? (
        <>
          <p>{t("backup.merge.what")}</p>
          {fault?.outcome === "other-desk" && <OtherDesk organisation={fault.organisation} />}
          <OpenBackupForm
            id={id}
            entry={entry}
            fault={fault?.outcome === "other-desk" ? null : fault}
            isBusy={isPending}
            onSubmit={(file) => void look(file)}
          />
        </>
      ) : (
        <BackupChanges comparison={looked.comparison} />
      )}
      {isWorking && (
        <ProgressPanel
          title={looked === null ? t("backup.merge.reading") : t("backup.merge.merging")}
          amount={work.state.state === "working" ? work.state.progress : null}
          isStopping={isStopping}
          onCancel={stop}
        />
      )}
      <BackupTrouble trouble={trouble} />
    </Dialog>
  );
}
