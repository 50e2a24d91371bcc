import type * as Electron from "electron";
import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";
import type { Part } from "./part";
import { HappeningEvent } from "./emitter";
import { acrossBridge } from "./values";

type Listener = (...args: unknown[]) => unknown;

/** A page's own world, with what its preload put into it, and the way in for notices. */
export interface World {
  readonly globals: Readonly<Record<string, unknown>>;
  readonly hear: (channel: string, args: readonly unknown[]) => void;
  /** how many listen on a channel */
  readonly listeners: (channel: string) => number;
}

/**
 * Runs a preload as a sandboxed page does: as CommonJS, with `electron` and nothing else to be required.
 *
 * @param invoke - where its calls go
 */
export function runPreload(
  path: string,
  invoke: (channel: string, args: readonly unknown[]) => Promise<unknown>,
): World {
  const globals: Record<string, unknown> = {};
  const listeners = new Map<string, readonly Listener[]>();
  const on = (channel: string): readonly Listener[] => listeners.get(channel) ?? [];

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) => invoke(channel, args),
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...on(channel), listener]);
      return this;
    },
    removeListener(channel: string, listener: Listener) {
      listeners.set(
        channel,
        on(channel).filter((each) => each !== listener),
      );
      return this;
    },
  } satisfies Part<Electron.IpcRenderer, "invoke"> & Record<"on" | "removeListener", unknown>;
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      if (key in globals) throw new Error(`Cannot bind an API on top of an existing property: ${key}`);
      globals[key] = throughIsolation(api, key);
    },
  } satisfies Part<Electron.ContextBridge, "exposeInMainWorld">;

  const require = (name: string): unknown => {
    if (name !== "electron") throw new Error(`module not found: ${name}`);
    return { contextBridge, ipcRenderer };
  };
  const script = compileFunction(readFileSync(path, "utf8"), ["require", "module", "exports"], {
    filename: path,
  });
  const module = { exports: {} };
  script(require, module, module.exports);
  return {
    globals,
    hear: (channel, args) => {
      for (const listener of on(channel)) {
        const arrived = args.map((arg) => acrossBridge(arg, `notice on ${channel}`));
        listener(new HappeningEvent(), ...arrived);
      }
    },
    listeners: (channel) => on(channel).length,
  };
}

/**
 * What the page's world sees of a value of the preload's: functions as others that copy what goes through them, values
 * as copies. An event handed to the page is refused as what it is, an object of another world.
 */
function throughIsolation(value: unknown, at: string): unknown {
  if (typeof value === "function") return isolated(value as Listener, at);
  if (value instanceof Promise)
    return value.then(
      (result: unknown) => throughIsolation(result, at),
      (error: unknown) => {
        throw new Error(error instanceof Error ? error.message : String(error));
      },
    );
  if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    const entries = Object.entries(value).map(([key, each]) => [key, throughIsolation(each, `${at}.${key}`)]);
    return Object.freeze(Object.fromEntries(entries));
  }
  return acrossBridge(value, at);
}

function isolated(target: Listener, at: string): Listener {
  return (...args) =>
    throughIsolation(target(...args.map((arg, index) => throughIsolation(arg, `${at}(${index})`))), at);
}
