import { useState } from "react";
import type { Parcel } from "../../../desk/exchange/parcels";
import { Button } from "../../components/actions/Button";
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
import { PackedFiles } from "../sending/PackedFiles";

const nobody: readonly Chosen[] = [];
const none: ReadonlySet<string> = new Set();

/** Gives trusted organisations the means to end this desk's key: what that means, to whom, and the files. */
export function EntrustEnd({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const [chosen, setChosen] = useState(nobody);
  const [fault, setFault] = useState<"missing" | "unverified" | null>(null);
  const [parcels, setParcels] = useState<readonly Parcel[] | null>(null);
  if (parcels !== null) {
    const who = new Map(
      chosen.map(({ key, organisation, trust }) => [
        key,
        { key, organisation, trust, country: null, isContact: true, isOwn: false },
      ]),
    );
    const sent = { outcome: "packed", parcels, unreachable: [], onPaper: [] } as const;
    return <PackedFiles sent={sent} who={who} onClose={onClose} />;
  }
  const pack = async (): Promise<void> => {
    setFault(null);
    const said = await ask(() => desk.entrustEnd(chosen.map(({ key }) => key)));
    if (said === null) return;
    switch (said.outcome) {
      case "packed":
        return setParcels(said.parcels);
      case "nobody":
        return setFault("missing");
      case "not-verified":
        return setFault("unverified");
      default:
        return assertNever(said);
    }
  };
  return (
    <Dialog
      title={t("ending.entrust.dialog")}
      isOpen
      onClose={onClose}
      shape="wide"
      actions={
        <>
          <Button onPress={onClose}>{t("actions.cancel")}</Button>
          <Button look="primary" isPending={isPending} onPress={() => void pack()}>
            {t("ending.entrust.do")}
          </Button>
        </>
      }
    >
      <p>{t("ending.entrust.what")}</p>
      <Notice tone="attention" title={t("ending.entrust.riskTitle")}>
        <p>{t("ending.entrust.risk")}</p>
        <p>{t("ending.entrust.lost")}</p>
      </Notice>
      <PeoplePicker
        label={t("ending.entrust.who")}
        help={t("ending.entrust.whoHelp")}
        chosen={chosen}
        onChange={setChosen}
        taken={none}
        among="verified"
      />
      {fault !== null && (
        <Focused>
          <Notice tone="refusal" title={t(`ending.entrust.${fault}`)} />
        </Focused>
      )}
      <TroubleNews trouble={trouble} of="entry" />
    </Dialog>
  );
}
