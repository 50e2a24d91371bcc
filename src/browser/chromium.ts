import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { devtoolsOver } from "./devtools";
import type { Devtools } from "./devtools";
import { flagsOf } from "./flags";
import type { Setting } from "./flags";

export interface Launch extends Setting {
  /** the browser's own program */
  readonly binary: string;
  /** the address that its window shows first */
  readonly first: string;
  /** without a window: for tests */
  readonly headless: boolean;
}

export interface Chromium {
  readonly devtools: Devtools;
  readonly pid: number | undefined;
  /** when it has ended */
  readonly ended: Promise<Ending>;
  /** at once, whatever it is doing */
  readonly kill: () => void;
}

export interface Ending {
  /** "code 1" or "signal SIGKILL", or why it could not be started */
  readonly how: string;
  /** the last it said on its error stream */
  readonly said: string;
}

/**
 * Starts a browser that we drive over two pipes. They tie it to this process: when it ends, however it ends, the pipes
 * close and the browser ends by itself.
 */
export function startChromium({ binary, first, headless, ...setting }: Launch): Chromium {
  const shape = headless ? ["--headless", first] : [`--app=${first}`, "--window-size=1280,800"];
  const child = spawn(binary, [...flagsOf(setting), "--remote-debugging-pipe", ...shape], {
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
  });
  const [, , , commands, answers] = child.stdio as [null, null, Readable, Writable, Readable];
  return {
    devtools: devtoolsOver(commands, answers),
    pid: child.pid,
    ended: endingOf(child),
    kill: () => child.kill("SIGKILL"),
  };
}

/** Enough for the sentence that tells why it did not start. */
const mostSaid = 4096;

function endingOf(child: ChildProcess): Promise<Ending> {
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-mostSaid);
  });
  return new Promise((resolve) => {
    child.once("error", ({ message }) => resolve({ how: message, said }));
    child.once("exit", (code, signal) => {
      const tell = (): void => resolve({ how: code === null ? `signal ${signal}` : `code ${code}`, said });
      // Its last words may still be on their way; but what it started may hold the line for long.
      child.once("close", tell);
      setTimeout(tell, 500).unref();
    });
  });
}
