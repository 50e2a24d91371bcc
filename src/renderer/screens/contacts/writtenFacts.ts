import type { Fact } from "../../components/marks/Facts";
import { sectorWord } from "../../text/sectors";
import type { Speech } from "../../text/speech";
import type { ContactDetails } from "../../../desk/records";

/** What the desk wrote down of an organisation itself. What it did not is left out. */
export function writtenFacts(details: ContactDetails | null, text: Speech): readonly Fact[] {
  if (details === null) return [];
  const { t, country, list, languageName } = text;
  const { country: code, sectors, languages } = details;
  return [
    ...(code === null ? [] : [{ term: t("contacts.columns.country"), value: country(code) }]),
    ...(sectors.length === 0
      ? []
      : [
          {
            term: t("contacts.columns.sectors"),
            value: list(sectors.map((label) => sectorWord(text, label))),
          },
        ]),
    ...(languages.length === 0
      ? []
      : [{ term: t("contacts.columns.languages"), value: list(languages.map(languageName)) }]),
  ];
}
