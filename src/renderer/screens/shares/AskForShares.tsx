import { useState } from "react";
import type { SharesAsked } from "../../../desk/recovery/askForShares";
import type { Parcel } from "../../../desk/exchange/parcels";
import { Button } from "../../components/actions/Button";
import { TextArea } from "../../components/fields/TextArea";
import { NameAlone } from "../../components/marks/Name";
import { EmptyPlace } from "../../components/messages/EmptyPlace";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { useGo } from "../../state/going";
import { assertNever, isTrouble } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { PeoplePicker } from "../letters/publish/PeoplePicker";
import type { Chosen } from "../letters/publish/PeoplePicker";
import { useOwnName } from "../settings/useOwnName";
import { PackedShares } from "./PackedShares";
import { mostHolders } from "./threshold";

/** In UTF-16 units: what the desk takes of any writing. */
const mostNote = 20_000;

type Refused = Exclude<SharesAsked, { readonly outcome: "packed" }>;

/** From a new computer: a file for each of those who hold a share, with one's card and a word. */
export function AskForShares({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const { desk } = useDesk();
  const go = useGo();
  const [name = ""] = useOwnName();
  const said = useRead("overview");
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [written, setWritten] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [parcels, setParcels] = useState<readonly Parcel[] | null>(null);
  const { ask, isPending, trouble } = useAsk();
  // It travels: no marks of direction around the name, as a sentence of the screen has them.
  const note = written ?? [name, t("shares.ask.noteDraft")].filter((line) => line !== "").join("\n");

  const pack = async (): Promise<void> => {
    setRefused(null);
    const keys = chosen.map(({ key }) => key);
    const asked = await ask(() => desk.askForShares(keys, note));
    if (asked === null) return;
    if (asked.outcome === "packed") setParcels(asked.parcels);
    else setRefused(asked);
  };
  const leaveFor = (item: string): void => {
    onClose();
    go("contacts", item);
  };
  const isNobody = said !== null && !isTrouble(said) && said.contacts === 0;
  if (parcels !== null) return <PackedShares parcels={parcels} chosen={chosen} onClose={onClose} />;
  return (
    <Dialog
      title={t("shares.ask.title")}
      shape="sheet"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t("actions.cancel")}</Button>
          <Button
            look="primary"
            isDisabled={chosen.length === 0}
            isPending={isPending}
            onPress={() => void pack()}
          >
            {t("shares.ask.pack", { count: Math.max(chosen.length, 1) })}
          </Button>
        </>
      }
    >
      {isNobody ? (
        <EmptyPlace
          icon="contacts"
          title={t("shares.ask.nobody.title")}
          action={
            <Button look="primary" onPress={() => leaveFor("add")}>
              {t("contacts.add")}
            </Button>
          }
        >
          {t("shares.ask.nobody.words")}
        </EmptyPlace>
      ) : (
        <>
          <p>{t("shares.ask.what")}</p>
          <PeoplePicker
            label={t("shares.ask.holders")}
            help={t("shares.ask.holdersHelp")}
            chosen={chosen}
            onChange={(people) => {
              setRefused(null);
              setChosen(people);
            }}
            among="reachable"
            isListed
            most={mostHolders}
          />
          <TextArea
            label={t("shares.ask.note")}
            help={t("shares.ask.noteHelp")}
            value={note}
            onChange={setWritten}
            rows={5}
            maxLength={mostNote}
          />
          {refused !== null && (
            <Focused>
              <NotAsked refused={refused} chosen={chosen} onCard={() => leaveFor("card")} />
            </Focused>
          )}
          <TroubleNews trouble={trouble} of="entry" />
        </>
      )}
    </Dialog>
  );
}

interface NotAskedProps {
  readonly refused: Refused;
  readonly chosen: readonly Chosen[];
  readonly onCard: () => void;
}

function NotAsked({ refused, chosen, onCard }: NotAskedProps) {
  const { t } = useText();
  switch (refused.outcome) {
    case "bad-number":
      return <Notice tone="attention" title={t("shares.ask.faults.number")} />;
    case "unreachable":
      return (
        <Notice tone="refusal" title={t("shares.ask.faults.unreachable")}>
          <ul className="plain-list">
            {chosen
              .filter(({ key }) => refused.keys.includes(key))
              .map(({ key, organisation }) => (
                <li key={key}>
                  <NameAlone name={organisation} />
                </li>
              ))}
          </ul>
        </Notice>
      );
    case "no-card":
      return (
        <Notice
          tone="attention"
          title={t("shares.ask.faults.noCard.title")}
          actions={<Button onPress={onCard}>{t("shares.ask.faults.noCard.go")}</Button>}
        >
          <p>{t("shares.ask.faults.noCard.words")}</p>
        </Notice>
      );
    default:
      return assertNever(refused);
  }
}
