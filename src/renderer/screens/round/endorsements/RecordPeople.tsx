import { Button } from "../../../components/actions/Button";
import { IconButton } from "../../../components/actions/IconButton";
import { TextField } from "../../../components/fields/TextField";
import { useText } from "../../../text/useText";
import type { Person } from "./recordDraft";

interface RecordPeopleProps {
  readonly people: readonly Person[];
  readonly onChange: (people: readonly Person[]) => void;
  readonly error: string | null;
}

/** As many as a statement may name (docs/formats.md §3.4). */
const most = 20;

/** Who signed or spoke for an organisation: a name and a role each. */
export function RecordPeople({ people, onChange, error }: RecordPeopleProps) {
  const { t } = useText();
  const next = 1 + people.reduce((highest, { id }) => Math.max(highest, id), 0);
  const change = (id: number, changes: Partial<Person>): void =>
    onChange(people.map((one) => (one.id === id ? { ...one, ...changes } : one)));
  return (
    <fieldset className="record-people">
      <legend className="field-label">{t("endorsements.recording.people")}</legend>
      <p className="field-help">{t("endorsements.recording.peopleHelp")}</p>
      {people.map(({ id, name, role }) => (
        <div key={id} className="record-person">
          <TextField
            label={t("endorsements.recording.person")}
            value={name}
            onChange={(name) => change(id, { name })}
            maxLength={200}
            error={name.trim() === "" ? error : null}
          />
          <TextField
            label={t("endorsements.recording.role")}
            value={role}
            onChange={(role) => change(id, { role })}
            maxLength={200}
            isOptional
          />
          <IconButton
            icon="cross"
            label={t("endorsements.recording.removePerson")}
            onPress={() => onChange(people.filter((one) => one.id !== id))}
          />
        </div>
      ))}
      {people.length < most && (
        <div className="actions">
          <Button icon="plus" onPress={() => onChange([...people, { id: next, name: "", role: "" }])}>
            {t("endorsements.recording.addPerson")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
