import { useState } from "react";
import type { KeyboardEvent } from "react";
import { Button } from "../../components/actions/Button";
import { Chips } from "../../components/fields/Chips";
import { TextField } from "../../components/fields/TextField";
import { useText } from "../../text/useText";
import { groupName, longestGroup } from "./groupName";
import { useGroups } from "./useGroups";

interface GroupsFieldProps {
  readonly value: readonly string[];
  readonly onChange: (groups: readonly string[]) => void;
}

/** The groups that one contact is in: those there are, and new ones by name. */
export function GroupsField({ value, onChange }: GroupsFieldProps) {
  const { t, collator } = useText();
  const known = useGroups();
  const [typed, setTyped] = useState("");
  const [own, setOwn] = useState<readonly string[]>(value);
  const names = [...new Set([...known.map(({ name }) => name), ...own, ...value])].sort(collator.compare);
  const add = (): void => {
    const name = groupName(typed);
    if (name === null) return;
    setOwn([...own, name]);
    setTyped("");
    if (!value.includes(name)) onChange([...value, name]);
  };
  /** Enter adds the group; the form is not sent by it. */
  const take = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement))
      return;
    event.preventDefault();
    add();
  };
  return (
    <Chips
      label={t("contact.groups.label")}
      help={t("contact.groups.help")}
      isOptional
      options={names.map((name) => ({ id: name, words: name }))}
      value={value}
      onChange={onChange}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="adder" onKeyDown={take}>
        <TextField
          label={t("contact.groups.other")}
          value={typed}
          onChange={setTyped}
          maxLength={2 * longestGroup}
        />
        <Button onPress={add} isDisabled={groupName(typed) === null}>
          {t("cardFields.add")}
        </Button>
      </div>
    </Chips>
  );
}
