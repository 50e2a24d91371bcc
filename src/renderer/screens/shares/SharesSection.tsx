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
  const place = useRef<HTMLDivElement>(null);
  const arrival = useArrival("settings");
  const isTold = said !== null;
  useEffect(() => {
    if (arrival?.item !== sharesItem || !isTold) return;
    place.current?.scrollIntoView({ block: "start" });
    place.current?.focus();
  }, [arrival, isTold]);
  return (
    <Section title={t("shares.title")}>
      {/* Whoever was led here is told of it where they are. */}
      <div ref={place} tabIndex={-1} className="settings-content focused shares">
        {said !== null &&
          (isTrouble(said) ? (
            <TroubleNotice trouble={said} of="entry" />
          ) : (
            <>
              <GivenAway here={said} />
              <HeldShares here={said} />
              <CameBack here={said} />
            </>
          ))}
      </div>
    </Section>
  );
}
