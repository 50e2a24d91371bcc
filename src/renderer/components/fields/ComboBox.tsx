import { useMemo, useRef, useState } from "react";
import { Button, ComboBox as Base, Group, Input, ListBox, Popover } from "react-aria-components";
import { useText } from "../../text/useText";
import { Icon } from "../Icon";
import { Field } from "./Field";
import type { FieldWords } from "./Field";
import { OptionItem } from "./options";
import { found, meant } from "./search";
import type { Findable } from "./search";

interface ComboBoxProps<Id extends string> extends FieldWords {
  readonly options: readonly Findable<Id>[];
  /** null while nothing is chosen */
  readonly value: Id | null;
  readonly onChange: (id: Id | null) => void;
  readonly isDisabled?: boolean;
}

/**
 * One of many options, found by typing a part of it; accents and the like make no difference. Whoever typed enough of
 * it need not choose it from the list: Enter, Tab and a press elsewhere take the one that was meant.
 */
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
  // Set while what was typed is left, or taken by Enter, without an option of the list: not by Escape, nor by pressing one.
  const isLeft = useRef(false);
  const chosen = options.find(({ id }) => id === value)?.words ?? "";
  const type = (words: string): void => {
    setTyped(words === "" ? null : words);
    if (words === "") onChange(null);
  };
  const choose = (id: Id | null): void => {
    // Then react-aria says once more what was chosen before.
    const isTyped = typed !== null && id === value && isLeft.current;
    isLeft.current = false;
    setTyped(null);
    onChange(isTyped ? (meant(options, typed)?.id ?? id) : id);
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
          <Input
            className="input-bare"
            placeholder={t("fields.choose")}
            onKeyDownCapture={({ key, currentTarget }) => {
              const isInList = currentTarget.hasAttribute("aria-activedescendant");
              isLeft.current = (key === "Enter" || key === "Tab") && !isInList;
            }}
            onBlurCapture={() => {
              isLeft.current = true;
            }}
          />
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
