import { useState } from "react";
import type { Who } from "../../../desk/contacts/who";
import type { Parcel } from "../../../desk/exchange/parcels";
import type { ShareRequest } from "../../../desk/recovery/requests";
import type { SharesOf } from "../../../desk/recovery/sharesHere";
import { Button } from "../../components/actions/Button";
import { Name } from "../../components/marks/Name";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { PeoplePicker } from "../letters/publish/PeoplePicker";
import type { Chosen } from "../letters/publish/PeoplePicker";
import { Claimants } from "./Claimants";
import type { Claimant } from "./Claimants";
import { PackedShares } from "./PackedShares";

interface GiveBackProps {
  readonly share: SharesOf;
  readonly requests: readonly ShareRequest[];
  readonly onClose: () => void;
}

const checks = ["call", "compare", "ask"] as const;

/** A share, to whoever it is given back to: nobody is chosen beforehand, since whoever asks may be somebody else. */
export function GiveBack({ share, requests, onClose }: GiveBackProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [fault, setFault] = useState<{ readonly is: "gone" | "lost" } | null>(null);
  const [parcels, setParcels] = useState<readonly Parcel[] | null>(null);
  const { ask, isPending, trouble } = useAsk();
  const [to] = chosen;
  const { kept, owner } = share;
  const pack = async (): Promise<void> => {
    if (to === undefined || kept === null) return;
    setFault(null);
    const said = await ask(() => desk.returnShare(kept, to.key));
    if (said === null) return;
    switch (said.outcome) {
      case "packed":
        return setParcels(said.parcels);
      case "no-share":
        return setFault({ is: "gone" });
      case "not-verified":
        return setFault({ is: "lost" });
      default:
        return assertNever(said);
    }
  };
  if (parcels !== null) return <PackedShares parcels={parcels} chosen={chosen} onClose={onClose} />;
  return (
    <Dialog
      title={t("shares.giveBack.title")}
      shape="sheet"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("actions.cancel")}</Button>
          <Button
            look="primary"
            isDisabled={to === undefined}
            isPending={isPending}
            onPress={() => void pack()}
          >
            {t("shares.giveBack.pack")}
          </Button>
        </>
      }
    >
      <p>
        {t("shares.giveBack.whose")} <Name name={owner.organisation} trust={owner.trust} />
      </p>
      <p>{t("shares.giveBack.why")}</p>
      <ol>
        {checks.map((check) => (
          <li key={check}>{t(`shares.giveBack.check.${check}`)}</li>
        ))}
      </ol>
      <Claimants
        claimants={claimantsOf(share, requests)}
        chosen={to?.key ?? null}
        onChoose={({ key, organisation, trust }) => {
          setFault(null);
          setChosen([{ key, organisation, trust, isRisked: false }]);
        }}
        onLeave={onClose}
      />
      <PeoplePicker
        label={t("shares.giveBack.to")}
        help={to === undefined ? t("shares.giveBack.toHelp") : t("shares.giveBack.another")}
        chosen={chosen}
        onChange={(one) => {
          setFault(null);
          setChosen(one);
        }}
        among="verified"
        most={1}
      />
      <p className="soft">{t("shares.giveBack.stays")}</p>
      {fault !== null && (
        <Focused>
          <Notice tone="refusal" title={t(`shares.giveBack.faults.${fault.is}`)} />
        </Focused>
      )}
      <TroubleNews trouble={trouble} of="entry" />
    </Dialog>
  );
}

/** Who asked, and who bears the owner's name with another key; the owner's own key only if it asked. */
function claimantsOf({ namesakes }: SharesOf, requests: readonly ShareRequest[]): readonly Claimant[] {
  const names = new Set(namesakes.map(({ key }) => key));
  const asking = requests.map(({ from, asked }): Claimant => {
    return { who: from, asked, isNamesake: names.has(from.key) };
  });
  const asked = new Set(asking.map(({ who }) => who.key));
  const silent = namesakes
    .filter(({ key }: Who) => !asked.has(key))
    .map((who): Claimant => ({ who, asked: null, isNamesake: true }));
  return [...asking, ...silent];
}
