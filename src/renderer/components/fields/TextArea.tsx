import { TextArea as Base, TextField } from "react-aria-components";
import { Field } from "./Field";
import { directionOf, fieldProps } from "./text";
import type { TextValue } from "./text";

interface TextAreaProps extends TextValue {
  readonly placeholder?: string;
  /** lines to see at once */
  readonly rows?: number;
  readonly holds?: "text" | "words";
}

/** Several lines of text. */
export function TextArea({ placeholder, rows = 4, holds = "text", ...props }: TextAreaProps) {
  return (
    <TextField
      {...fieldProps(props)}
      autoComplete="off"
      {...(holds === "words" && { spellCheck: "false", autoCorrect: "off" })}
    >
      <Field {...props}>
        <Base
          className="input text-area"
          rows={rows}
          placeholder={placeholder ?? ""}
          dir={directionOf(props.value)}
        />
      </Field>
    </TextField>
  );
}
