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
import { FirstRun } from "./FirstRun";
import { GatePage } from "./GatePage";
import { OnThisComputer } from "./OnThisComputer";

/** A desk is there whose locks cannot be read: nothing could open it now. `missing`: their file is not there. */
export function Unopenable({ trouble }: { readonly trouble: Trouble | "missing" }) {
  const { t } = useText();
  const { look } = useProgram();
  const told = useTold(trouble);
  const [way, setWay] = useState<"trouble" | "computer" | "another">("trouble");
  const back = (): void => setWay("trouble");
  if (way === "another") return <FirstRun onLeave={back} />;
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
              <Button onPress={look}>{t("actions.tryAgain")}</Button>
              <LinkButton onPress={() => setWay("computer")}>{t("gate.others.open")}</LinkButton>
            </>
          }
          {...told}
        />
      </Focused>
    </GatePage>
  );
}

interface Told {
  readonly title: string;
  readonly children: ReactNode;
  readonly details?: { readonly title: string; readonly words: string };
}

function useTold(trouble: Trouble | "missing"): Told {
  const { t } = useText();
  const details = (words: string) => ({ title: t("fault.details"), words: visible(words) });
  if (trouble === "missing")
    return {
      title: t("gate.problems.headerMissing.title"),
      children: (
        <>
          <p>{t("gate.problems.headerMissing.what")}</p>
          <p>{t("gate.problems.putBack")}</p>
        </>
      ),
    };
  switch (trouble.outcome) {
    case "refused":
      return {
        title: t("gate.problems.headerDamaged.title"),
        children: (
          <>
            <p>{t("gate.problems.headerDamaged.what")}</p>
            <p>{t("gate.problems.putBack")}</p>
          </>
        ),
        details: details(`${trouble.reason}: ${trouble.part}: ${trouble.expected}`),
      };
    case "hindered":
      return {
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
