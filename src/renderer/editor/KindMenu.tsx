import { useRef } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { Icon } from "../components/Icon";
import { useText } from "../text/useText";
import type { BlockKind } from "./blocks";

interface KindMenuProps {
  readonly kind: BlockKind | "title" | "several";
  readonly onChoose: (kind: BlockKind) => void;
  /** one has chosen, and writes on */
  readonly onDone: () => void;
}

const kinds: readonly BlockKind[] = [
  "body",
  "heading",
  "date",
  "salutation",
  "closing",
  "quote",
  "bulleted",
  "numbered",
];

/** What the paragraph at the caret is, and what it can be. */
export function KindMenu({ kind, onChoose, onDone }: KindMenuProps) {
  const { t } = useText();
  const wasChosen = useRef(false);
  // The menu gives the focus back to its button when it is gone: from there it goes on.
  const passOn = (): void => {
    if (!wasChosen.current) return;
    wasChosen.current = false;
    onDone();
  };
  return (
    <MenuTrigger>
      <Button
        className="kind-button"
        isDisabled={kind === "title"}
        onFocus={passOn}
        aria-label={t("editor.kindIs", { kind: t(`editor.kind.${kind}`) })}
      >
        <span className="kind-name">{t(`editor.kind.${kind}`)}</span>
        <Icon name="down" />
      </Button>
      <Popover className="popover" offset={4}>
        <Menu
          className="options"
          aria-label={t("editor.kinds")}
          selectionMode="single"
          selectedKeys={kind === "several" || kind === "title" ? [] : [kind]}
          onAction={(chosen) => {
            wasChosen.current = true;
            if (chosen !== kind) onChoose(chosen as BlockKind);
          }}
        >
          {kinds.map((one) => (
            <MenuItem key={one} id={one} className="option" textValue={t(`editor.kind.${one}`)}>
              {({ isSelected }) => (
                <>
                  <span className="option-words">{t(`editor.kind.${one}`)}</span>
                  {isSelected && <Icon name="check" />}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
