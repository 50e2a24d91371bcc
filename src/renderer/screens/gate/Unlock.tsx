import { useState } from "react";
import type { DeskOpened } from "../../../desk/door/unlockDesk";
import { assertNever } from "../../state/outcomes";
import type { LockedBecause } from "../../state/program";
import { useProgram } from "../../state/useProgram";
import { GatePage } from "./GatePage";
import { NotOpened } from "./NotOpened";
import type { Obstacle } from "./NotOpened";
import { PassphraseForm } from "./PassphraseForm";
import { RecoveryForm } from "./RecoveryForm";

/** A locked desk: by its passphrase, or by its recovery words. */
export function Unlock({ because }: { readonly because: LockedBecause }) {
  const { enter, look } = useProgram();
  const [way, setWay] = useState<"passphrase" | "words">("passphrase");
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
  const content = (): React.ReactNode => {
    if (obstacle !== null) return <NotOpened obstacle={obstacle} onAgain={() => setObstacle(null)} />;
    if (way === "words") return <RecoveryForm onOpened={open} onBack={() => setWay("passphrase")} />;
    return <PassphraseForm because={because} onOpened={open} onUseWords={() => setWay("words")} />;
  };
  return <GatePage key={`${way} ${obstacle}`}>{content()}</GatePage>;
}
