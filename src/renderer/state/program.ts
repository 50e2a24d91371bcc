import type { About, Bridge, Kept, Preferences } from "../../bridge/bridge";
import type { Ticket } from "../../bridge/files";
import { startDesk } from "../../desk/client";
import type { DeskClient } from "../../desk/client";
import type { Trouble } from "../../desk/trouble";
import type { Fault } from "../../desk/door/unlockDesk";

/** Why a desk is locked. */
export type LockedBecause =
  | "start"
  /** somebody locked it */
  | "asked"
  /** nobody touched it for as long as the settings say */
  | "idle"
  /** the computer went to sleep, or its screen was locked */
  | "computer"
  /** its thread ended by itself */
  | "ended";

/** Where the window stands. */
export type Stage =
  | { readonly stage: "starting" }
  /** there is no desk on this computer */
  | { readonly stage: "new" }
  /** `count`: so many desks are there that can be opened; of so many more the locks are `broken` */
  | {
      readonly stage: "locked";
      readonly because: LockedBecause;
      readonly count: number;
      readonly broken: number;
    }
  /** a desk's folder is there, and the file with its locks is not */
  | { readonly stage: "header-missing" }
  /** the file with the locks is damaged, or cannot be read; "ended": the desk's thread does not start */
  | { readonly stage: "unreadable"; readonly trouble: Trouble }
  /** unlocked, and what was found wrong with its storage was not seen by anybody yet */
  | { readonly stage: "faults"; readonly faults: readonly Fault[] }
  | { readonly stage: "open" };

/** All that the window knows besides what the desk tells. A value: each change makes a new one. */
export interface Snapshot {
  readonly stage: Stage;
  /** the present thread: another one after each lock */
  readonly client: DeskClient;
  readonly about: About;
  readonly preferences: Preferences;
  /** files that came by double click and were not looked at yet */
  readonly waiting: readonly Ticket[];
}

/** The window's program: its stage, its desk's thread, and what may be done with either. */
export interface Program {
  readonly bridge: Bridge;
  readonly snapshot: () => Snapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** looks again whether there is a desk, with another thread */
  readonly look: () => void;
  /** the desk was unlocked, or made */
  readonly enter: (faults: readonly Fault[]) => void;
  /** the faults were seen: go on with what is intact */
  readonly goOn: () => void;
  /** shows nothing of the desk any more, and ends its thread and every key with it once what was typed is kept */
  readonly lock: (because: LockedBecause) => void;
  /**
   * Locking first lets `keep` save what was typed and is not with the desk yet; it waits for no more than `lockGrace`.
   *
   * @returns takes it back
   */
  readonly beforeLock: (keep: () => Promise<unknown>) => () => void;
  /** takes effect at once, whether it could be kept for the next time or not */
  readonly prefer: (preferences: Preferences) => Promise<Kept>;
  /** every desk was erased: nothing tells of earlier use, and the program begins as if it had just been installed */
  readonly beginAnew: () => Promise<void>;
  /** takes the files that were waiting */
  readonly takeWaiting: () => readonly Ticket[];
}

/** In milliseconds: as long as a key may outlive the wish to lock, for what was typed last to be kept. */
const lockGrace = 2000;

/** Starts the window's program. @param start - starts a desk's thread */
export async function startProgram(bridge: Bridge, start = startDesk): Promise<Program> {
  const listeners = new Set<() => void>();
  const keepers = new Set<() => Promise<unknown>>();
  const [about, preferences] = await Promise.all([bridge.about(), bridge.readPreferences()]);
  let now: Snapshot = {
    stage: { stage: "starting" },
    client: watch(start(bridge)),
    about,
    preferences,
    waiting: [],
  };

  /** True from the wish to lock until the thread has ended. */
  let isLocking = false;

  function change(changes: Partial<Snapshot>): void {
    now = { ...now, ...changes };
    for (const listener of listeners) listener();
  }
  function watch(client: DeskClient): DeskClient {
    client.onEnd(() => {
      // One that cannot even start would be started over and over.
      if (now.stage.stage !== "starting" || isLocking) return startAgain("ended");
      change({ stage: { stage: "unreadable", trouble: { outcome: "ended" } } });
    });
    return client;
  }
  function startAgain(because: LockedBecause): void {
    isLocking = false;
    now.client.end();
    change({ client: watch(start(bridge)), stage: { stage: "starting" } });
    void look(because);
  }
  function lock(because: LockedBecause): void {
    const { stage } = now.stage;
    if (stage !== "open" && stage !== "faults") return;
    const keeping = [...keepers].map((keep) => keep());
    if (keeping.length === 0) return startAgain(because);
    const { client } = now;
    isLocking = true;
    change({ stage: { stage: "starting" } });
    const end = (): void => {
      clearTimeout(late);
      if (client === now.client) startAgain(because);
    };
    const late = setTimeout(end, lockGrace);
    void Promise.allSettled(keeping).then(end);
  }
  async function look(because: LockedBecause = "start"): Promise<void> {
    const { client } = now;
    const found = await client.door.findDesks();
    if (client !== now.client || found.outcome === "ended") return;
    switch (found.outcome) {
      case "none":
        return change({ stage: { stage: "new" } });
      case "found":
        return change({ stage: { stage: "locked", because, count: found.count, broken: found.broken } });
      case "header-missing":
        return change({ stage: { stage: "header-missing" } });
      default:
        return change({ stage: { stage: "unreadable", trouble: found } });
    }
  }

  async function hearFiles(): Promise<void> {
    // What the main process does not tell now stays with it, and is told with the next that come.
    const more = await bridge.waitingFiles().catch(() => []);
    if (more.length > 0) change({ waiting: [...now.waiting, ...more] });
  }

  bridge.listen(({ notice }) => (notice === "lock" ? lock("computer") : void hearFiles()));
  // Asked only now: none that comes in between is missed.
  void hearFiles();
  void look();
  return {
    bridge,
    snapshot: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: () => startAgain("start"),
    enter: (faults) => change({ stage: faults.length > 0 ? { stage: "faults", faults } : { stage: "open" } }),
    goOn: () => change({ stage: { stage: "open" } }),
    lock,
    beforeLock: (keep) => {
      keepers.add(keep);
      return () => keepers.delete(keep);
    },
    prefer: async (preferences) => {
      change({ preferences });
      return bridge.writePreferences(preferences).catch(() => ({ outcome: "hindered", hindrance: "other" }));
    },
    beginAnew: async () => {
      now.client.end();
      await bridge.clearTraces().catch(() => undefined);
      change({ preferences: await bridge.readPreferences() });
      startAgain("start");
    },
    takeWaiting: () => {
      const { waiting } = now;
      change({ waiting: [] });
      return waiting;
    },
  };
}
