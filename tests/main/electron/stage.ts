/** What a test decides before the program starts. */
export interface Setting {
  readonly packaged: boolean;
  /** whether no other start of the program is running */
  readonly first: boolean;
  readonly folders: Readonly<
    Partial<Record<"userData" | "sessionData" | "documents" | "downloads" | "home", string>>
  >;
  readonly languages: readonly string[];
  readonly systemIsDark: boolean;
}

/** One call of Electron that leaves no other trace. */
export interface Done {
  readonly what: string;
  readonly with: readonly unknown[];
}

/** What the parts of the double share: where the program stands, and what it did. */
class Stage {
  setting: Setting = {
    packaged: true,
    first: true,
    folders: {},
    languages: ["en"],
    systemIsDark: false,
  };
  ready = false;
  /** the exit code, once the program has ended */
  ended: number | null = null;
  readonly done: Done[] = [];

  did(what: string, ...args: readonly unknown[]): void {
    this.done.push({ what, with: args });
  }

  all(what: string): readonly (readonly unknown[])[] {
    return this.done.filter((each) => each.what === what).map((each) => each.with);
  }

  /** For what Electron only takes, or only heeds, until it is ready. */
  mustNotBeReady(what: string): void {
    if (this.ready) throw new Error(`${what} comes too late: the program is ready`);
  }

  /** For what Electron only has once it is. */
  mustBeReady(what: string): void {
    if (!this.ready) throw new Error(`${what} comes too early: the program is not ready`);
  }

  /** For what there is on some systems only: elsewhere it is not a function. */
  mustBeOn(what: string, ...platforms: readonly NodeJS.Platform[]): void {
    if (!platforms.includes(process.platform))
      throw new TypeError(`${what} is not a function on ${process.platform}`);
  }
}

export const stage = new Stage();

/**
 * A part of the double where the real thing is asked for. As far as the program uses it, `Part` holds them alike.
 */
export function asReal(double: object): never {
  return double as never;
}
