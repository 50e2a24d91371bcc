import { useMemo, useState } from "react";
import { Button, ComboBox as Base, Group, Input, ListBox, Popover } from "react-aria-components";
import { useText } from "../../text/useText";
import { Icon } from "../Icon";
import { Field } from "./Field";
import type { FieldWords } from "./Field";
import { OptionItem } from "./options";
import { found } from "./search";
import type { Findable } from "./search";

interface ComboBoxProps<Id extends string> extends FieldWords {
  readonly options: readonly Findable<Id>[];
  /** null while nothing is chosen */
  readonly value: Id | null;
  readonly onChange: (id: Id | null) => void;
  readonly isDisabled?: boolean;
}

/** One of many options, found by typing a part of it; accents and the like make no difference. */
export function ComboBox<Id extends string>({
  options,
  value,
  onChange,
  isDisabled = false,
  ...words
}: ComboBoxProps<Id>) {
  const { t } = useText();
  // Both what is typed and what is chosen are kept here: left to itself, react-aria takes back a letter that is typed at
  // the moment when the choice before it is given up.
  const [typed, setTyped] = useState<string | null>(null);
  const chosen = options.find(({ id }) => id === value)?.words ?? "";
  const type = (words: string): void => {
    setTyped(words === "" ? null : words);
    if (words === "") onChange(null);
  };
  const choose = (id: Id | null): void => {
    setTyped(null);
    onChange(id);
  };
  const items = useMemo(() => (typed === null ? options : found(options, typed)), [options, typed]);
  return (
    <Base
      className="field"
      items={items}
      value={value}
      onChange={(key) => choose(key as Id | null)}
      inputValue={typed ?? chosen}
      onInputChange={type}
      isDisabled={isDisabled}
      isInvalid={typeof words.error === "string"}
      validationBehavior="aria"
      allowsEmptyCollection
    >
      <Field {...words}>
        <Group className="input input-group">
          <Input className="input-bare" placeholder={t("fields.choose")} />
          <Button className="icon-button">
            <Icon name="down" />
          </Button>
        </Group>
        <Popover className="popover" offset={4}>
          <ListBox<Findable<Id>>
            className="options"
            renderEmptyState={() => <p className="options-empty">{t("fields.nothingFits")}</p>}
          >
            {(option) => <OptionItem option={option} />}
          </ListBox>
        </Popover>
      </Field>
    </Base>
  );
}
