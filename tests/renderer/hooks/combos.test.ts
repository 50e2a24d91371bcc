import { expect, test } from "vitest";
import { combos, isPressed } from "../../../src/renderer/hooks/combos";
import type { ComboName, Press } from "../../../src/renderer/hooks/combos";

const press = (key: string, code: string, more: Partial<Press> = {}): Press => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  ...more,
});
const control = { ctrlKey: true };

const layouts: readonly (readonly [story: string, combo: ComboName, press: Press])[] = [
  ["Ctrl+L on an English keyboard", "lock", press("l", "KeyL", control)],
  ["with Caps Lock", "lock", press("L", "KeyL", control)],
  ["on an Arabic keyboard, where the key gives م", "lock", press("م", "KeyL", control)],
  ["on a Russian keyboard, where the key gives д", "lock", press("д", "KeyL", control)],
  ["on a Dvorak keyboard, where L lies elsewhere", "lock", press("l", "KeyP", control)],
  ["? on an English keyboard", "shortcuts", press("?", "Slash", { shiftKey: true })],
  ["? on a German keyboard, where it lies elsewhere", "shortcuts", press("?", "Minus", { shiftKey: true })],
  ["؟ on an Arabic keyboard", "shortcuts", press("؟", "Slash", { shiftKey: true })],
  ["/ on an English keyboard", "search", press("/", "Slash")],
  ["/ on a German keyboard, over the 7", "search", press("/", "Digit7", { shiftKey: true })],
  ["the same key on an Arabic keyboard, which gives ظ", "search", press("ظ", "Slash")],
];

test.each(layouts)("%s", (_story, combo, pressed) => {
  expect(isPressed(combos[combo], pressed, false)).toBe(true);
  const others = Object.entries(combos).filter(
    ([name, one]) => name !== combo && isPressed(one, pressed, false),
  );
  expect(others, "one key press is one shortcut").toEqual([]);
});

test.each([
  ["the letter alone", press("l", "KeyL")],
  ["AltGr, which makes other characters", press("l", "KeyL", { ctrlKey: true, altKey: true })],
  ["Ctrl+Shift+L", press("l", "KeyL", { ctrlKey: true, shiftKey: true })],
  ["the Windows key", press("l", "KeyL", { metaKey: true })],
  ["a key that is held down", press("l", "KeyL", { ctrlKey: true, repeat: true })],
  ["a word that is being composed", press("l", "KeyL", { ctrlKey: true, isComposing: true })],
  ["another letter on the key of a French keyboard", press("m", "KeyL", control)],
])("%s does not lock", (_story, pressed) => {
  expect(isPressed(combos.lock, pressed, false)).toBe(false);
});

test("on a Mac the command key takes the part of Ctrl", () => {
  expect(isPressed(combos.lock, press("l", "KeyL", { metaKey: true }), true)).toBe(true);
  expect(isPressed(combos.lock, press("l", "KeyL", control), true)).toBe(false);
});
