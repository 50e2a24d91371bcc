import { Button as Pressable } from "react-aria-components";
import { Icon } from "../Icon";
import type { IconName } from "../icons";
import { Tip } from "./Tip";

interface IconButtonProps {
  readonly icon: IconName;
  /** what it does: read aloud, and shown when one points at it or comes to it by keyboard */
  readonly label: string;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** for a button that stays pressed, such as "show what you type" */
  readonly isOn?: boolean;
}

/** An action that has no room for words. */
export function IconButton({ icon, label, isOn, ...rest }: IconButtonProps) {
  return (
    <Tip words={label}>
      <Pressable
        className="icon-button"
        aria-label={label}
        {...(isOn !== undefined && { "aria-pressed": isOn })}
        {...rest}
      >
        <Icon name={icon} />
      </Pressable>
    </Tip>
  );
}
