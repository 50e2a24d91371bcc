import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import type { BoardPlace } from "../../../desk/round/boardRows";
import type { Closing } from "../../../desk/round/closing";
import { LinkButton } from "../../components/actions/LinkButton";
import { Icon } from "../../components/Icon";
import type { IconName } from "../../components/icons";
import { Dialog } from "../../components/overlays/Dialog";
import { useGo } from "../../state/going";
import { useText } from "../../text/useText";
import { EndorsementsPanel } from "../round/EndorsementsPanel";
import { CheckMore } from "./CheckMore";
import { checkWords } from "./checkWords";
import type { Mending } from "./checkWords";

interface ChecksProps {
  readonly campaign: Hash;
  readonly closing: Closing;
}

const weights = ["stops", "look", "know"] as const;

const icons: Readonly<Record<(typeof weights)[number], IconName>> = {
  stops: "cross",
  look: "warning",
  know: "information",
};

/** What to look at before the letter goes out, none left out: what it is, what it means, and where it is mended. */
export function Checks({ campaign, closing: { checks } }: ChecksProps) {
  const text = useText();
  const { t } = text;
  const go = useGo();
  const [place, setPlace] = useState<BoardPlace | null>(null);
  const mend = (mending: Mending): void => {
    switch (mending.to) {
      case "rows":
        return setPlace(mending.place);
      case "card":
        return go("contacts", "card");
      case "versions":
        return go("letters", `${campaign}#versions`);
    }
  };
  const toLook = checks.filter(({ weight }) => weight !== "know").length;
  return (
    <section className="part">
      <h2>{t("closing.checks.title")}</h2>
      <p className="soft">
        {toLook === 0 ? t("closing.checks.fine") : t("closing.checks.count", { count: toLook })}
      </p>
      {checks.length > 0 && (
        <ul className="checks">
          {checks.map((check, at) => {
            const { title, words, mending } = checkWords(check, text);
            return (
              // A kind of check can come more than once; the list is made anew with each change.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at} className="check-line" data-weight={check.weight}>
                <Icon name={icons[check.weight]} />
                <div>
                  <p className="check-title">
                    <span className="unseen">{t(`closing.checks.weight.${check.weight}`)}: </span>
                    {title}
                  </p>
                  <p>{words}</p>
                  <CheckMore check={check} />
                  {mending !== null && (
                    <LinkButton onPress={() => mend(mending)}>
                      {t(`closing.checks.go.${mending.to}`)}
                    </LinkButton>
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {place !== null && (
        <Dialog title={t(`endorsements.place.${place}`)} isOpen onClose={() => setPlace(null)} shape="wide">
          <EndorsementsPanel campaign={campaign} place={place} />
        </Dialog>
      )}
    </section>
  );
}
