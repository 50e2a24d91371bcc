import { useId } from "react";
import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { visible } from "../../text/isolate";
import { Icon } from "../Icon";
import type { FieldWords } from "./Field";
import { OptionalMark } from "./Field";
import type { Option } from "./options";

interface ChipsProps extends Pick<FieldWords, "label" | "help" | "isOptional"> {
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** what adds an option that is not there */
  readonly children?: ReactNode;
}

/** Several of a few short options, all in sight. Arrow keys go from one to the next. */
export function Chips({ label, help, isOptional = false, options, value, onChange, children }: ChipsProps) {
  const id = useId();
  return (
    <div className="field">
      <p id={id} className="field-label">
        {label}
        {isOptional && <OptionalMark />}
      </p>
      {help !== undefined && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
      <ToggleButtonGroup
        className="chips"
        aria-labelledby={id}
        {...(help !== undefined && { "aria-describedby": `${id}-help` })}
        selectionMode="multiple"
        selectedKeys={value}
        onSelectionChange={(keys) => onChange([...keys] as string[])}
      >
        {options.map(({ id, words }) => (
          <ToggleButton key={id} id={id} className="chip">
            {({ isSelected }) => (
              <>
                <Icon name={isSelected ? "check" : "plus"} />
                <bdi className="chip-words">{visible(words)}</bdi>
              </>
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {children}
    </div>
  );
}
