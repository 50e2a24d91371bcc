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
import { VersionText } from "../LetterText";
import { WhoName } from "../WhoName";
import { VersionDifference } from "./VersionDifference";

interface TakeOversProps {
  readonly campaign: Hash;
  readonly versions: readonly VersionRow[];
  readonly current: Hash | null;
}

/** Versions of successors that wait for this desk's word, and nothing where there is none. */
export function TakeOvers({ campaign, versions, current }: TakeOversProps) {
  const { t } = useText();
  const [looked, setLooked] = useState<VersionRow | null>(null);
  const offered = versions.filter(({ standing }) => standing === "offered");
  return (
    <>
      {offered.map((version) => (
        <Notice
          key={version.hash}
          tone="attention"
          title={t("letters.takeOver.title", { number: version.number })}
          actions={<Button onPress={() => setLooked(version)}>{t("letters.takeOver.look")}</Button>}
        >
          <WhoName who={version.by} />
          <p>{t("letters.takeOver.words")}</p>
        </Notice>
      ))}
      {looked !== null && (
        <AcceptDialog
          key={looked.hash}
          campaign={campaign}
          version={looked}
          current={current}
          onClose={() => setLooked(null)}
        />
      )}
    </>
  );
}

/** The same for whoever was invited to the letter, whose page does not show its versions. */
export function OfferedTakeOvers({ campaign }: { readonly campaign: Hash }) {
  const history = useRead("letterHistory", campaign);
  if (history === null || isTrouble(history) || history.outcome !== "told") return null;
  return <TakeOvers campaign={campaign} versions={history.versions} current={history.current} />;
}

interface AcceptDialogProps {
  readonly campaign: Hash;
  readonly version: VersionRow;
  readonly current: Hash | null;
  readonly onClose: () => void;
}

/** The text of a take-over and what it changes, before it can be accepted. */
function AcceptDialog({ campaign, version, current, onClose }: AcceptDialogProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [isGone, setGone] = useState(false);
  const { hash, number, by, previous } = version;
  const base = current ?? previous[0];
  const accept = async (): Promise<void> => {
    const said = await ask(() => desk.acceptTakeOver(campaign, hash));
    if (said === null) return;
    switch (said.outcome) {
      case "accepted":
        tell({
          words: t("letters.takeOver.accepted"),
          undo: () => void desk.undoTakeOver(campaign, hash),
        });
        return onClose();
      case "unknown-version":
      case "not-offered":
        return setGone(true);
      default:
        return assertNever(said);
    }
  };
  return (
    <Dialog
      title={t("letters.takeOver.title", { number })}
      isOpen
      onClose={onClose}
      shape="wide"
      actions={
        <>
          <Button onPress={onClose}>{t("actions.cancel")}</Button>
          <Button look="primary" isPending={isPending} onPress={() => void accept()}>
            {t("letters.takeOver.accept")}
          </Button>
        </>
      }
    >
      <WhoName who={by} />
      <p>{t("letters.takeOver.means")}</p>
      {by.trust !== "verified" && <Notice tone="attention" title={t("letters.takeOver.unverified")} />}
      <TroubleNews trouble={trouble} of="entry" />
      {isGone && (
        <Focused>
          <Notice tone="refusal" title={t("letters.takeOver.gone")} />
        </Focused>
      )}
      <h3>{t("difference.label")}</h3>
      {base !== undefined && <VersionDifference before={base} after={hash} />}
      <h3>{t("letters.takeOver.text")}</h3>
      <VersionText version={hash} />
    </Dialog>
  );
}
