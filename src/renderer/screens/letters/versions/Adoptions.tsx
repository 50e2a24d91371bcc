import { useState } from "react";
import type { Hash } from "../../../../core/encoding/values";
import type { VersionRow } from "../../../../desk/writing/letterHistory";
import { Button } from "../../../components/actions/Button";
import { Focused } from "../../../components/messages/Focused";
import { Notice } from "../../../components/messages/Notice";
import { tell } from "../../../components/messages/toasts";
import { TroubleNews } from "../../../components/messages/TroubleNews";
import { Dialog } from "../../../components/overlays/Dialog";
import { assertNever, isTrouble } from "../../../state/outcomes";
import { useAsk } from "../../../state/useAsk";
import { useDesk } from "../../../state/useProgram";
import { useRead } from "../../../state/useRead";
import { useText } from "../../../text/useText";
import type { VersionAdopted } from "../../../../desk/writing/adoptVersion";
import { VersionText } from "../LetterText";
import { WhoName } from "../WhoName";
import { VersionDifference } from "./VersionDifference";

interface AdoptionsProps {
  readonly versions: readonly VersionRow[];
  /** only a coordinator can keep a version valid; left out for others */
  readonly onDecide?: (version: VersionRow) => void;
}

/** Versions that were set aside with their author's key, and nothing where there is none to decide on. */
export function Adoptions({ versions, onDecide }: AdoptionsProps) {
  const { t } = useText();
  return versions
    .filter(({ isLeftBehind }) => isLeftBehind)
    .map((version) => (
      <Notice
        key={version.hash}
        tone="attention"
        title={t("ending.adopt.title", { number: version.number })}
        {...(onDecide !== undefined && {
          actions: <Button onPress={() => onDecide(version)}>{t("ending.adopt.decide")}</Button>,
        })}
      >
        <WhoName who={version.by} />
        <p>{t("ending.adopt.words")}</p>
        {onDecide === undefined && <p>{t("ending.adopt.wait")}</p>}
      </Notice>
    ));
}

/** The same for whoever was invited to the letter, whose page does not show its versions. */
export function SetAsideVersions({ campaign }: { readonly campaign: Hash }) {
  const history = useRead("letterHistory", campaign);
  if (history === null || isTrouble(history) || history.outcome !== "told") return null;
  return <Adoptions versions={history.versions} />;
}

interface AdoptDialogProps {
  readonly version: VersionRow;
  readonly current: Hash | null;
  readonly onClose: () => void;
}

type Fault = Exclude<VersionAdopted["outcome"], "adopted">;

/** The text of a version that was set aside, before it can be kept valid. */
export function AdoptDialog({ version, current, onClose }: AdoptDialogProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [fault, setFault] = useState<Fault | null>(null);
  const { hash, number, by, previous } = version;
  const base = current ?? previous[0];
  const adopt = async (): Promise<void> => {
    const said = await ask(() => desk.adoptVersion(hash));
    if (said === null) return;
    switch (said.outcome) {
      case "adopted":
        tell({ words: t("ending.adopt.done", { number }) });
        return onClose();
      case "unknown-version":
      case "not-a-coordinator":
      case "not-set-aside":
        return setFault(said.outcome);
      default:
        return assertNever(said);
    }
  };
  return (
    <Dialog
      title={t("ending.adopt.dialog", { number })}
      isOpen
      onClose={onClose}
      shape="wide"
      actions={
        <>
          <Button onPress={onClose}>{t("actions.cancel")}</Button>
          <Button look="primary" isPending={isPending} onPress={() => void adopt()}>
            {t("ending.adopt.do")}
          </Button>
        </>
      }
    >
      <WhoName who={by} />
      <p>{t("ending.adopt.means")}</p>
      <p>{t("ending.adopt.after")}</p>
      <p>{t("ending.adopt.final")}</p>
      <p>{t("ending.adopt.instead")}</p>
      <TroubleNews trouble={trouble} of="entry" />
      {fault !== null && (
        <Focused>
          <Notice tone="refusal" title={t(`ending.adopt.fault.${fault}`)} />
        </Focused>
      )}
      {base !== undefined && (
        <>
          <h3>{t("difference.label")}</h3>
          <VersionDifference before={base} after={hash} />
        </>
      )}
      <h3>{t("ending.adopt.text")}</h3>
      <VersionText version={hash} />
    </Dialog>
  );
}
