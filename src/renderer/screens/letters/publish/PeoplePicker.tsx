import { useState } from "react";
import type { ContactRow } from "../../../../desk/contacts/contactList";
import type { Trust } from "../../../../desk/contacts/trust";
import { Button } from "../../../components/actions/Button";
import { IconButton } from "../../../components/actions/IconButton";
import { Checkbox } from "../../../components/fields/Checkbox";
import { SearchField } from "../../../components/fields/SearchField";
import { Name } from "../../../components/marks/Name";
import { isTrouble } from "../../../state/outcomes";
import { useRead } from "../../../state/useRead";
import { visible } from "../../../text/isolate";
import { useText } from "../../../text/useText";
import { TroubleNotice } from "../../../components/messages/TroubleNotice";

/** Somebody who was chosen. */
export interface Chosen {
  readonly key: string;
  readonly organisation: string | null;
  readonly trust: Trust;
  /** its card was not compared, and it was chosen all the same */
  readonly isRisked: boolean;
}

interface PeoplePickerProps {
  readonly label: string;
  readonly help: string;
  readonly chosen: readonly Chosen[];
  readonly onChange: (chosen: readonly Chosen[]) => void;
  /** keys that are chosen for something else */
  readonly taken: ReadonlySet<string>;
  /** only those whose fingerprint was compared, and what is said of the others; anybody with a good card unless given */
  readonly verifiedOnly?: string;
}

/** As many as are looked through at a glance. */
const shown = 6;

/** Organisations with a good card, found by a part of their name. */
export function PeoplePicker({ label, help, chosen, onChange, taken, verifiedOnly }: PeoplePickerProps) {
  const { t, language } = useText();
  const canBeChosen = (trust: Trust): boolean =>
    trust === "verified" || (verifiedOnly === undefined && isGood(trust));
  const [search, setSearch] = useState("");
  const said = useRead("contactList", {
    search: search.trim(),
    trust: null,
    sort: "organisation",
    descending: false,
    language,
    from: 0,
    count: shown + chosen.length + taken.size,
  });
  const rows = said === null || isTrouble(said) ? [] : said.rows;
  const left = rows.filter(({ key }) => !taken.has(key) && chosen.every((one) => one.key !== key));
  const choosable = left.slice(0, shown).filter(({ trust }) => canBeChosen(trust));
  const add = ({ key, organisation, trust }: ContactRow): void => {
    onChange([...chosen, { key, organisation, trust, isRisked: false }]);
    setSearch("");
  };
  return (
    <section className="people-picker" aria-label={label}>
      <p className="field-label">{label}</p>
      <p className="field-help">{help}</p>
      {chosen.length > 0 && (
        <ul className="people-chosen">
          {chosen.map((one) => (
            <li key={one.key}>
              <div className="people-line">
                <Name name={one.organisation} trust={one.trust} />
                <IconButton
                  icon="cross"
                  label={t("letters.people.remove", {
                    name: visible(one.organisation ?? t("names.unnamed")),
                  })}
                  onPress={() => onChange(chosen.filter(({ key }) => key !== one.key))}
                />
              </div>
              {one.trust !== "verified" && (
                <Checkbox
                  isSelected={one.isRisked}
                  onChange={(isRisked) =>
                    onChange(chosen.map((each) => (each === one ? { ...one, isRisked } : each)))
                  }
                  help={t("letters.people.riskMeans")}
                >
                  {t("letters.people.risk")}
                </Checkbox>
              )}
            </li>
          ))}
        </ul>
      )}
      <SearchField
        label={t("letters.people.search")}
        value={search}
        onChange={setSearch}
        onEnter={() => {
          const [only, another] = choosable;
          if (search.trim() !== "" && only !== undefined && another === undefined) add(only);
        }}
      />
      {said !== null && isTrouble(said) && <TroubleNotice trouble={said} of="entry" />}
      {search.trim() !== "" && (
        <ul className="people-found">
          {left.slice(0, shown).map((row) => (
            <li key={row.key} className="people-line">
              <Name name={row.organisation} trust={row.trust} />
              {canBeChosen(row.trust) ? (
                <Button look="quiet" icon="plus" onPress={() => add(row)}>
                  {t("letters.people.choose")}
                  <span className="unseen"> {visible(row.organisation ?? t("names.unnamed"))}</span>
                </Button>
              ) : (
                <span className="soft">{verifiedOnly ?? t("letters.people.cannot")}</span>
              )}
            </li>
          ))}
          {left.length === 0 && said !== null && <li className="soft">{t("letters.people.none")}</li>}
        </ul>
      )}
    </section>
  );
}

/** Only who has a card that is good now can be given a part in a letter. */
function isGood(trust: Trust): boolean {
  return trust === "verified" || trust === "introduced" || trust === "unverified";
}

/** True when nobody is chosen whose card was not compared, unless somebody said that it is to be so. */
export function isDecided(chosen: readonly Chosen[]): boolean {
  return chosen.every(({ trust, isRisked }) => trust === "verified" || isRisked);
}
