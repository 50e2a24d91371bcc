import { useState } from "react";
import type { Parcel, Sent } from "../../../desk/exchange/parcels";
import type { Who } from "../../../desk/contacts/who";
import { Button } from "../../components/actions/Button";
import { CopyButton } from "../../components/actions/CopyButton";
import { Disclosure } from "../../components/Disclosure";
import { useSave } from "../../components/files/useSave";
import { Name } from "../../components/marks/Name";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { Dialog } from "../../components/overlays/Dialog";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { archiveName } from "./request";

/** Those whom the files are for, by key. */
export type Receivers = ReadonlyMap<string, Pick<Who, "organisation" | "trust">>;

interface PackedFilesProps {
  readonly sent: Sent;
  readonly who: Receivers;
  readonly onClose: () => void;
}

/** Files shown at first and added at a time. */
const step = 50;

/** The files, to be saved and carried. They are sealed: only those they are for can open them. */
export function PackedFiles({ sent, who, onClose }: PackedFilesProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const { save, isSaving, outcome } = useSave();
  const { ask, isPending, trouble } = useAsk();
  const [shown, setShown] = useState(step);
  const { parcels, onPaper } = sent;
  const saveAll = async (): Promise<void> => {
    const [only] = parcels;
    if (parcels.length === 1 && only) {
      await save(only.name, only.bytes);
      return;
    }
    const files = parcels.map(({ name, bytes }) => ({ name, bytes }));
    const said = await ask(() => desk.zipped(files));
    if (said !== null) await save(archiveName(parcels), said.bytes);
  };
  return (
    <Dialog
      title={
        parcels.length === 0 ? t("sending.noted.title") : t("sending.packed.title", { count: parcels.length })
      }
      isOpen
      onClose={onClose}
      shape="wide"
      actions={
        <Button look={parcels.length === 0 ? "primary" : "plain"} onPress={onClose}>
          {t("actions.done")}
        </Button>
      }
    >
      <Focused>
        {parcels.length === 0 ? (
          <p>{t("sending.noted.words", { count: onPaper.length })}</p>
        ) : (
          <p>{t("sending.packed.words", { count: parcels.length })}</p>
        )}
      </Focused>
      {parcels.length > 0 && (
        <>
          <div className="actions">
            <Button
              look="primary"
              icon="download"
              isPending={isSaving || isPending}
              onPress={() => void saveAll()}
            >
              {parcels.length === 1 ? t("sending.packed.save") : t("sending.packed.saveAll")}
            </Button>
          </div>
          {outcome}
          <TroubleNews trouble={trouble} of="entry" />
          <ul className="packed-list">
            {parcels.slice(0, shown).map((parcel) => (
              <PackedFile key={parcel.name} parcel={parcel} who={who} isOnly={parcels.length === 1} />
            ))}
          </ul>
          {parcels.length > shown && (
            <div className="actions">
              <Button look="quiet" onPress={() => setShown(shown + step)}>
                {t("sending.more", { count: parcels.length - shown })}
              </Button>
            </div>
          )}
          {onPaper.length > 0 && (
            <Notice tone="attention" title={t("sending.onPaper.title", { count: onPaper.length })}>
              <p>{t("sending.onPaper.words")}</p>
            </Notice>
          )}
          <Disclosure title={t("sending.carry.title")}>
            <ul className="plain-list">
              <li>{t("sending.carry.ways")}</li>
              <li>{t("sending.carry.names")}</li>
              <li>{t("sending.carry.seen")}</li>
              <li>{t("sending.carry.kept")}</li>
            </ul>
          </Disclosure>
        </>
      )}
    </Dialog>
  );
}

interface PackedFileProps {
  readonly parcel: Parcel;
  readonly who: Receivers;
  /** it is saved by the button above */
  readonly isOnly: boolean;
}

/** As many receivers as are named beside a file. */
const few = 4;

function PackedFile({ parcel, who, isOnly }: PackedFileProps) {
  const { t, size } = useText();
  const { desk } = useDesk();
  const { save, isSaving, outcome } = useSave();
  const { ask, isPending, trouble } = useAsk();
  const [armor, setArmor] = useState<string | null>(null);
  const { name, bytes, to } = parcel;
  const asText = async (): Promise<void> => {
    const said = await ask(() => desk.armored(bytes));
    if (said !== null) setArmor(said.text);
  };
  return (
    <li className="packed-file">
      <div className="packed-what">
        <p>
          <bdi dir="ltr" className="packed-name">
            {name}
          </bdi>{" "}
          <span className="soft">{size(bytes.length)}</span>
        </p>
        <ul className="name-list">
          {to.slice(0, few).map((key) => {
            const one = who.get(key);
            return (
              <li key={key}>
                <Name name={one?.organisation ?? null} trust={one?.trust ?? "unverified"} />
              </li>
            );
          })}
          {to.length > few && <li className="soft">{t("sending.more", { count: to.length - few })}</li>}
        </ul>
      </div>
      <div className="actions">
        {!isOnly && (
          <Button look="quiet" isPending={isSaving} onPress={() => void save(name, bytes)}>
            {t("sending.packed.saveOne")}
          </Button>
        )}
        {armor === null ? (
          <Button look="quiet" isPending={isPending} onPress={() => void asText()}>
            {t("sending.packed.asText")}
          </Button>
        ) : (
          <Focused>
            <CopyButton text={armor} />
          </Focused>
        )}
      </div>
      {armor !== null && (
        <p className="soft packed-armor">{t("sending.packed.textHelp", { size: size(armor.length) })}</p>
      )}
      {outcome}
      <TroubleNews trouble={trouble} of="entry" />
    </li>
  );
}
