import { useState } from "react";
import type { ReactNode } from "react";
import type { NotOpened } from "../../../desk/backup/chosen";
import { Button } from "../../components/actions/Button";
import { Form } from "../../components/Form";
import { typedFault, WordsField } from "../../components/locks/WordsField";
import { Focused } from "../../components/messages/Focused";
import { HindranceNotice } from "../../components/messages/HindranceNotice";
import { Notice } from "../../components/messages/Notice";
import { assertNever } from "../../state/outcomes";
import type { Speech } from "../../text/speech";
import { useText } from "../../text/useText";
import type { BackupEntry, NamedBackup } from "./useBackupEntry";

interface OpenBackupFormProps {
  readonly entry: BackupEntry;
  /** why they did not open it; another value each time */
  readonly fault: NotOpened | null;
  readonly isBusy: boolean;
  readonly onSubmit: (file: NamedBackup) => void;
  /** of the form, for a button that stands outside of it */
  readonly id?: string;
  readonly children?: ReactNode;
}

/** Which file, and the words from paper that open it. */
export function OpenBackupForm({ entry, fault, isBusy, onSubmit, id, children }: OpenBackupFormProps) {
  const text = useText();
  const { t, size } = text;
  const { file, words } = entry;
  const [isMissing, setMissing] = useState(false);
  const [stale, setStale] = useState<NotOpened | null>(null);
  const shown = fault === stale ? null : fault;
  const error = shown && wordsFault(text, shown);
  const submit = (): void => {
    setMissing(file === null);
    if (file !== null) onSubmit(file);
  };
  return (
    <Form
      onSubmit={submit}
      faults={error === null ? null : shown}
      isBusy={isBusy}
      {...(id !== undefined && { id })}
    >
      <div className="settings-item">
        {file !== null && (
          <p className="backup-file">{t("backup.file.chosen", { name: file.name, size: size(file.size) })}</p>
        )}
        <Button
          icon="file"
          onPress={() => {
            setMissing(false);
            setStale(fault);
            entry.choose();
          }}
          isDisabled={isBusy}
        >
          {file === null ? t("backup.file.choose") : t("backup.file.another")}
        </Button>
        {isMissing && (
          <Focused>
            <Notice tone="attention" title={t("backup.faults.file")} />
          </Focused>
        )}
      </div>
      <WordsField
        value={words}
        onChange={(typed) => {
          entry.setWords(typed);
          setStale(fault);
        }}
        error={error}
      />
      {shown !== null && error === null && (
        <Focused>
          <FileFault fault={shown} />
        </Focused>
      )}
      {children}
    </Form>
  );
}

/** What is wrong with the words, or null where it is not the words. */
function wordsFault(text: Speech, fault: NotOpened): string | null {
  const { t } = text;
  switch (fault.outcome) {
    case "wrong-words":
      return t("backup.faults.words");
    case "wrong-count":
    case "unknown-words":
    case "wrong-checksum":
      return typedFault(text, fault);
    case "newer-program":
    case "unread":
      return null;
    default:
      return assertNever(fault);
  }
}

function FileFault({ fault }: { readonly fault: NotOpened }) {
  const { t } = useText();
  if (fault.outcome === "unread") return <HindranceNotice hindrance={fault.hindrance} />;
  return (
    <Notice tone="refusal" title={t("backup.faults.newer.title")}>
      <p>{t("backup.faults.newer.what")}</p>
    </Notice>
  );
}
