import type { Call } from "./bridge";

/** Where the browser shell answers a call: the arguments are posted there as one list, as written by `writeValue`. */
export function pathOf(call: Call): string {
  return `${callFolder}${call}`;
}

export const callFolder = "/call/";

/** Where the browser shell's notices come as server-sent events, each a notice in JSON. */
export const noticePath = "/notices";

/** Every call carries the key in this header: no page of another origin can send it without asking first. */
export const keyHeader = "X-Undersigned-Key";

/** Behind the # of the address where it comes that way; the # is never sent anywhere. */
export const keyPattern = /^[A-Za-z0-9_-]{43}$/;

/** Where the page has the key in its session storage: that survives a reload, and ends with the tab. */
export const keyPlace = "undersigned-key";

/** The calls that the page answers itself, as only a page can: the browser shell's server refuses them. */
export const pageCalls: readonly Call[] = ["chooseFiles", "print"];
