import { Fragment, useId, useState } from "react";
import type { Synchroniser } from "../../../bridge/parts";
import type { BackupSaved } from "../../../desk/backup/saveBackup";
import { Button } from "../../components/actions/Button";
import { Focused } from "../../components/messages/Focused";
import { ProgressPanel } from "../../components/messages/ProgressPanel";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk, useProgram, useSnapshot } from "../../state/useProgram";
import { useWork } from "../../state/useWork";
import { useText } from "../../text/useText";
import { RememberWords } from "./RememberWords";
import { SavedBackup } from "./SavedBackup";
import { Synchronised } from "./Synchronised";

/** What came of writing it. */
export type Outcome = Exclude<BackupSaved, { readonly outcome: "words-needed" | "closed" }>;

type Step =
  | { readonly step: "explain" }
  /** the desk does not know yet whom its backups are to open for */
  | { readonly step: "words" }
  /** the place that was chosen is copied elsewhere: nothing was written there yet */
  | {
      readonly step: "synchronised";
      readonly by: Synchroniser;
      readonly place: string;
      readonly ticket: string;
    }
  | { readonly step: "saved"; readonly outcome: Outcome };

/** Where to, by the shell's own dialog; then everything is encrypted into the file, which is read again. */
export function SaveBackup({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const id = useId();
  const { door } = useDesk();
  const { bridge } = useProgram();
  const { shell } = useSnapshot().about;
  const [now, setNow] = useState<Step>({ step: "explain" });
  const [isStopping, setStopping] = useState(false);
  const [isChecking, setChecking] = useState(false);
  const { ask, isPending, trouble } = useAsk();
  const work = useWork();
  const isWriting = work.state.state === "working";

  const leave = (): void => {
    if (isWriting) return stop();
    if (now.step === "synchronised") void bridge.abandonFile(now.ticket);
    onClose();
  };
  const stop = (): void => {
    setStopping(true);
    work.cancel();
  };
  const write = async (ticket: string): Promise<void> => {
    setStopping(false);
    const said = await ask(() => work.run(({ door }) => door.saveBackup(ticket)));
    if (said === null) return;
    setNow(said.outcome === "words-needed" ? { step: "words" } : { step: "saved", outcome: said });
  };
  const choose = async (): Promise<void> => {
    const named = await ask(() => door.nameBackup());
    if (named === null) return;
    if (named.outcome === "words-needed") return setNow({ step: "words" });
    // A main process that does not answer is one more way in which the computer did not do it.
    const begun = await bridge.beginFile(named.name).catch(() => ({ outcome: "unanswered" }) as const);
    switch (begun.outcome) {
      case "begun": {
        const { ticket, place, synchronised: by } = begun;
        if (by !== null) return setNow({ step: "synchronised", by, place, ticket });
        setNow({ step: "explain" });
        return write(ticket);
      }
      case "cancelled":
        return setNow({ step: "explain" });
      case "unanswered":
        return setNow({ step: "saved", outcome: { outcome: "not-written", hindrance: "other" } });
      default:
        return assertNever(begun);
    }
  };

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
        return <RememberWords id={id} onPending={setChecking} onRemembered={() => void choose()} />;
      case "synchronised":
        return (
          <Focused key={now.ticket}>
            <Synchronised by={now.by} place={now.place} />
          </Focused>
        );
      case "saved":
        return <SavedBackup outcome={now.outcome} />;
      default:
        return assertNever(now);
    }
  };
  const actions = (): React.ReactNode => {
    switch (now.step) {
      case "explain":
        return (
          <>
            <Button onPress={leave}>{t("actions.cancel")}</Button>
            <Button look="primary" onPress={() => void choose()} isPending={isPending || isWriting}>
              {shell === "browser" ? t("backup.save.inOneFolder") : t("backup.save.submit")}
            </Button>
          </>
        );
      case "words":
        return (
          <>
            <Button onPress={leave}>{t("actions.cancel")}</Button>
            <Button look="primary" type="submit" form={id} isPending={isChecking}>
              {t("backup.words.submit")}
            </Button>
          </>
        );
      case "synchronised": {
        const { ticket } = now;
        return (
          <>
            <Button onPress={leave} isDisabled={isWriting}>
              {t("actions.cancel")}
            </Button>
            <Button onPress={() => void write(ticket)} isPending={isWriting}>
              {t("backup.synchronised.anyway")}
            </Button>
            {shell !== "browser" && (
              <Button look="primary" onPress={() => void choose()} isDisabled={isWriting}>
                {t("backup.synchronised.other")}
              </Button>
            )}
          </>
        );
      }
      case "saved":
        return (
          <Button look="primary" onPress={onClose} takesFocus>
            {t("actions.close")}
          </Button>
        );
      default:
        return assertNever(now);
    }
  };
  return (
    <Dialog
      title={now.step === "words" ? t("backup.words.title") : t("backup.save.title")}
      isOpen
      onClose={leave}
      // Never one button in the place of another: the press that led here would press the one that came.
      actions={<Fragment key={now.step}>{actions()}</Fragment>}
      isAlert={now.step !== "explain" || isWriting}
    >
      {content()}
      {work.state.state === "working" && (
        <ProgressPanel
          title={
            work.state.progress?.stage === "comparing" ? t("backup.save.comparing") : t("backup.save.saving")
          }
          amount={work.state.progress?.stage === "comparing" ? null : work.state.progress}
          isStopping={isStopping}
          onCancel={stop}
        />
      )}
      <TroubleNews trouble={trouble} of="entry" />
    </Dialog>
  );
}
