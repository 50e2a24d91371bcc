import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { isRunning } from "../browser/processes";
import { buildProgram } from "./bundled";
import type { Protection } from "./breaking";
import type { TortureCalls } from "./calls";
import type { Chance } from "./chance";
import type { Order, Place, Report } from "./child";

/** A program that runs in a process of its own. */
export interface Running {
  /** @throws when the program was killed meanwhile, never otherwise: what it says is an outcome */
  readonly call: <N extends keyof TortureCalls>(
    name: N,
    ...args: Parameters<TortureCalls[N]>
  ) => Promise<Awaited<ReturnType<TortureCalls[N]>>>;
  /** everything the desk holds, in one hash */
  readonly digest: (passphrase: string) => Promise<string>;
  /** SIGKILL to all of its processes: to the services and, where there is one, the browser, one right after the other */
  readonly kill: (chance: Chance) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Starts programs of one kind. The next process is loaded while one is at work. */
export interface Rig {
  readonly place: Place;
  readonly broken: Protection | null;
  /** the same with nothing switched off: a desk is made by it */
  readonly whole: Rig;
  readonly start: (home: string) => Promise<Running>;
  readonly remove: () => void;
}

export class Killed extends Error {
  override readonly name = "Killed";
}

export async function rigFor(place: Place, broken: Protection | null): Promise<Rig> {
  const built = await buildProgram(place, broken);
  const { page, bridge } = built;
  let spare: Promise<ChildProcess> | null = null;
  const all = new Set<ChildProcess>();
  const load = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [built.program], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      serialization: "advanced",
      detached: true,
    });
    all.add(child);
    child.once("exit", () => all.delete(child));
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve());
      child.once("exit", () => reject(new Error("a program that is to be killed did not start")));
    });
    return child;
  };
  const whole = broken === null ? null : await rigFor(place, null);
  const self: Rig = {
    place,
    broken,
    get whole() {
      return whole ?? self;
    },
    start: async (home) => {
      const child = await (spare ?? load());
      spare = load();
      spare.catch(() => undefined);
      return run(child, { order: "start", place, home, page: page?.folder ?? null, bridge, broken });
    },
    remove: () => {
      for (const child of all) child.kill("SIGKILL");
      built.remove();
      whole?.remove();
    },
  };
  return self;
}

async function run(child: ChildProcess, start: Order): Promise<Running> {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  let isKilled = false;
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => {
      for (const { reject } of waiting.values()) {
        reject(isKilled ? new Killed() : new Error("the program ended by itself"));
      }
      waiting.clear();
      resolve();
    });
  });
  let hearEnd = (): void => undefined;
  const browser = await new Promise<number | null>((resolve, reject) => {
    child.on("message", (report: Report) => {
      switch (report.report) {
        case "loaded":
          return;
        case "started":
          return resolve(report.browser);
        case "answer":
          waiting.get(report.call)?.resolve(report.value as never);
          waiting.delete(report.call);
          return;
        case "failed":
          if (report.call === 0) return reject(new Error(report.message));
          // A browser that was killed before its services says so here.
          waiting.get(report.call)?.reject(isKilled ? new Killed() : new Error(report.message));
          waiting.delete(report.call);
          return;
        case "ended":
          return hearEnd();
      }
    });
    void exited.then(() => reject(new Error("the program ended while it started")));
    child.send(start);
  });
  const ask = <T>(order: (call: number) => Order): Promise<T> =>
    new Promise((resolve, reject) => {
      if (isKilled) return reject(new Killed());
      const call = ++last;
      waiting.set(call, { resolve, reject });
      child.send(order(call), (error) => error && reject(isKilled ? new Killed() : error));
    });
  const groups = browser === null ? [child.pid!] : [child.pid!, browser];
  const gone = async (): Promise<void> => {
    await exited;
    while (groups.some(isRunning)) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    call: (name, ...args) => ask((call) => ({ order: "call", call, name, args })),
    digest: (passphrase) => ask((call) => ({ order: "digest", call, passphrase })),
    kill: async (chance) => {
      isKilled = true;
      const order = chance.isAt(0.5) ? groups : groups.toReversed();
      for (const group of order) {
        // Each leads a group of its own: what it started goes with it.
        if (isRunning(group)) process.kill(-group, "SIGKILL");
      }
      await gone();
    },
    end: async () => {
      const ended = new Promise<void>((resolve) => (hearEnd = resolve));
      child.send({ order: "end" } satisfies Order);
      await Promise.race([ended, exited]);
      if (child.connected) child.disconnect();
      await gone();
    },
  };
}
