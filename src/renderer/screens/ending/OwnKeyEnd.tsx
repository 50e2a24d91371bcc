import { useEffect, useRef, useState } from "react";
import { Button } from "../../components/actions/Button";
import { Name } from "../../components/marks/Name";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { useArrival } from "../../state/going";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { SendSheet } from "../sending/SendSheet";
import { EndOwnKey } from "./EndOwnKey";
import { EntrustEnd } from "./EntrustEnd";
import { identityItem } from "./item";

interface OwnKeyEndProps {
  /** the desk's own */
  readonly publicKey: string;
}

/** How the desk's own key ends: by its own hand, by those who were given the means, or when it has already. */
export function OwnKeyEnd({ publicKey }: OwnKeyEndProps) {
  const { t, day } = useText();
  const said = useRead("ownEnd");
  const [open, setOpen] = useState<"end" | "entrust" | "tell" | null>(null);
  const [isJustEnded, setJustEnded] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const arrival = useArrival("settings");
  const isHere = said !== null;
  useEffect(() => {
    if (arrival?.item !== identityItem || !isHere) return;
    place.current?.scrollIntoView({ block: "center" });
    place.current?.querySelector("button")?.focus();
  }, [arrival, isHere]);
  if (said === null) return null;
  if (isTrouble(said)) return <TroubleNotice trouble={said} of="entry" />;
  const { ended, holders } = said;
  const close = (): void => setOpen(null);
  if (ended !== null) {
    const notice = (
      <Notice
        tone="attention"
        title={t("ending.own.done.title")}
        actions={<Button onPress={() => setOpen("tell")}>{t("ending.own.done.tell")}</Button>}
      >
        <p>
          {t("ending.own.done.since", { date: day(ended.on.slice(0, 10)) })}{" "}
          {t(`ending.own.done.reason.${ended.reason}`)}
        </p>
        <p>{t("ending.own.done.words")}</p>
      </Notice>
    );
    return (
      <div ref={place} className="settings-item">
        {isJustEnded ? <Focused>{notice}</Focused> : notice}
        <SendSheet
          isOpen={open === "tell"}
          onClose={close}
          campaigns={[]}
          purpose="revocation"
          ends={[publicKey]}
        />
      </div>
    );
  }
  return (
    <>
      <div ref={place} className="settings-item">
        <h3>{t("ending.entrust.title")}</h3>
        <p>{t("ending.entrust.why")}</p>
        {holders.length === 0 ? (
          <p className="soft">{t("ending.entrust.nobody")}</p>
        ) : (
          <>
            <p>{t("ending.entrust.packed")}</p>
            <ul className="name-list">
              {holders.map(({ key, organisation, trust }) => (
                <li key={key}>
                  <Name name={organisation} trust={trust} />
                </li>
              ))}
            </ul>
            <p className="soft">{t("ending.entrust.arrived")}</p>
          </>
        )}
        <Button onPress={() => setOpen("entrust")}>{t("ending.entrust.open")}</Button>
      </div>
      <div className="settings-item">
        <h3>{t("ending.own.title")}</h3>
        <p>{t("ending.own.why")}</p>
        <Button onPress={() => setOpen("end")}>{t("ending.own.open")}</Button>
      </div>
      {open === "entrust" && <EntrustEnd onClose={close} />}
      {open === "end" && (
        <EndOwnKey
          end={said}
          onClose={close}
          onEnded={() => {
            close();
            setJustEnded(true);
          }}
        />
      )}
    </>
  );
}
