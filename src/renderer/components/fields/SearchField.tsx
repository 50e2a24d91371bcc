import { useRef } from "react";
import { Button, Group, Input, SearchField as Base } from "react-aria-components";
import { useHotkey } from "../../hooks/hotkeys";
import { useText } from "../../text/useText";
import { Icon } from "../Icon";
import { directionOf } from "./text";

interface SearchFieldProps {
  /** what is searched: read aloud, and shown while nothing is typed */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter, where it picks out what was found */
  readonly onEnter?: () => void;
}

/** Filters what is below as one types. `/` leads to it, Escape clears it; Enter never sends the form around it. */
export function SearchField({ label, value, onChange, onEnter }: SearchFieldProps) {
  const { t } = useText();
  const input = useRef<HTMLInputElement>(null);
  useHotkey("search", t("shortcuts.does.search"), () => input.current?.focus());
  return (
    <Base
      className="field search"
      aria-label={label}
      value={value}
      onChange={onChange}
      // With a listener, react-aria keeps Enter from the form: what is typed here is not an entry of it.
      onSubmit={() => onEnter?.()}
    >
      <Group className="input input-group">
        <Icon name="search" />
        <Input
          ref={input}
          className="input-bare"
          placeholder={label}
          dir={directionOf(value)}
          autoComplete="off"
          spellCheck="false"
        />
        <Button className="icon-button">
          <Icon name="cross" />
        </Button>
      </Group>
    </Base>
  );
}
