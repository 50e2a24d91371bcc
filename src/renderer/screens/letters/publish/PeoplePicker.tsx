import { useEffect, useRef, useState } from "react";
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
  readonly taken?: ReadonlySet<string>;
  /**
   * Who can be chosen:
   * - "risked": whoever has a good card; where it was not compared, somebody says that it is to be so
   * - "reachable": whoever has a good card
   * - "verified": whose card was compared, and is good
   */
  readonly among?: "risked" | "reachable" | "verified";
  /** the first of them are listed before anything is searched */
  readonly isListed?: boolean;
  /** as many as can be chosen */
  readonly most?: number;
}

const nobody: ReadonlySet<string> = new Set();

/** As many as are looked through at a glance. */
const shown = 6;

/** Organisations with a good card, found by a part of their name. */
export function PeoplePicker(props: PeoplePickerProps) {
  const { label, help, chosen, onChange } = props;
  const { taken = nobody, among = "risked", isListed = false, most = Infinity } = props;
  const { t, language } = useText();
  const [search, setSearch] = useState("");
  const place = useRef<HTMLElement>(null);
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    if (moves === 0) return;
    // The button that had the focus is gone with its line.
    const next = ['[type="search"]', ".people-chosen button"];
    const found = next.map((one) => place.current?.querySelector<HTMLElement>(one)).find(Boolean);
    found?.focus();
  }, [moves]);
  const wanted = search.trim();
  const said = useRead("contactList", {
    search: wanted,
    // Whoever is looked for by name is told why it cannot be chosen.
    trust: among === "verified" && wanted === "" ? "verified" : null,
    sort: "organisation",
    descending: false,
    language,
    from: 0,
    count: shown + chosen.length + taken.size,
  });
  const rows = said === null || isTrouble(said) ? [] : said.rows;
  const left = rows.filter(({ key }) => !taken.has(key) && chosen.every((one) => one.key !== key));
  const choosable = left.slice(0, shown).filter(({ trust }) => canBeChosen(trust, among));
  const add = ({ key, organisation, trust }: ContactRow): void => {
    onChange([...chosen, { key, organisation, trust, isRisked: false }]);
    setSearch("");
    setMoves(moves + 1);
  };
  return (
    <section ref={place} className="people-picker" aria-label={label}>
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
                  onPress={() => {
                    onChange(chosen.filter(({ key }) => key !== one.key));
                    setMoves(moves + 1);
                  }}
                />
              </div>
              {among === "risked" && one.trust !== "verified" && (
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
      {chosen.length < most && (
        <SearchField
          label={t("letters.people.search")}
          value={search}
          onChange={setSearch}
          onEnter={() => {
            const [only, another] = choosable;
            if (wanted !== "" && only !== undefined && another === undefined) add(only);
          }}
        />
      )}
      {said !== null && isTrouble(said) && <TroubleNotice trouble={said} of="entry" />}
      {(wanted !== "" || isListed) && chosen.length < most && (
        <ul className="people-found">
          {left.slice(0, shown).map((row) => (
            <li key={row.key} className="people-line">
              <Name name={row.organisation} trust={row.trust} />
              {canBeChosen(row.trust, among) ? (
                <Button look="quiet" icon="plus" onPress={() => add(row)}>
                  {t("letters.people.choose")}
                  <span className="unseen"> {visible(row.organisation ?? t("names.unnamed"))}</span>
                </Button>
              ) : (
                <span className="soft">
                  {t(isGood(row.trust) ? "letters.people.notCompared" : "letters.people.cannot")}
                </span>
              )}
            </li>
          ))}
          {left.length === 0 && said !== null && <li className="soft">{t("letters.people.none")}</li>}
        </ul>
      )}
    </section>
  );
}

function canBeChosen(trust: Trust, among: NonNullable<PeoplePickerProps["among"]>): boolean {
  return among === "verified" ? trust === "verified" : isGood(trust);
}

/** Only for whoever has a card that is good now can a file be made. */
function isGood(trust: Trust): boolean {
  return trust === "verified" || trust === "introduced" || trust === "unverified";
}

/** True when nobody is chosen whose card was not compared, unless somebody said that it is to be so. */
export function isDecided(chosen: readonly Chosen[]): boolean {
  return chosen.every(({ trust, isRisked }) => trust === "verified" || isRisked);
}
