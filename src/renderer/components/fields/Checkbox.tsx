import type { ReactNode } from "react";
import { CheckboxButton, CheckboxField, Text } from "react-aria-components";
import { Icon } from "../Icon";
import { Fault } from "./Field";

interface CheckboxProps {
  readonly children: ReactNode;
  readonly help?: string;
  readonly error?: string | null;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** Something to agree to, or one of several things that can be on at once. */
export function Checkbox({ children, help, error, ...rest }: CheckboxProps) {
  return (
    <CheckboxField
      className="choice"
      isInvalid={typeof error === "string"}
      validationBehavior="aria"
      {...rest}
    >
      <CheckboxButton className="choice-button">
        {({ isSelected }) => (
          <>
            <span className="choice-box">{isSelected && <Icon name="check" />}</span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
      {help !== undefined && (
        <Text slot="description" className="choice-help">
          {help}
        </Text>
      )}
      <Fault>{error}</Fault>
    </CheckboxField>
  );
}
