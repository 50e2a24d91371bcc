import { Input, TextField as Base } from "react-aria-components";
import { Field } from "./Field";
import type { FieldWords } from "./Field";

interface DayFieldProps extends FieldWords {
  /** a day of the calendar, `2026-11-22`; "" while none is chosen */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly isDisabled?: boolean;
}

/** A day of the calendar, typed or chosen from the system's own calendar, in the order of days that its reader uses. */
export function DayField({ value, onChange, isDisabled = false, ...words }: DayFieldProps) {
  return (
    <Base
      className="field"
      type="date"
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      isInvalid={typeof words.error === "string"}
      validationBehavior="aria"
    >
      <Field {...words}>
        <Input className="input day" min="1970-01-01" max="9999-12-31" />
      </Field>
    </Base>
  );
}
