import { useState } from "react";
import type { DeskOpened } from "../../../desk/door/unlockDesk";
import { assertNever } from "../../state/outcomes";
import type { Stage } from "../../state/program";
import { useProgram } from "../../state/useProgram";
import { FirstRun } from "./FirstRun";
import { GatePage } from "./GatePage";
import { NotOpened } from "./NotOpened";
import type { Obstacle } from "./NotOpened";
import { OnThisComputer } from "./OnThisComputer";
import { PassphraseForm } from "./PassphraseForm";
import { RecoveryForm } from "./RecoveryForm";
import { RestoreDesk } from "../backup/RestoreDesk";

/** Locked desks: one is opened by its passphrase, or by its recovery words. */
export function Unlock(locked: Omit<Extract<Stage, { readonly stage: "locked" }>, "stage">) {
  const { enter, look } = useProgram();
  const [way, setWay] = useState<"passphrase" | "words" | "another" | "computer" | "restore">("passphrase");
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);

  /** The passphrase, or the words, were right. */
  const open = (opened: DeskOpened): void => {
    switch (opened.outcome) {
      case "unlocked":
        return enter(opened.faults);
      case "no-desk":
      case "header-missing":
        // It was there when this screen came: what is there now has a screen of its own.
        return look();
      case "open-elsewhere":
      case "storage-missing":
      case "storage-damaged":
        return setObstacle(opened.outcome);
      default:
        return assertNever(opened);
    }
  };
  const back = (): void => setWay("passphrase");
  const content = (): React.ReactNode => {
    if (way === "restore") return <RestoreDesk onBack={back} />;
    if (obstacle !== null)
      return (
        <NotOpened
          obstacle={obstacle}
          onAgain={() => setObstacle(null)}
          onRestore={() => setWay("restore")}
          onOthers={() => {
            setObstacle(null);
            setWay("computer");
          }}
        />
      );
    if (way === "words") return <RecoveryForm onOpened={open} onBack={back} />;
    if (way === "computer")
      return (
        <OnThisComputer
          count={locked.count + locked.broken}
          onAnother={() => setWay("another")}
          onBack={back}
        />
      );
    return (
      <PassphraseForm
        {...locked}
        onOpened={open}
        onUseWords={() => setWay("words")}
        onOthers={() => setWay("computer")}
      />
    );
  };
  if (way === "another") return <FirstRun onLeave={back} />;
  return <GatePage key={`${way} ${obstacle}`}>{content()}</GatePage>;
}
