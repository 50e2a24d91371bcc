import { Disclosure } from "../../components/Disclosure";
import { Facts } from "../../components/marks/Facts";
import { FingerprintForms } from "../../components/marks/FingerprintForms";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";
import { cardFacts } from "../card/cardFacts";
import { CardChanges } from "./CardChanges";
import { noveltyOf } from "./importing";
import type { ReadCard } from "./importing";
import { KnownName } from "./KnownName";

/** What a card would change, what to be wary of, and on asking all that it says. Nothing is kept yet. */
export function CardPreview({ read }: { readonly read: ReadCard }) {
  const text = useText();
  const { t, country, day } = text;
  const { card, renews, changed, lookalikes, isLapsed, fingerprint } = read;
  const { statement } = card;
  const novelty = noveltyOf(read);
  return (
    <div className="brought-what">
      <p>
        {country(statement.country)} · {t(`adding.novelty.${novelty}`)}
      </p>
      {isLapsed && (
        <Notice tone="attention" title={t("adding.lapsed.title", { date: day(statement.expires) })}>
          <p>{t("adding.lapsed.advice")}</p>
        </Notice>
      )}
      {renews !== null && changed.length > 0 && novelty === "renews" && (
        <Notice tone="attention" title={t("adding.changed.title")}>
          <CardChanges from={renews.statement} to={statement} />
          <p>{t("adding.changed.advice")}</p>
        </Notice>
      )}
      {lookalikes.length > 0 && (
        <Notice tone="attention" title={t("contact.alike.title")}>
          <ul className="name-list">
            {lookalikes.map(({ key }) => (
              <li key={key}>
                <KnownName contactKey={key} />
              </li>
            ))}
          </ul>
          <p>{t("adding.alikeAdvice")}</p>
        </Notice>
      )}
      <Disclosure title={t("adding.whole")}>
        <div className="whole-card">
          <Facts facts={cardFacts(statement, text)} />
          <FingerprintForms fingerprint={fingerprint} />
        </div>
      </Disclosure>
    </div>
  );
}
