import { useEffect, useRef } from "react";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { useArrival } from "../../state/going";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { Section } from "../settings/Section";
import { CameBack } from "./CameBack";
import { GivenAway } from "./GivenAway";
import { HeldShares } from "./HeldShares";
import { sharesItem } from "./item";

/** Shares of recovery words: those that were given away, those that are held for others, and those that came back. */
export function SharesSection() {
  const { t } = useText();
  const said = useRead("sharesHere");
  const held = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLDivElement>(null);
  const arrival = useArrival("settings");
  const isTold = said !== null;
  useEffect(() => {
    if (!isTold) return;
    const places = { [sharesItem.held]: held, [sharesItem.back]: back };
    const place = Object.entries(places).find(([item]) => item === arrival?.item)?.[1].current;
    place?.scrollIntoView({ block: "start" });
    place?.focus();
  }, [arrival, isTold]);
  if (said === null) return <Section title={t("shares.title")}>{null}</Section>;
  if (isTrouble(said))
    return (
      <Section title={t("shares.title")}>
        <TroubleNotice trouble={said} of="entry" />
      </Section>
    );
  return (
    <Section title={t("shares.title")}>
      <GivenAway here={said} />
      {/* Whoever was led to one of these has the focus there. */}
      <div ref={held} tabIndex={-1} className="focused settings-item">
        <HeldShares here={said} />
      </div>
      <div ref={back} tabIndex={-1} className="focused settings-item">
        <CameBack here={said} />
      </div>
    </Section>
  );
}
