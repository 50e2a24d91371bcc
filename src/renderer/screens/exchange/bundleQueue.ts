import type { Taken } from "../../../bridge/files";
import type { ServedDesk } from "../../../desk/serve";
import type { Trouble } from "../../../desk/trouble";
import type { Incoming } from "../../state/incoming";
import { isTrouble } from "../../state/outcomes";
import { moved, nextToRead, takenInTurn } from "./bundles";
import type { BundleItem, BundleState } from "./bundles";
import { strangeIn } from "./strange";

/** In milliseconds: how often what was found is shown, while hundreds are looked into. */
const pace = 120;

/** In bytes: a file of no more is read while the one before it is looked into. */
const mostAhead = 1_000_000;

/** The bundles that were brought, as they are shown. */
export interface BundleQueueState {
  readonly items: readonly BundleItem[];
  /** how far taking many in has come; null while nothing of the kind is done */
  readonly taking: { readonly done: number; readonly total: number } | null;
  /** why several were not taken in, which are as they were */
  readonly trouble: Trouble | null;
}

/** Bundles that were brought: looked into one after another, then taken in or left. Nothing is kept unasked. */
export interface BundleQueue {
  readonly state: () => BundleQueueState;
  /** @returns a function that ends the listening */
  readonly listen: (listener: () => void) => () => void;
  readonly bring: (files: readonly Incoming[]) => void;
  /** looks into it once more, after what the desk knows has changed */
  readonly lookAgain: (item: BundleItem) => void;
  /** takes them in, a few at a time: what was taken in before it is stopped stays */
  readonly takeAll: (wanted: readonly BundleItem[]) => Promise<void>;
  /** stops both looking into those that wait and taking in */
  readonly stop: () => void;
  /** forgets them: of what was not taken in nothing is left */
  readonly leave: (ids: ReadonlySet<number>) => void;
}

type Desk = Pick<ServedDesk, "inspect" | "receiveAll">;

export function bundleQueue(desk: Desk): BundleQueue {
  const listeners = new Set<() => void>();
  /** files that are read while the one before is looked into */
  const ahead = new Map<number, Promise<Taken>>();
  let now: BundleQueueState = { items: [], taking: null, trouble: null };
  let shown = now;
  let shownAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let running = new AbortController();

  const show = (): void => {
    clearTimeout(timer);
    timer = undefined;
    shownAt = performance.now();
    shown = now;
    for (const listener of listeners) listener();
  };
  const change = (changes: Partial<BundleQueueState>): void => {
    now = { ...now, ...changes };
    const rest = shownAt + pace - performance.now();
    if (rest <= 0) show();
    else timer ??= setTimeout(show, rest);
  };
  const move = (id: number, at: BundleState): void => change({ items: moved(now.items, id, at) });

  const lookInto = async (id: number, bytes: Uint8Array): Promise<void> => {
    const said = await desk.inspect(bytes);
    if (isTrouble(said)) move(id, { state: "trouble", trouble: said });
    else move(id, { state: "seen", bytes, inspection: said });
  };

  const fetch = ({ id, file }: BundleItem): Promise<Taken> => {
    const taken = ahead.get(id) ?? file.read();
    ahead.delete(id);
    return taken;
  };
  const fetchAhead = (): void => {
    const next = now.items.find(({ at }) => at.state === "waiting");
    if (next && next.file.size <= mostAhead && !ahead.has(next.id)) ahead.set(next.id, next.file.read());
  };

  /** Reads the next one whose turn has come, and then the one after it. */
  const advance = (): void => {
    const next = nextToRead(now.items);
    if (next === null) return;
    move(next.id, { state: "reading" });
    const read = async (): Promise<void> => {
      const taken = await fetch(next);
      fetchAhead();
      if (taken.outcome !== "taken") move(next.id, { state: "unread", unread: taken });
      else {
        const is = strangeIn(taken.file.bytes);
        if (is === null) await lookInto(next.id, taken.file.bytes);
        else move(next.id, { state: "strange", is });
      }
      advance();
    };
    void read();
  };

  const takeSome = async (wanted: readonly BundleItem[]): Promise<Trouble | null> => {
    const ids = new Set(wanted.map(({ id }) => id));
    const some = now.items.flatMap(({ id, at }) => (ids.has(id) && at.state === "seen" ? [{ id, at }] : []));
    for (const { id, at } of some) move(id, { ...at, state: "taking" });
    const said = await desk.receiveAll(some.map(({ at }) => at.bytes));
    if (isTrouble(said)) {
      for (const { id, at } of some) move(id, at);
      return said;
    }
    for (const [index, { id, at }] of some.entries()) {
      const received = said.results[index]!;
      if (isTrouble(received)) move(id, { state: "trouble", trouble: received });
      else move(id, { state: "taken", received, inspection: at.inspection });
    }
    return null;
  };

  return {
    state: () => shown,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    bring: (files) => {
      const added = files.map((file): BundleItem => {
        last += 1;
        return { id: last, file, at: { state: "waiting" } };
      });
      // Those brought last are seen first: what was dealt with before stands below.
      change({ items: [...added, ...now.items] });
      advance();
    },
    lookAgain: ({ id, at }) => {
      if (!("bytes" in at)) return;
      move(id, { state: "reading" });
      void lookInto(id, at.bytes).then(advance);
    },
    takeAll: async (wanted) => {
      const { signal } = (running = new AbortController());
      const parts = takenInTurn(wanted);
      const isLong = parts.length > 1;
      change({ trouble: null, taking: isLong ? { done: 0, total: wanted.length } : null });
      let done = 0;
      for (const part of parts) {
        if (signal.aborted) break;
        const trouble = await takeSome(part);
        if (trouble !== null) {
          // What the lock ended is told by the lock's screen.
          change({ trouble: trouble.outcome === "ended" ? null : trouble });
          break;
        }
        done += part.length;
        if (isLong) change({ taking: { done, total: wanted.length } });
      }
      change({ taking: null });
      show();
      // There is room for others now.
      advance();
    },
    stop: () => {
      running.abort();
      ahead.clear();
      change({ items: now.items.filter(({ at }) => at.state !== "waiting" && at.state !== "reading") });
      show();
    },
    leave: (ids) => {
      for (const id of ids) ahead.delete(id);
      change({ items: now.items.filter(({ id }) => !ids.has(id)) });
      show();
      advance();
    },
  };
}
