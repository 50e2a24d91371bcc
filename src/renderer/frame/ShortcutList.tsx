import { Fragment } from "react";
import { Dialog } from "../components/overlays/Dialog";
import { combos } from "../hooks/combos";
import type { Combo, ComboName } from "../hooks/combos";
import { isMac, useHotkeys } from "../hooks/hotkeys";
import type { Speech } from "../text/speech";
import { useText } from "../text/useText";

/** What a list answers to, in components/table; it works wherever a list is. */
const inLists = [
  ["move", [["up"], ["down"]]],
  ["page", [["pageUp"], ["pageDown"]]],
  ["ends", [["home"], ["end"]]],
  ["open", [["enter"]]],
  ["select", [["space"]]],
  ["extend", [["shift", "down"]]],
  ["all", [["ctrl", "a"]]],
  ["none", [["escape"]]],
] as const;

type KeyName = (typeof inLists)[number][1][number][number];

/** Every shortcut that works now. */
export function ShortcutList({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { t } = text;
  const hotkeys = useHotkeys();
  return (
    <Dialog title={t("shortcuts.title")} isOpen={isOpen} onClose={onClose}>
      <h3 className="shortcuts-part">{t("shortcuts.everywhere")}</h3>
      <dl className="shortcuts">
        {hotkeys.map(({ combo, says }) => (
          <Fragment key={combo}>
            <dt>{says}</dt>
            <dd>
              <Keys ways={[keysOf(combo, text)]} />
            </dd>
          </Fragment>
        ))}
      </dl>
      <h3 className="shortcuts-part">{t("shortcuts.inLists")}</h3>
      <dl className="shortcuts">
        {inLists.map(([does, ways]) => (
          <Fragment key={does}>
            <dt>{t(`shortcuts.does.${does}`)}</dt>
            <dd>
              <Keys ways={ways.map((keys) => keys.map((key) => nameOf(key, text)))} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}

/** Each way is a key, or keys pressed together. */
function Keys({ ways }: { readonly ways: readonly (readonly string[])[] }) {
  return (
    <span className="keys" dir="ltr">
      {ways.map((names) => (
        <span key={names.join()} className="keys-together">
          {names.map((name) => (
            <kbd key={name}>{name}</kbd>
          ))}
        </span>
      ))}
    </span>
  );
}

/** A combination in words: `Ctrl+L`, on a Mac `⌘L`. */
export function spelled(combo: ComboName, text: Speech): string {
  return keysOf(combo, text).join(isMac ? "" : "+");
}

function keysOf(name: ComboName, text: Speech): readonly string[] {
  const { key, control }: Combo = combos[name];
  return [...(control ? [nameOf("ctrl", text)] : []), key.toUpperCase()];
}

function nameOf(key: KeyName, { t }: Speech): string {
  if (key === "a") return "A";
  if (isMac && key === "ctrl") return "⌘";
  return t(`shortcuts.key.${key}`);
}
