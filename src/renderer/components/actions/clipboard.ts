/**
 * Puts a text on the clipboard, within the press of a key or button that asked for it.
 *
 * Not by navigator.clipboard: that asks for a permission, and the shells grant none. This way only the browser's own
 * rule counts, that somebody pressed something.
 */
export function copied(text: string): "copied" | "failed" {
  let taken = false;
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    event.stopImmediatePropagation();
    taken = true;
  };
  document.addEventListener("copy", put, { capture: true });
  try {
    return document.execCommand("copy") && taken ? "copied" : "failed";
  } finally {
    document.removeEventListener("copy", put, { capture: true });
  }
}
