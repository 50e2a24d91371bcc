import type { ReactNode } from "react";
import { SwitchButton, SwitchField, Text } from "react-aria-components";

interface SwitchProps {
  readonly children: ReactNode;
  readonly help?: string;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** A setting that takes effect at once. */
export function Switch({ children, help, ...rest }: SwitchProps) {
  return (
    <SwitchField className="choice" {...rest}>
      <SwitchButton className="choice-button">
        <span className="choice-track">
          <span className="choice-thumb" />
        </span>
        <span>{children}</span>
      </SwitchButton>
      {help !== undefined && (
        <Text slot="description" className="choice-help">
          {help}
        </Text>
      )}
    </SwitchField>
  );
}
