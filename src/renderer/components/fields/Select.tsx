import { Button, ListBox, Popover, Select as Base, SelectValue } from "react-aria-components";
import { useText } from "../../text/useText";
import { Icon } from "../Icon";
import { Field } from "./Field";
import type { FieldWords } from "./Field";
import { OptionItem } from "./options";
import type { Option } from "./options";

interface SelectProps<Id extends string> extends FieldWords {
  readonly options: readonly Option<Id>[];
  /** null while nothing is chosen */
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean;
}

/** One of a few options, in a list that opens. For options that need explaining, use RadioGroup. */
export function Select<Id extends string>({
  options,
  value,
  onChange,
  isDisabled = false,
  ...words
}: SelectProps<Id>) {
  const { t } = useText();
  return (
    <Base
      className="field"
      value={value}
      onChange={(key) => onChange(key as Id)}
      isDisabled={isDisabled}
      isInvalid={typeof words.error === "string"}
      validationBehavior="aria"
      placeholder={t("fields.choose")}
    >
      <Field {...words}>
        <Button className="input select">
          <SelectValue className="select-value" />
          <Icon name="down" />
        </Button>
        <Popover className="popover" offset={4}>
          <ListBox className="options" items={options}>
            {(option) => <OptionItem option={option} />}
          </ListBox>
        </Popover>
      </Field>
    </Base>
  );
}
