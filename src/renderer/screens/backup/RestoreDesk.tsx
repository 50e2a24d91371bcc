import { useState } from "react";
import type { AboutBackup as About } from "../../../desk/backup/about";
import type { NotOpened } from "../../../desk/backup/chosen";
import { Button } from "../../components/actions/Button";
import { Form } from "../../components/Form";
import { NewPassphraseFields } from "../../components/locks/NewPassphraseFields";
import { useNewPassphrase } from "../../components/locks/useNewPassphrase";
import { Notice } from "../../components/messages/Notice";
import { ProgressPanel } from "../../components/messages/ProgressPanel";
import { tell } from "../../components/messages/toasts";
import { useAsk } from "../../state/useAsk";
import { useDesk, useProgram } from "../../state/useProgram";
import { useWork } from "../../state/useWork";
import { useText } from "../../text/useText";
import { GateTitle } from "../gate/GateTitle";
import { AboutBackup } from "./AboutBackup";
import { BackupTrouble } from "./BackupTrouble";
import { OpenBackupForm } from "./OpenBackupForm";
import { useBackupEntry } from "./useBackupEntry";
import type { BackupEntry, NamedBackup } from "./useBackupEntry";

/** A backup that its words opened. */
interface Found {
  readonly file: NamedBackup;
  readonly about: About;
}

/** From a backup's file to a desk on this computer. Nothing of it is kept before all of it was found whole. */
export function RestoreDesk({ onBack }: { readonly onBack: () => void }) {
  const entry = useBackupEntry();
  const [found, setFound] = useState<Found | null>(null);
  const [fault, setFault] = useState<NotOpened | null>(null);
  if (found === null)
    return <LookInto entry={entry} fault={fault} onFault={setFault} onFound={setFound} onBack={onBack} />;
  return (
    <Restore
      {...found}
      words={entry.words}
      onBack={() => setFound(null)}
      onFault={(fault) => {
        setFound(null);
        setFault(fault);
      }}
    />
  );
}

interface LookIntoProps {
  readonly entry: BackupEntry;
  readonly fault: NotOpened | null;
  readonly onFault: (fault: NotOpened) => void;
  readonly onFound: (found: Found) => void;
  readonly onBack: () => void;
}

function LookInto({ entry, fault, onFault, onFound, onBack }: LookIntoProps) {
  const { t } = useText();
  const { door } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const look = async (file: NamedBackup): Promise<void> => {
    const { ticket, size } = file;
    const said = await ask(() => door.lookIntoBackup({ ticket, size }, entry.words));
    if (said === null) return;
    if (said.outcome === "read") onFound({ file, about: said.about });
    // Another value each time, so that the same fault is news again.
    else onFault({ ...said });
  };
  return (
    <>
      <GateTitle>{t("backup.restore.title")}</GateTitle>
      <p>{t("backup.restore.what")}</p>
      <p>{t("backup.restore.once")}</p>
      <p className="soft">{t("shares.restore")}</p>
      <OpenBackupForm entry={entry} fault={fault} isBusy={isPending} onSubmit={(file) => void look(file)}>
        <BackupTrouble trouble={trouble} />
        <div className="gate-actions">
          <Button onPress={onBack} isDisabled={isPending}>
            {t("actions.back")}
          </Button>
          <Button look="primary" type="submit" isPending={isPending}>
            {t("backup.restore.next")}
          </Button>
        </div>
      </OpenBackupForm>
    </>
  );
}

interface RestoreProps extends Found {
  readonly words: string;
  readonly onBack: () => void;
  /** the file or the words are no longer what they were */
  readonly onFault: (fault: NotOpened) => void;
}

function Restore({ file, about, words, onBack, onFault }: RestoreProps) {
  const { t } = useText();
  const { enter } = useProgram();
  const chosen = useNewPassphrase(about.organisation === null ? none : [about.organisation]);
  const { ask, isPending, trouble } = useAsk();
  const work = useWork();
  const [isStopping, setStopping] = useState(false);
  const [isHere, setHere] = useState(false);
  const restore = async (): Promise<void> => {
    const passphrase = await chosen.check();
    if (passphrase === null) return;
    setStopping(false);
    const { ticket, size } = file;
    const said = await ask(() =>
      work.run(({ door }) => door.restoreDesk({ ticket, size }, words, passphrase)),
    );
    if (said === null) return;
    switch (said.outcome) {
      case "unlocked":
        tell({ words: t("backup.restore.done") });
        return enter([]);
      case "weak":
      case "taken":
        return chosen.find(said.outcome);
      case "already-here":
        return setHere(true);
      default:
        return onFault({ ...said });
    }
  };
  return (
    <>
      <GateTitle>{t("backup.about.title")}</GateTitle>
      <AboutBackup about={about} />
      <h2>{t("backup.restore.passphraseTitle")}</h2>
      <p>{t("backup.restore.passphraseWhat")}</p>
      <Form onSubmit={() => void restore()} faults={chosen.fault} isBusy={isPending}>
        <NewPassphraseFields state={chosen} />
        {isHere && (
          <Notice tone="attention" title={t("backup.restore.here.title")}>
            <p>{t("backup.restore.here.what")}</p>
          </Notice>
        )}
        <BackupTrouble trouble={trouble} />
        <div className="gate-actions">
          <Button onPress={onBack} isDisabled={isPending}>
            {t("actions.back")}
          </Button>
          <Button look="primary" type="submit" isPending={isPending}>
            {t("backup.restore.submit")}
          </Button>
        </div>
      </Form>
      <div className="gate-progress">
        {work.state.state === "working" && (
          <ProgressPanel
            title={t("backup.restore.restoring")}
            amount={work.state.progress}
            isStopping={isStopping}
            onCancel={() => {
              setStopping(true);
              work.cancel();
            }}
          />
        )}
      </div>
    </>
  );
}

const none: readonly string[] = [];
