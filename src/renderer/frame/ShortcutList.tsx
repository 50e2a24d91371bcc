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

/** What the editor answers to, in editor/keys; it works while one writes a letter. */
const inLetters = [
  ["bold", [["ctrl", "b"]]],
  ["italic", [["ctrl", "i"]]],
  ["link", [["ctrl", "k"]]],
  ["undo", [["ctrl", "z"]]],
  ["redo", [["ctrl", "y"]]],
  ["find", [["ctrl", "f"]]],
  ["newLine", [["shift", "enter"]]],
  ["numbered", [["ctrl", "shift", "7"]]],
  ["bulleted", [["ctrl", "shift", "8"]]],
  ["quote", [["ctrl", "shift", "9"]]],
  ["body", [["ctrl", "alt", "0"]]],
  ["heading", [["ctrl", "alt", "1"]]],
] as const;

const parts = [
  ["inLists", inLists],
  ["inLetters", inLetters],
] as const;

type KeyName = (typeof parts)[number][1][number][1][number][number];

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
  // Finding stands with the rest of the editor, also while no letter is open.
  const hotkeys = useHotkeys().filter(({ combo }) => combo !== "find");
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
      {parts.map(([part, all]) => (
        <Fragment key={part}>
          <h3 className="shortcuts-part">{t(`shortcuts.${part}`)}</h3>
          <dl className="shortcuts">
            {all.map(([does, ways]) => (
              <Fragment key={does}>
                <dt>{t(`shortcuts.does.${does}`)}</dt>
                <dd>
                  <Keys ways={ways.map((keys) => keys.map((key) => nameOf(key, text)))} />
                </dd>
              </Fragment>
            ))}
          </dl>
        </Fragment>
      ))}
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

/** What stands on these keys of a Mac. */
const onMac = { ctrl: "⌘", alt: "⌥" } as const;

function nameOf(key: KeyName, { t }: Speech): string {
  if (isMac && (key === "ctrl" || key === "alt")) return onMac[key];
  return isPrinted(key) ? key.toUpperCase() : t(`shortcuts.key.${key}`);
}

/** Letters and digits are called by themselves. */
function isPrinted(key: KeyName): key is Extract<KeyName, PrintedKey> {
  return key.length === 1;
}

type PrintedKey = "a" | "b" | "f" | "i" | "k" | "y" | "z" | "0" | "1" | "7" | "8" | "9";
