import type { Card } from "../../../core/contact/card";
import type { CardDetails } from "../../../desk/publishCard";
import { NameAlone } from "../../components/marks/Name";
import { Icon } from "../../components/Icon";
import { visible } from "../../text/isolate";
import { sectorWord } from "../../text/sectors";
import { useText } from "../../text/useText";

/** The desk's own card as others see it. There is no mark beside the name: whether it is verified is theirs to say. */
export function CardFace({ card }: { readonly card: Card | CardDetails }) {
  const text = useText();
  const { t, country, languageName, list, day } = text;
  const { organisation, sectors, languages, reach, expires } = card;
  return (
    <article className="card-face">
      <p className="card-name">
        <NameAlone name={organisation} />
      </p>
      <p>{country(card.country)}</p>
      {sectors.length > 0 && (
        <ul className="card-sectors">
          {sectors.map((label) => (
            <li key={label}>
              <bdi>{visible(sectorWord(text, label))}</bdi>
            </li>
          ))}
        </ul>
      )}
      <dl className="card-small">
        {languages.length > 0 && (
          <>
            <dt>
              <Icon name="globe" />
              <span className="unseen">{t("card.facts.languages")}</span>
            </dt>
            <dd>{list(languages.map(languageName))}</dd>
          </>
        )}
        <dt>
          <Icon name="exchange" />
          <span className="unseen">{t("card.facts.reach")}</span>
        </dt>
        <dd>{t(`card.reach.${reach}`)}</dd>
        <dt>
          <Icon name="lapsed" />
          <span className="unseen">{t("card.facts.expires")}</span>
        </dt>
        <dd>{t("card.goodUntil", { date: day(expires) })}</dd>
      </dl>
    </article>
  );
}
