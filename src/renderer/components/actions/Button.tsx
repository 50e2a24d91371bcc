import type { ReactNode } from "react";
import { Button as Pressable } from "react-aria-components";
import { useText } from "../../text/useText";
import { Icon } from "../Icon";
import type { IconName } from "../icons";
import { Spinner } from "../messages/Spinner";

/**
 * - "primary": the one next action of a place; at most one is in sight
 * - "plain": any other action
 * - "quiet": an action beside others, such as in a row or a toast
 * - "danger": something will be gone
 */
export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

interface ButtonProps {
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly icon?: IconName;
  /** "submit" sends the form around it, also by Enter */
  readonly type?: "button" | "submit";
  /** the id of the form it sends, when it stands outside of it */
  readonly form?: string;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** what was asked for is being done: the button keeps its place and the focus, and cannot be pressed again */
  readonly isPending?: boolean;
  /** the focus begins here, where a dialog or a step begins */
  readonly takesFocus?: boolean;
  /** the id of an element that says more about it */
  readonly describedBy?: string;
}

export function Button({
  children,
  look = "plain",
  icon,
  takesFocus = false,
  describedBy,
  ...rest
}: ButtonProps) {
  return (
    <Pressable
      className="button"
      data-look={look}
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={takesFocus}
      {...rest}
      {...(describedBy !== undefined && { "aria-describedby": describedBy })}
    >
      {({ isPending }) => (
        <>
          {isPending ? <Pending /> : icon !== undefined && <Icon name={icon} />}
          <span>{children}</span>
        </>
      )}
    </Pressable>
  );
}

function Pending() {
  const { t } = useText();
  return (
    <>
      <Spinner />
      <span className="unseen">{t("progress.working")}</span>
    </>
  );
}
