import type { FieldWords } from "./Field";

/** A field whose value is text. */
export interface TextValue extends FieldWords {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  /** the focus begins here, where a dialog or a step begins */
  readonly takesFocus?: boolean;
  /** the most UTF-16 units that can be entered */
  readonly maxLength?: number;
}

/**
 * The direction of what somebody types follows what they type; while there is nothing, it is the screen's.
 * (`dir="auto"` alone would put an empty field's caret on the left in an Arabic screen.)
 */
export function directionOf(value: string): "auto" | undefined {
  return value === "" ? undefined : "auto";
}

/** What react-aria's fields take of it. */
export function fieldProps({
  value,
  onChange,
  error,
  isDisabled = false,
  isReadOnly = false,
  takesFocus = false,
  maxLength,
}: TextValue) {
  return {
    className: "field",
    value,
    onChange,
    isDisabled,
    isReadOnly,
    isInvalid: typeof error === "string",
    // The words of what is wrong are ours, not the browser's, and only the screen decides when a form may be sent.
    validationBehavior: "aria",
    autoFocus: takesFocus,
    ...(maxLength !== undefined && { maxLength }),
  } as const;
}
