import type { ReactElement } from "react";
import { Menu as List, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "../Icon";
import type { IconName } from "../icons";

export interface MenuAction {
  readonly id: string;
  readonly words: string;
  readonly icon?: IconName;
  readonly act: () => void;
  readonly isDisabled?: boolean;
  /** something will be gone */
  readonly isDanger?: boolean;
}

interface MenuProps {
  /** what the list is of: read aloud */
  readonly label: string;
  readonly actions: readonly MenuAction[];
  /** the button that opens it */
  readonly children: ReactElement;
}

/** Actions that have no room of their own. */
export function Menu({ label, actions, children }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className="popover" offset={4}>
        <List className="options" aria-label={label} items={actions}>
          {({ id, words, icon, act, isDisabled = false, isDanger = false }) => (
            <MenuItem
              id={id}
              className="option"
              textValue={words}
              onAction={act}
              isDisabled={isDisabled}
              data-danger={isDanger || undefined}
            >
              {icon !== undefined && <Icon name={icon} />}
              <span className="option-words">{words}</span>
            </MenuItem>
          )}
        </List>
      </Popover>
    </MenuTrigger>
  );
}
