import { expect, test, vi } from "vitest";
import type { Bridge, Notice, Preferences } from "../../../src/bridge/bridge";
import type { Ticket } from "../../../src/bridge/files";
import { startProgram } from "../../../src/renderer/state/program";
import type { Program, Stage } from "../../../src/renderer/state/program";
import { computer, passphrase, setUp } from "../../desk/doors";
import type { Computer, Program as Thread } from "../../desk/doors";

interface Window {
  readonly program: Program;
  /** the threads that were started, the present one last */
  readonly threads: readonly Thread[];
  readonly tell: (notice: Notice) => void;
  /** files come, and are told */
  readonly bring: (name: string) => void;
  readonly kept: readonly Preferences[];
  /** waits until the window stands so */
  readonly reach: (stage: Stage["stage"]) => Promise<Stage>;
}

async function openWindow(one: Computer, changes: Partial<Bridge> = {}): Promise<Window> {
  const threads: Thread[] = [];
  const kept: Preferences[] = [];
  const listeners = new Set<(notice: Notice) => void>();
  let arrived: Ticket[] = [];
  const tell = (notice: Notice): void => listeners.forEach((listener) => listener(notice));
  const bridge = {
    about: () =>
      Promise.resolve({
        version: "0.1.0",
        shell: "electron",
        languages: ["en"],
        can: { showInFolder: true, print: true, pdf: true },
      }),
    readPreferences: () => Promise.resolve({ language: null, look: "system", capture: "refused" }),
    writePreferences: (preferences: Preferences) => {
      kept.push(preferences);
      return Promise.resolve({ outcome: "kept" });
    },
    waitingFiles: () => {
      const told = arrived;
      arrived = [];
      return Promise.resolve(told);
    },
    listen: (listener: (notice: Notice) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...changes,
  } as Bridge;
  const program = await startProgram(bridge, () => {
    const thread = one.start();
    threads.push(thread);
    return thread;
  });
  return {
    program,
    threads,
    kept,
    tell,
    bring: (name) => {
      arrived.push({ ticket: name, name, size: 1 });
      tell({ notice: "files" });
    },
    reach: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          const { stage } = program.snapshot();
          if (stage.stage === wanted) resolve(stage);
        };
        program.subscribe(look);
        look();
      }),
  };
}

/** A computer with a desk on it. */
async function withDesk(): Promise<Computer> {
  const one = computer();
  const thread = one.start();
  await setUp(thread);
  thread.end();
  return one;
}

async function unlocked(one: Computer): Promise<Window> {
  const window = await openWindow(one);
  await window.reach("locked");
  const said = await window.program.snapshot().client.door.unlockDesk(passphrase);
  if (said.outcome !== "unlocked") throw new Error(said.outcome);
  window.program.enter(said.faults);
  await window.reach("open");
  return window;
}

test("a computer without a desk is shown as new, one with a desk as locked", async () => {
  await (await openWindow(computer())).reach("new");
  expect(await (await openWindow(await withDesk())).reach("locked")).toEqual({
    stage: "locked",
    because: "start",
    count: 1,
    broken: 0,
  });
});

test("locking ends the thread with its keys, and says why it was done", async () => {
  for (const because of ["asked", "idle"] as const) {
    const { program, threads, reach } = await unlocked(await withDesk());
    program.lock(because);
    expect(program.snapshot().stage, "nothing is open from that moment").toEqual({ stage: "starting" });
    expect(await reach("locked")).toEqual({ stage: "locked", because, count: 1, broken: 0 });
    expect(threads).toHaveLength(2);
    expect(await threads[0]!.desk.overview()).toEqual({ outcome: "ended" });
  }
});

test("locking shows nothing from that moment, and ends the thread once what was typed is kept", async () => {
  const { program, threads, reach } = await unlocked(await withDesk());
  let kept = (): void => {};
  program.beforeLock(() => new Promise<void>((resolve) => (kept = resolve)));
  const takeBack = program.beforeLock(() => Promise.reject(new Error("of a screen that is left")));
  takeBack();
  program.lock("asked");
  expect(program.snapshot().stage).toEqual({ stage: "starting" });
  expect(await threads[0]!.desk.overview(), "what was typed can still be given to it").toMatchObject({
    outcome: "told",
  });
  kept();
  expect(await reach("locked")).toEqual({ stage: "locked", because: "asked", count: 1, broken: 0 });
  expect(threads).toHaveLength(2);
  expect(await threads[0]!.desk.overview()).toEqual({ outcome: "ended" });
});

test("what cannot be kept does not hold up locking", async () => {
  const { program, threads, reach } = await unlocked(await withDesk());
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  program.beforeLock(() => new Promise(() => {}));
  program.beforeLock(() => Promise.reject(new Error("it cannot")));
  program.lock("idle");
  vi.runAllTimers();
  vi.useRealTimers();
  expect(await reach("locked")).toEqual({ stage: "locked", because: "idle", count: 1, broken: 0 });
  expect(await threads[0]!.desk.overview()).toEqual({ outcome: "ended" });
});

test("a thread that dies while what was typed is being kept is followed by one other", async () => {
  const { program, threads, reach } = await unlocked(await withDesk());
  let kept = (): void => {};
  program.beforeLock(() => new Promise<void>((resolve) => (kept = resolve)));
  program.lock("asked");
  threads[0]!.kill();
  expect(await reach("locked")).toEqual({ stage: "locked", because: "ended", count: 1, broken: 0 });
  kept();
  await new Promise((resolve) => setImmediate(resolve));
  expect(threads).toHaveLength(2);
});

test("a computer that sleeps locks the desk, and nothing where none is open", async () => {
  const { tell, reach, threads, program } = await unlocked(await withDesk());
  tell({ notice: "lock" });
  expect(await reach("locked")).toEqual({ stage: "locked", because: "computer", count: 1, broken: 0 });
  tell({ notice: "lock" });
  expect(program.snapshot().stage).toEqual({ stage: "locked", because: "computer", count: 1, broken: 0 });
  expect(threads).toHaveLength(2);
});

test("a thread that dies while the desk is open locks it, with another thread", async () => {
  const { threads, reach, program } = await unlocked(await withDesk());
  threads[0]!.kill();
  expect(await reach("locked")).toEqual({ stage: "locked", because: "ended", count: 1, broken: 0 });
  expect(threads).toHaveLength(2);
  expect(await program.snapshot().client.door.unlockDesk(passphrase)).toMatchObject({ outcome: "unlocked" });
});

test("a thread that cannot start is told once, and tried again only when that is asked for", async () => {
  const one = await withDesk();
  let dies = true;
  const start = one.start;
  const threads: Thread[] = [];
  const dying: Computer = {
    ...one,
    start: () => {
      const thread = start();
      threads.push(thread);
      if (dies) queueMicrotask(() => thread.kill());
      return thread;
    },
  };
  const { program, reach } = await openWindow(dying);
  expect(await reach("unreadable")).toEqual({ stage: "unreadable", trouble: { outcome: "ended" } });
  expect(threads).toHaveLength(1);
  dies = false;
  program.look();
  await reach("locked");
});

test("a folder that cannot be read is told, and looked at again", async () => {
  const one = await withDesk();
  one.hindrance = "denied";
  const { program, reach } = await openWindow(one);
  expect(await reach("unreadable")).toMatchObject({
    trouble: { outcome: "hindered", hindrance: "denied" },
  });
  one.hindrance = null;
  program.look();
  await reach("locked");
});

test("faults are shown before the desk is, and locking works there too", async () => {
  const { program, reach } = await unlocked(await withDesk());
  program.enter([{ fault: "not-as-last-written" }]);
  expect(program.snapshot().stage).toEqual({ stage: "faults", faults: [{ fault: "not-as-last-written" }] });
  program.goOn();
  expect(program.snapshot().stage).toEqual({ stage: "open" });
  program.enter([{ fault: "no-seal" }]);
  program.lock("asked");
  await reach("locked");
});

test("files that come wait until they are taken, and each is told once", async () => {
  const { program, bring, reach } = await openWindow(await withDesk());
  await reach("locked");
  bring("one.age");
  bring("two.age");
  await expect.poll(() => program.snapshot().waiting.map(({ name }) => name)).toEqual(["one.age", "two.age"]);
  expect(program.takeWaiting().map(({ name }) => name)).toEqual(["one.age", "two.age"]);
  expect(program.takeWaiting()).toEqual([]);
});

test("a file that came before the window was there waits too", async () => {
  const first: Ticket = { ticket: "t", name: "early.age", size: 1 };
  const { program } = await openWindow(computer(), { waitingFiles: () => Promise.resolve([first]) });
  await expect.poll(() => program.snapshot().waiting).toEqual([first]);
});

test("a choice takes effect at once, and says when it could not be kept", async () => {
  const chosen: Preferences = { language: "ar", look: "dark", capture: "refused" };
  const { program, kept } = await openWindow(computer());
  expect(await program.prefer(chosen)).toEqual({ outcome: "kept" });
  expect(kept).toEqual([chosen]);
  expect(program.snapshot().preferences).toEqual(chosen);

  const full = await openWindow(computer(), {
    writePreferences: () => Promise.resolve({ outcome: "hindered", hindrance: "full" }),
  });
  expect(await full.program.prefer(chosen)).toEqual({ outcome: "hindered", hindrance: "full" });
  expect(full.program.snapshot().preferences).toEqual(chosen);

  const gone = await openWindow(computer(), { writePreferences: () => Promise.reject(new Error("gone")) });
  expect(await gone.program.prefer(chosen)).toEqual({ outcome: "hindered", hindrance: "other" });
});
