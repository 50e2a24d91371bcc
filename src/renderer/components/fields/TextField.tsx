import { Input, TextField as Base } from "react-aria-components";
import { Field } from "./Field";
import { directionOf, fieldProps } from "./text";
import type { TextValue } from "./text";

interface TextFieldProps extends TextValue {
  readonly placeholder?: string;
  /** "words": for fingerprints, recovery words and the like, which no spell-checker should touch */
  readonly holds?: "text" | "words";
}

/** One line of text. */
export function TextField({ placeholder, holds = "text", ...props }: TextFieldProps) {
  return (
    <Base
      {...fieldProps(props)}
      autoComplete="off"
      {...(holds === "words" && { spellCheck: "false", autoCorrect: "off" })}
    >
      <Field {...props}>
        <Input className="input" placeholder={placeholder ?? ""} dir={directionOf(props.value)} />
      </Field>
    </Base>
  );
}
