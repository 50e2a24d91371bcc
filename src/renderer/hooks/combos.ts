/** A key, alone or with the control key (on a Mac, the command key). */
export interface Combo {
  /** what the key gives, in lower case */
  readonly key: string;
  /** where the key lies: for layouts on which it gives another script's letter */
  readonly code: string;
  readonly control: boolean;
  /** with shift on that place of the keyboard */
  readonly shift?: true;
}

/** All shortcuts of the program. */
export const combos = {
  lock: { key: "l", code: "KeyL", control: true },
  shortcuts: { key: "?", code: "Slash", control: false, shift: true },
  search: { key: "/", code: "Slash", control: false },
  find: { key: "f", code: "KeyF", control: true },
  place1: { key: "1", code: "Digit1", control: true },
  place2: { key: "2", code: "Digit2", control: true },
  place3: { key: "3", code: "Digit3", control: true },
  place4: { key: "4", code: "Digit4", control: true },
  place5: { key: "5", code: "Digit5", control: true },
  place6: { key: "6", code: "Digit6", control: true },
  settings: { key: ",", code: "Comma", control: true },
  take: { key: "t", code: "KeyT", control: false },
  adapt: { key: "a", code: "KeyA", control: false },
  leave: { key: "n", code: "KeyN", control: false },
  undecide: { key: "u", code: "KeyU", control: false },
  nextOne: { key: "j", code: "KeyJ", control: false },
  previousOne: { key: "k", code: "KeyK", control: false },
} as const satisfies Readonly<Record<string, Combo>>;

export type ComboName = keyof typeof combos;

/** What of a key press decides. */
export type Press = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing" | "repeat"
>;

/**
 * True when a key press is this combination, on any layout: a key that gives a character beyond ASCII counts by its
 * place (Ctrl and the key labelled L is Ctrl+L on an Arabic keyboard too); a character that a layout has elsewhere counts
 * by itself ("/" is Shift+7 on a German one).
 *
 * @param mac - the command key takes the control key's part
 */
export function isPressed(combo: Combo, press: Press, mac: boolean): boolean {
  if (press.isComposing || press.repeat) return false;
  const control = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  // Alt makes other characters on many layouts; with control it is AltGr.
  if (control !== combo.control || other || press.altKey) return false;
  if (combo.control && press.shiftKey) return false;
  const key = press.key.toLowerCase();
  if (key === combo.key) return true;
  return /^[^ -~]$/u.test(key) && press.code === combo.code && press.shiftKey === (combo.shift ?? false);
}
