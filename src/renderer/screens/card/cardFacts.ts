import type { Card } from "../../../core/contact/card";
import type { Fact } from "../../components/marks/Facts";
import { sectorWord } from "../../text/sectors";
import type { Speech } from "../../text/speech";

/** What a card says besides the organisation's name. */
export function cardFacts(card: Card, text: Speech): readonly Fact[] {
  const { t, country, languageName, list, day, moment } = text;
  const { sectors, languages } = card;
  const none = t("card.facts.none");
  return [
    { term: t("card.facts.country"), value: country(card.country) },
    {
      term: t("card.facts.sectors"),
      value: sectors.length === 0 ? none : list(sectors.map((label) => sectorWord(text, label))),
    },
    {
      term: t("card.facts.languages"),
      value: languages.length === 0 ? none : list(languages.map(languageName)),
    },
    { term: t("card.facts.reach"), value: t(`card.reach.${card.reach}`) },
    { term: t("card.facts.expires"), value: day(card.expires) },
    { term: t("card.facts.created"), value: moment(card.created) },
  ];
}
