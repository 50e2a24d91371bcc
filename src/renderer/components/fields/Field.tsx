import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { useText } from "../../text/useText";
import { Icon } from "../Icon";

/** What every field says about itself. */
export interface FieldWords {
  readonly label: string;
  /** what to enter, before one does */
  readonly help?: string;
  /** what is wrong with what was entered, and what to do; null or nothing when all is well */
  readonly error?: string | null;
  /** fields are needed unless they say so */
  readonly isOptional?: boolean;
}

interface FieldProps extends FieldWords {
  readonly children: ReactNode;
}

/** Label, help, the field itself, and what is wrong with it: inside one of react-aria's fields, which ties them. */
export function Field({ label, help, error, isOptional = false, children }: FieldProps) {
  return (
    <>
      <Label className="field-label">
        {label}
        {isOptional && <OptionalMark />}
      </Label>
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      {children}
      <Fault>{error}</Fault>
    </>
  );
}

export function OptionalMark() {
  const { t } = useText();
  return <span className="field-optional">{t("fields.optional")}</span>;
}

/** What is wrong with a field. */
export function Fault({ children }: { readonly children: string | null | undefined }) {
  return (
    <FieldError className="field-error">
      <Icon name="warning" />
      <span>{children}</span>
    </FieldError>
  );
}
