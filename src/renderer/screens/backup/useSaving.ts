import { useState } from "react";
import type { Doubt } from "../../../bridge/parts";
import type { BackupSaved } from "../../../desk/backup/saveBackup";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk, useProgram } from "../../state/useProgram";
import { useWork } from "../../state/useWork";

/** What came of writing it. */
export type Outcome = Exclude<BackupSaved, { readonly outcome: "words-needed" | "closed" }>;

export type SavingStep =
  | { readonly step: "explain" }
  /** the desk does not know yet whom its backups are to open for */
  | { readonly step: "words" }
  /** the place that was chosen is not a safe one: nothing was written there yet */
  | { readonly step: "doubt"; readonly doubt: Doubt; readonly place: string; readonly ticket: string }
  /** `doubt`: what spoke against the place, and was seen */
  | { readonly step: "saved"; readonly outcome: Outcome; readonly doubt: Doubt | null };

/** The saving of a backup, step by step: where to, by the shell's own dialog; then all is written, and read again. */
export function useSaving() {
  const { door } = useDesk();
  const { bridge } = useProgram();
  const [now, setNow] = useState<SavingStep>({ step: "explain" });
  const [isStopping, setStopping] = useState(false);
  const [isChecking, setChecking] = useState(false);
  const { ask, isPending, trouble } = useAsk();
  const work = useWork();
  const isWriting = work.state.state === "working";

  const begin = (): void => setNow({ step: "explain" });
  const stop = (): void => {
    setStopping(true);
    work.cancel();
  };
  const write = async (ticket: string, doubt: Doubt | null): Promise<void> => {
    setStopping(false);
    const said = await ask(() => work.run(({ door }) => door.saveBackup(ticket)));
    if (said === null) return;
    setNow(said.outcome === "words-needed" ? { step: "words" } : { step: "saved", outcome: said, doubt });
  };
  const choose = async (): Promise<void> => {
    const named = await ask(() => door.nameBackup());
    if (named === null) return;
    if (named.outcome === "words-needed") return setNow({ step: "words" });
    // A main process that does not answer is one more way in which the computer did not do it.
    const begun = await bridge.beginFile(named.name).catch(() => ({ outcome: "unanswered" }) as const);
    switch (begun.outcome) {
      case "begun": {
        const { ticket, place, doubt } = begun;
        if (doubt !== null) return setNow({ step: "doubt", doubt, place, ticket });
        setNow({ step: "explain" });
        return write(ticket, null);
      }
      case "cancelled":
        return setNow({ step: "explain" });
      case "unanswered":
        return setNow({
          step: "saved",
          outcome: { outcome: "not-written", hindrance: "other" },
          doubt: null,
        });
      default:
        return assertNever(begun);
    }
  };
  /** Whoever leaves while it is written stops that first. @returns whether one may leave */
  const leave = (): boolean => {
    if (isWriting) stop();
    else if (now.step === "doubt") {
      void bridge.abandonFile(now.ticket);
      begin();
    }
    return !isWriting;
  };
  return {
    now,
    work: work.state,
    isWriting,
    isPending: isPending || isWriting,
    isStopping,
    isChecking,
    setChecking,
    trouble,
    begin,
    choose: () => void choose(),
    writeAnyway: (ticket: string, doubt: Doubt) => void write(ticket, doubt),
    stop,
    leave,
  };
}

export type Saving = ReturnType<typeof useSaving>;
