/**
 * Every call a window may make to the main process. What goes over it is JSON values and Uint8Array only:
 * anything else changes its kind on the way.
 */
export interface Bridge {
  /** the program's version, `0.1.0` */
  readonly version: () => Promise<string>;
  /** the languages the person prefers, BCP 47, best first */
  readonly languages: () => Promise<readonly string[]>;
}

export type Call = keyof Bridge;

const table: Readonly<Record<Call, true>> = { version: true, languages: true };

/** The calls by name: the main process answers these and no others. */
export const calls = Object.keys(table) as readonly Call[];

/** The one global the preload adds to the window. */
export const bridgeName = "undersigned";

/** The channel on which a call travels. */
export function channelOf(call: Call): string {
  return `undersigned/${call}`;
}
