import { Button, Group, Input, NumberField as Base } from "react-aria-components";
import { Icon } from "../Icon";
import { Field } from "./Field";
import type { FieldWords } from "./Field";

interface NumberFieldProps extends FieldWords {
  /** NaN while nothing is entered */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly isDisabled?: boolean;
}

/** A whole number, typed in any digits or stepped. */
export function NumberField({ value, onChange, min, max, isDisabled = false, ...words }: NumberFieldProps) {
  return (
    <Base
      className="field"
      value={value}
      onChange={onChange}
      minValue={min}
      maxValue={max}
      step={1}
      isDisabled={isDisabled}
      isInvalid={typeof words.error === "string"}
      validationBehavior="aria"
      formatOptions={{ maximumFractionDigits: 0 }}
    >
      <Field {...words}>
        <Group className="input input-group number">
          <Input className="input-bare" />
          <Button slot="decrement" className="icon-button">
            <Icon name="minus" />
          </Button>
          <Button slot="increment" className="icon-button">
            <Icon name="plus" />
          </Button>
        </Group>
      </Field>
    </Base>
  );
}
