type Listener = (...args: never[]) => void;

/** Emits the events of one table, `{name: [what it brings]}`, and lets nobody listen for another: that would be waiting for ever. */
export class Emitter<Events> {
  readonly #events: readonly string[];
  readonly #listeners = new Map<string, readonly Listener[]>();

  /** @param events - all of them by name */
  constructor(events: Readonly<Record<keyof Events, true>>) {
    this.#events = Object.keys(events);
  }

  on(name: string, listener: Listener): this {
    if (!this.#events.includes(name)) throw new Error(`the double of Electron knows no event "${name}" here`);
    this.#listeners.set(name, [...this.listenersOf(name), listener]);
    return this;
  }

  once(name: string, listener: Listener): this {
    const first: Listener = (...args) => {
      this.removeListener(name, first);
      listener(...args);
    };
    return this.on(name, first);
  }

  removeListener(name: string, listener: Listener): this {
    this.#listeners.set(
      name,
      this.listenersOf(name).filter((each) => each !== listener),
    );
    return this;
  }

  emit<Name extends keyof Events & string>(
    name: Name,
    ...args: Events[Name] extends readonly unknown[] ? Events[Name] : never
  ): void {
    for (const listener of this.listenersOf(name)) listener(...(args as unknown as never[]));
  }

  listenersOf(name: string): readonly Listener[] {
    return this.#listeners.get(name) ?? [];
  }
}

/** An event of Electron: an object with a class of its own, which must not get to a page. */
export class HappeningEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
