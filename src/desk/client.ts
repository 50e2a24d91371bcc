import type { Folder, Order, Report } from "./messages";
import type { ServedDesk } from "./serve";
import type { ServedDoor } from "./session";
import type { Trouble } from "./trouble";
import type { Progress } from "./work";

/** How a long work is followed and stopped. */
export interface Watch {
  readonly onProgress?: (progress: Progress) => void;
  /** when it is aborted, the work stops at its next step and answers "cancelled" */
  readonly signal?: AbortSignal;
}

export interface Served {
  readonly door: ServedDoor;
  readonly desk: ServedDesk;
}

/** The window's end of the vault's thread. */
export interface DeskClient extends Served {
  readonly watched: (watch: Watch) => Served;
  /** told which kinds of records changed */
  readonly onChange: (listener: (kinds: ReadonlySet<string>) => void) => () => void;
  /** told when the thread ended without being asked to */
  readonly onEnd: (listener: () => void) => () => void;
  /** ends the thread, and every key with it; what has not answered by then answers "ended" */
  readonly end: () => void;
}

/** Starts the vault's thread. Nothing is unlocked. */
export function startDesk(folder: Folder): DeskClient {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  return connect(
    {
      // A worker has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      post: (order) => worker.postMessage(order),
      listen: (listener) =>
        worker.addEventListener("message", ({ data }: MessageEvent<Report>) => listener(data)),
      end: () => worker.terminate(),
      onFailure: (failed) => worker.addEventListener("error", failed),
      // A thread that closed itself or was killed says nothing: but its lock becomes free.
      onDeath: (life, died) => void navigator.locks.request(life, died),
    },
    folder,
  );
}

/** A thread's messages, and how its end is seen. */
export interface Thread {
  readonly post: (order: Order) => void;
  readonly listen: (listener: (report: Report) => void) => void;
  readonly end: () => void;
  /** it could not start, or threw what it did not catch: whatever it knows is not to be relied on */
  readonly onFailure: (failed: () => void) => void;
  readonly onDeath: (life: string, died: () => void) => void;
}

/** The client over any thread: calls by number, answers as they come. */
export function connect(thread: Thread, folder: Folder): DeskClient {
  const calls = new Map<number, { readonly answer: (value: unknown) => void; readonly watch: Watch }>();
  const changeListeners = new Set<(kinds: ReadonlySet<string>) => void>();
  const endListeners = new Set<() => void>();
  let last = 0;
  let isEnded = false;

  /** The file that the thread is writing, by its ticket. */
  let writing: string | null = null;

  const finish = (): void => {
    isEnded = true;
    // Whoever wrote it cannot take it away any more.
    if (writing !== null) void folder.abandonFile(writing).catch(() => undefined);
    writing = null;
    for (const { answer } of calls.values()) answer({ outcome: "ended" } satisfies Trouble);
    calls.clear();
    thread.end();
  };
  const die = (): void => {
    if (isEnded) return;
    finish();
    for (const listener of endListeners) listener();
  };
  const call = (name: string, args: readonly unknown[], watch: Watch): Promise<unknown> =>
    new Promise((resolve) => {
      if (isEnded) {
        resolve({ outcome: "ended" } satisfies Trouble);
        return;
      }
      const number = ++last;
      calls.set(number, { answer: resolve, watch });
      watch.signal?.addEventListener("abort", () => thread.post({ order: "cancel", call: number }));
      thread.post({ order: "call", call: number, name, args });
      if (watch.signal?.aborted) thread.post({ order: "cancel", call: number });
    });

  thread.onFailure(die);
  thread.listen((report) => {
    switch (report.report) {
      case "ready":
        thread.onDeath(report.life, die);
        return;
      case "answer":
        calls.get(report.call)?.answer(report.value);
        calls.delete(report.call);
        return;
      case "progress":
        calls.get(report.call)?.watch.onProgress?.(report.progress);
        return;
      case "changed":
        for (const listener of changeListeners) listener(new Set(report.kinds));
        return;
      case "request":
        if (report.name === "appendFile") writing = report.args[0] as string;
        else if (report.name === "finishFile" || report.name === "abandonFile") writing = null;
        void serve(folder, report).then((order) => isEnded || thread.post(order));
    }
  });

  const served = (watch: Watch): Served => {
    const verbs = new Proxy(
      {},
      {
        get: (_, name) =>
          typeof name === "string" ? (...args: readonly unknown[]) => call(name, args, watch) : undefined,
      },
    );
    return { door: verbs as ServedDoor, desk: verbs as ServedDesk };
  };
  return {
    ...served({}),
    watched: served,
    onChange: (listener) => added(changeListeners, listener),
    onEnd: (listener) => added(endListeners, listener),
    end: finish,
  };
}

async function serve(
  folder: Folder,
  { request, name, args }: Extract<Report, { readonly report: "request" }>,
): Promise<Order> {
  try {
    const call = folder[name] as (...args: readonly unknown[]) => Promise<unknown>;
    return { order: "served", request, value: await call(...args) };
  } catch (error) {
    const message = error instanceof Error ? error.message : "the main process did not answer";
    return { order: "not-served", request, message };
  }
}

function added<T>(set: Set<T>, one: T): () => void {
  set.add(one);
  return () => set.delete(one);
}
