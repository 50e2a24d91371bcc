import { RadioButton, RadioField, RadioGroup as Base, Text } from "react-aria-components";
import { Field } from "./Field";
import type { FieldWords } from "./Field";
import type { Option } from "./options";

interface RadioGroupProps<Id extends string> extends FieldWords {
  readonly options: readonly Option<Id>[];
  /** null while nothing is chosen */
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean;
}

/** One of a few options that are all in sight, each with what it means. */
export function RadioGroup<Id extends string>({
  options,
  value,
  onChange,
  isDisabled = false,
  ...words
}: RadioGroupProps<Id>) {
  return (
    <Base
      className="field"
      value={value}
      onChange={(id) => onChange(id as Id)}
      isDisabled={isDisabled}
      isInvalid={typeof words.error === "string"}
      validationBehavior="aria"
    >
      <Field {...words}>
        <div className="choices">
          {options.map(({ id, words, help }) => (
            <RadioField key={id} value={id} className="choice">
              <RadioButton className="choice-button">
                <span className="choice-round" />
                <span>{words}</span>
              </RadioButton>
              {help !== undefined && (
                <Text slot="description" className="choice-help">
                  {help}
                </Text>
              )}
            </RadioField>
          ))}
        </div>
      </Field>
    </Base>
  );
}
