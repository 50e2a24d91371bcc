/** What adds and removes listeners: the double's events are checked in events.ts. */
interface Listening {
  on(name: string, listener: (...args: never[]) => void): unknown;
  once(name: string, listener: (...args: never[]) => void): unknown;
  removeListener(name: string, listener: (...args: never[]) => void): unknown;
}

/**
 * The named members of a part of Electron's interface, each with the type that electron.d.ts gives it. A double that
 * `satisfies` it cannot have another shape than the real thing, as far as the program uses it.
 */
export type Part<Whole, Names extends keyof Whole | keyof Listening> = {
  [Name in Names]: Name extends keyof Listening
    ? Listening[Name]
    : Name extends keyof Whole
      ? Whole[Name]
      : never;
};
