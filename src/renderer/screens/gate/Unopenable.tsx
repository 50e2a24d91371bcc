import { useState } from "react";
import type { ReactNode } from "react";
import type { Trouble } from "../../../desk/trouble";
import { Button } from "../../components/actions/Button";
import { LinkButton } from "../../components/actions/LinkButton";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { assertNever } from "../../state/outcomes";
import { useProgram } from "../../state/useProgram";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { RestoreDesk } from "../backup/RestoreDesk";
import { FirstRun } from "./FirstRun";
import { GatePage } from "./GatePage";
import { OnThisComputer } from "./OnThisComputer";
import { WhatIsLost } from "./WhatIsLost";

/** A desk is there whose locks cannot be read: nothing could open it now. `missing`: their file is not there. */
export function Unopenable({ trouble }: { readonly trouble: Trouble | "missing" }) {
  const { t } = useText();
  const { look } = useProgram();
  const told = useTold(trouble);
  const [way, setWay] = useState<"trouble" | "computer" | "another" | "restore">("trouble");
  const back = (): void => setWay("trouble");
  if (way === "another") return <FirstRun onLeave={back} />;
  if (way === "restore")
    return (
      <GatePage key="restore">
        <RestoreDesk onBack={back} />
      </GatePage>
    );
  if (way === "computer")
    return (
      <GatePage>
        <OnThisComputer count={1} onAnother={() => setWay("another")} onBack={back} />
      </GatePage>
    );
  return (
    <GatePage>
      <Focused>
        <Notice
          tone="refusal"
          isWholePlace
          actions={
            <>
              {told.isLost && <Button onPress={() => setWay("restore")}>{t("backup.restore.open")}</Button>}
              <Button onPress={look}>{t("actions.tryAgain")}</Button>
              <LinkButton onPress={() => setWay("computer")}>{t("gate.others.open")}</LinkButton>
            </>
          }
          title={told.title}
          {...(told.details && { details: told.details })}
        >
          {told.children}
        </Notice>
      </Focused>
    </GatePage>
  );
}

interface Told {
  /** nothing opens the desk any more: a backup brings it back */
  readonly isLost: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly details?: { readonly title: string; readonly words: string };
}

function useTold(trouble: Trouble | "missing"): Told {
  const { t } = useText();
  const details = (words: string) => ({ title: t("fault.details"), words: visible(words) });
  if (trouble === "missing")
    return {
      isLost: true,
      title: t("gate.problems.headerMissing.title"),
      children: (
        <>
          <p>{t("gate.problems.headerMissing.what")}</p>
          <WhatIsLost here="sealed" />
        </>
      ),
    };
  switch (trouble.outcome) {
    case "refused":
      if (trouble.reason === "newer-vault")
        return {
          isLost: false,
          title: t("gate.problems.newer.title"),
          children: (
            <>
              <p>{t("gate.problems.newer.what")}</p>
              <p>{t("gate.problems.newer.advice")}</p>
            </>
          ),
        };
      return {
        isLost: true,
        title: t("gate.problems.headerDamaged.title"),
        children: (
          <>
            <p>{t("gate.problems.headerDamaged.what")}</p>
            <WhatIsLost here="sealed" />
          </>
        ),
        details: details(`${trouble.reason}: ${trouble.part}: ${trouble.expected}`),
      };
    case "hindered":
      return {
        isLost: false,
        title: t("gate.problems.unreadable.title"),
        children: (
          <>
            <p>{t(`troubles.hindered.what.${trouble.hindrance}`)}</p>
            <p>{t("troubles.unchanged")}</p>
            <p>{t(`troubles.hindered.advice.${trouble.hindrance}`)}</p>
          </>
        ),
        details: details(`${trouble.hindrance}: ${trouble.detail}`),
      };
    case "cancelled":
    case "key-ended":
    case "closed":
    case "ended":
    case "fault":
      return {
        isLost: false,
        title: t("gate.problems.notStarted.title"),
        children: (
          <>
            <p>{t("gate.problems.notStarted.what")}</p>
            <p>{t("troubles.unchanged")}</p>
          </>
        ),
        ...(trouble.outcome === "fault" && { details: details(trouble.message) }),
      };
    default:
      return assertNever(trouble);
  }
}
