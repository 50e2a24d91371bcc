import { Button } from "../../components/actions/Button";
import { IconButton } from "../../components/actions/IconButton";
import { TextField } from "../../components/fields/TextField";
import { useText } from "../../text/useText";
import { mostPeople } from "./choice";
import type { ChoiceFaults, Person } from "./choice";

interface SignatoriesFieldProps {
  readonly people: readonly Person[];
  readonly onChange: (people: readonly Person[]) => void;
  readonly faults: ChoiceFaults["people"];
}

/** Who signs for the organisation: names and roles, in the order in which they will stand. */
export function SignatoriesField({ people, onChange, faults }: SignatoriesFieldProps) {
  const { t } = useText();
  const change = (at: number, changes: Partial<Person>): void =>
    onChange(people.map((one, i) => (i === at ? { ...one, ...changes } : one)));
  const swap = (at: number): void => {
    const [one, other] = [people[at]!, people[at + 1]!];
    onChange([...people.slice(0, at), other, one, ...people.slice(at + 2)]);
  };
  return (
    <fieldset className="people">
      <legend className="field-label">{t("endorsing.people.label")}</legend>
      <p className="field-help">{t("endorsing.people.help")}</p>
      {people.length > 0 && (
        <ol className="people-list">
          {people.map(({ name, role }, at) => {
            const number = at + 1;
            return (
              // People have no identity but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={at} className="person">
                <TextField
                  label={t("endorsing.people.name", { number })}
                  value={name}
                  onChange={(changed) => change(at, { name: changed })}
                  error={faults[at] === undefined ? null : t(`endorsing.people.faults.${faults[at]}`)}
                  maxLength={400}
                />
                <TextField
                  label={t("endorsing.people.role", { number })}
                  isOptional
                  value={role}
                  onChange={(changed) => change(at, { role: changed })}
                  maxLength={400}
                />
                <div className="person-actions">
                  <IconButton
                    icon="up"
                    label={t("endorsing.people.up", { number })}
                    isDisabled={at === 0}
                    onPress={() => swap(at - 1)}
                  />
                  <IconButton
                    icon="down"
                    label={t("endorsing.people.down", { number })}
                    isDisabled={number === people.length}
                    onPress={() => swap(at)}
                  />
                  <IconButton
                    icon="cross"
                    label={t("endorsing.people.remove", { number })}
                    onPress={() => onChange(people.filter((_, i) => i !== at))}
                  />
                </div>
              </li>
            );
          })}
        </ol>
      )}
      <div className="actions">
        <Button
          look="quiet"
          icon="plus"
          isDisabled={people.length >= mostPeople}
          onPress={() => onChange([...people, { name: "", role: "" }])}
        >
          {t("endorsing.people.add")}
        </Button>
      </div>
    </fieldset>
  );
}
