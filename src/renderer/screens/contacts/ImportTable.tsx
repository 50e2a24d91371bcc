import { useState } from "react";
import type { NamedFile } from "../../../bridge/files";
import type { TableImported } from "../../../desk/contacts/importTable";
import type { Trouble } from "../../../desk/trouble";
import { Button } from "../../components/actions/Button";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { ProgressPanel } from "../../components/messages/ProgressPanel";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { Dialog } from "../../components/overlays/Dialog";
import { assertNever, isTrouble } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useWork } from "../../state/useWork";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { TableCounts, TablePreview } from "./TablePreview";
import { TableSettings } from "./TableSettings";
import { useTable } from "./useTable";

interface ImportTableProps {
  readonly file: NamedFile;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

type Imported = Extract<TableImported, { readonly outcome: "imported" }>;

/** A table of organisations: how it is read, what it would add, and adding it as one change that can be taken back. */
export function ImportTable({ file, onBack, onClose }: ImportTableProps) {
  const { t } = useText();
  const { reading, said, isCurrent, change } = useTable(file.bytes);
  const { state, run, cancel } = useWork();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const isWorking = state.state === "working";
  const read = said !== null && said.outcome === "read" ? said : null;

  const add = async (): Promise<void> => {
    if (read === null) return;
    setTrouble(null);
    // As it was shown: what was found out is not found out once more.
    const shown = { ...read.as, group: reading.group };
    const done = await run(({ desk }) => desk.importTable(file.bytes, shown));
    if (isTrouble(done)) setTrouble(done.outcome === "cancelled" ? null : done);
    else if (done.outcome === "imported") setImported(done);
  };
  if (imported !== null) return <ImportDone imported={imported} onClose={onClose} />;
  return (
    <Dialog
      title={t("table.title")}
      isOpen
      onClose={() => {
        if (!isWorking) onClose();
      }}
      shape="wide"
      actions={
        !isWorking && (
          <>
            <Button onPress={onBack}>{t("actions.back")}</Button>
            <Button
              look="primary"
              isDisabled={read === null || read.fresh === 0 || !isCurrent}
              onPress={() => void add()}
            >
              {read === null || read.fresh === 0 ? t("table.addNone") : t("table.add", { count: read.fresh })}
            </Button>
          </>
        )
      }
    >
      {isWorking ? (
        <ProgressPanel title={t("table.importing")} amount={state.progress} onCancel={cancel} />
      ) : (
        <>
          <p className="soft">
            <bdi>{visible(file.name)}</bdi>
          </p>
          {trouble !== null && <TroubleNotice trouble={trouble} of="file" />}
          {said === null && <ProgressPanel title={t("table.reading")} amount={null} />}
          {said !== null && isTrouble(said) && <TroubleNotice trouble={said} of="file" />}
          {said !== null && !isTrouble(said) && said.outcome === "no-rows" && (
            <Notice tone="attention" title={t("table.empty")} />
          )}
          {said !== null && !isTrouble(said) && said.outcome === "unknown-encoding" && (
            <Notice
              tone="attention"
              title={t("table.encoding.unknown")}
              actions={
                <>
                  <Button onPress={() => change({ encoding: "windows-1252" })}>
                    {t("table.encoding.asWindows")}
                  </Button>
                  {reading.encoding !== null && (
                    <Button look="quiet" onPress={() => change({ encoding: null })}>
                      {t("table.encoding.guess")}
                    </Button>
                  )}
                </>
              }
            >
              <p>{t("table.encoding.advice")}</p>
            </Notice>
          )}
          {read !== null && (
            <>
              <TableCounts read={read} />
              <TableSettings read={read} group={reading.group} onChange={change} />
              <TablePreview read={read} />
            </>
          )}
        </>
      )}
    </Dialog>
  );
}

function ImportDone({ imported, onClose }: { readonly imported: Imported; readonly onClose: () => void }) {
  const { t } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [undone, setUndone] = useState<number | null>(null);
  const { ids, known, faulty } = imported;
  const undo = async (): Promise<void> => {
    const said = await ask(() => desk.removeContacts(ids));
    if (said === null) return;
    switch (said.outcome) {
      case "removed":
        setUndone(said.count);
        return;
      default:
        assertNever(said.outcome);
    }
  };
  return (
    <Dialog
      title={t("table.done.title")}
      isOpen
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {t("actions.done")}
        </Button>
      }
    >
      <Focused key={undone === null ? "done" : "undone"}>
        {undone === null ? (
          <Notice
            tone="good"
            title={t("table.done.words", { count: ids.length })}
            actions={
              <Button icon="undo" isPending={isPending} onPress={() => void undo()}>
                {t("table.done.undo")}
              </Button>
            }
          >
            {known > 0 && <p>{t("table.counts.known", { count: known })}</p>}
            {faulty > 0 && <p>{t("table.counts.faulty", { count: faulty })}</p>}
            <p>{t("table.done.next")}</p>
          </Notice>
        ) : (
          <p>{t("table.done.undone", { count: undone })}</p>
        )}
      </Focused>
      {trouble !== null && <TroubleNotice trouble={trouble.trouble} of="entry" />}
    </Dialog>
  );
}
