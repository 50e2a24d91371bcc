import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { combos, isPressed } from "./combos";
import type { Combo, ComboName } from "./combos";

/** A shortcut that works now. */
export interface Hotkey {
  readonly combo: ComboName;
  /** what it does, in the screen's language */
  readonly says: string;
  readonly act: () => void;
  /** works while one types and in dialogs too */
  readonly everywhere: boolean;
}

/** On a Mac the command key is pressed where elsewhere it is Ctrl. */
export const isMac = typeof navigator !== "undefined" && navigator.platform.startsWith("Mac");

let registered: readonly Hotkey[] = [];
const listeners = new Set<() => void>();

function change(hotkeys: readonly Hotkey[]): void {
  if (registered.length === 0) addEventListener("keydown", press);
  registered = hotkeys;
  if (registered.length === 0) removeEventListener("keydown", press);
  for (const listener of listeners) listener();
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  // Of two with one combination the one that came last is on top, such as a dialog's over its screen's.
  const hotkey = registered.findLast(
    ({ combo, everywhere }) =>
      isPressed(combos[combo], event, isMac) && (everywhere || isFree(event, combos[combo])),
  );
  if (hotkey === undefined) return;
  event.preventDefault();
  hotkey.act();
}

/** False where the key is a character to be typed, or belongs to an open dialog or list. */
function isFree({ target }: KeyboardEvent, { control }: Combo): boolean {
  if (!(target instanceof Element)) return true;
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]')) return false;
  return control || !isTypedIn(target);
}

function isTypedIn(target: Element): boolean {
  const typed = target.closest("input, textarea, select, [contenteditable]");
  return typed !== null && !(typed instanceof HTMLInputElement && ["checkbox", "radio"].includes(typed.type));
}

interface Options {
  readonly everywhere?: boolean;
  readonly isDisabled?: boolean;
}

/**
 * Makes a shortcut work while the component is shown, and puts it on the list of shortcuts.
 *
 * @param says - what it does, in the screen's language
 */
export function useHotkey(
  combo: ComboName,
  says: string,
  act: () => void,
  { everywhere = false, isDisabled = false }: Options = {},
): void {
  const latest = useEffectEvent(act);
  useEffect(() => {
    if (isDisabled) return;
    const hotkey: Hotkey = { combo, says, everywhere, act: () => latest() };
    change([...registered, hotkey]);
    return () => change(registered.filter((one) => one !== hotkey));
  }, [combo, says, everywhere, isDisabled]);
}

/** The shortcuts that work now, each combination once. */
export function useHotkeys(): readonly Hotkey[] {
  const all = useSyncExternalStore(subscribe, () => registered);
  return all.filter(({ combo }, at) => all.findLastIndex((one) => one.combo === combo) === at);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
