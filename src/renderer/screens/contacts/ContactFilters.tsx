import { useMemo } from "react";
import { Button } from "../../components/actions/Button";
import { ComboBox } from "../../components/fields/ComboBox";
import { Disclosure } from "../../components/Disclosure";
import { SearchField } from "../../components/fields/SearchField";
import { Select } from "../../components/fields/Select";
import type { ReactNode } from "react";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { visible } from "../../text/isolate";
import { sectorWord } from "../../text/sectors";
import { useText } from "../../text/useText";
import { isWhole, unfiltered } from "./query";
import type { View } from "./query";
import { TrustFilter } from "./TrustFilter";

interface ContactFiltersProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  /** stands beside the filters, such as who has not answered */
  readonly children?: ReactNode;
}

const none = { groups: [], countries: [], sectors: [] } as const;

/** Narrows the list of contacts as one types and chooses. What nobody has is not offered. */
export function ContactFilters({ view, onView, children }: ContactFiltersProps) {
  const text = useText();
  const { t, number, country, collator } = text;
  const said = useRead("contactFacets");
  const { groups, countries, sectors } = said === null || isTrouble(said) ? none : said;
  const byCountry = useMemo(
    () =>
      countries
        .map(({ name, count }) => ({
          id: name,
          words: `${country(name)} (${number(count)})`,
          alsoFoundBy: [name],
        }))
        .sort((a, b) => collator.compare(a.words, b.words)),
    [countries, country, number, collator],
  );
  const bySector = useMemo(
    () =>
      sectors
        .map(({ name, count }) => ({ id: name, words: `${sectorWord(text, name)} (${number(count)})` }))
        .sort((a, b) => collator.compare(a.words, b.words)),
    [sectors, text, number, collator],
  );
  return (
    <div className="contact-filters">
      <SearchField
        label={t("contacts.search")}
        value={view.search}
        onChange={(search) => onView({ ...view, search })}
      />
      <TrustFilter value={view.trust} onChange={(trust) => onView({ ...view, trust })} />
      {groups.length > 0 && (
        <Select
          label={t("contacts.filter.group")}
          options={[
            { id: "", words: t("contacts.filter.anyGroup") },
            ...groups.map(({ name, count }) => ({ id: name, words: `${visible(name)} (${number(count)})` })),
          ]}
          value={view.group ?? ""}
          onChange={(id) => onView({ ...view, group: id === "" ? null : id })}
        />
      )}
      {children}
      <Disclosure title={t("contacts.filter.more")}>
        <div className="contact-more-filters">
          <ComboBox
            label={t("contacts.filter.country")}
            options={byCountry}
            value={view.country}
            onChange={(country) => onView({ ...view, country })}
          />
          <ComboBox
            label={t("contacts.filter.sector")}
            options={bySector}
            value={view.sector}
            onChange={(sector) => onView({ ...view, sector })}
          />
          {!isWhole(view) && (
            <Button look="quiet" onPress={() => onView(unfiltered(view))}>
              {t("contacts.none.all")}
            </Button>
          )}
        </div>
      </Disclosure>
    </div>
  );
}
