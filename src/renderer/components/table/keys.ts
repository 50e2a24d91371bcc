/** What a key asks of a list. */
export type Move =
  /** to a row by so many rows, or to an end */
  | { readonly to: "by"; readonly rows: number; readonly extends: boolean }
  | { readonly to: "first" | "last"; readonly extends: boolean }
  | { readonly to: "page"; readonly sign: 1 | -1; readonly extends: boolean }
  | { readonly to: "open" | "toggle" | "all" | "none" };

type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** What a key pressed on a row asks for, or null when it is not the list's. */
export function moveFor(press: Press): Move | null {
  const control = press.ctrlKey || press.metaKey;
  if (press.altKey) return null;
  if (control) return isA(press) && !press.shiftKey ? { to: "all" } : null;
  const extending = { extends: press.shiftKey };
  switch (press.key) {
    case "ArrowDown":
      return { to: "by", rows: 1, ...extending };
    case "ArrowUp":
      return { to: "by", rows: -1, ...extending };
    case "PageDown":
      return { to: "page", sign: 1, ...extending };
    case "PageUp":
      return { to: "page", sign: -1, ...extending };
    case "Home":
      return { to: "first", ...extending };
    case "End":
      return { to: "last", ...extending };
    case "Enter":
      return { to: "open" };
    case " ":
      return { to: "toggle" };
    case "Escape":
      return { to: "none" };
    default:
      return null;
  }
}

/** The key labelled A, also on a keyboard whose letters are of another script. */
function isA({ key, code }: Press): boolean {
  return key.toLowerCase() === "a" || (/^[^ -~]$/u.test(key) && code === "KeyA");
}
