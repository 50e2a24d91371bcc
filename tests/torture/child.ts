import { createHash } from "node:crypto";
import { cryptoReady } from "../../src/core/crypto/sodium";
import type { OpenShell } from "../e2e/shell";
import type { Protection } from "./breaking";
import { tortureCalls } from "./calls";
import type { TortureCalls } from "./calls";

/*
 * A program that is to be killed, in a process of its own: in a browser (this process is its services, Chromium is its
 * window) or all of it in Node. It is told what to do by messages.
 */

export type Place = "browser" | "node";

export type Order =
  | {
      readonly order: "start";
      readonly place: Place;
      readonly home: string;
      /** the folder of the page, and the file of its end of the bridge */
      readonly page: string | null;
      readonly bridge: string | null;
      readonly broken: Protection | null;
    }
  | {
      readonly order: "call";
      readonly call: number;
      readonly name: string;
      readonly args: readonly unknown[];
    }
  /** everything the desk holds, in one hash; by the passphrase */
  | { readonly order: "digest"; readonly call: number; readonly passphrase: string }
  | { readonly order: "end" };

export type Report =
  | { readonly report: "loaded" }
  | { readonly report: "started"; readonly browser: number | null }
  | { readonly report: "answer"; readonly call: number; readonly value: unknown }
  | { readonly report: "failed"; readonly call: number; readonly message: string }
  | { readonly report: "ended" };

interface Started {
  readonly browser: number | null;
  readonly call: (name: string, args: readonly unknown[]) => Promise<unknown>;
  readonly digest: (passphrase: string) => Promise<string>;
  readonly end: () => Promise<void>;
}

const say = (report: Report): void => void process.send!(report);
let started: Started | null = null;

process.on("message", (order: Order) => {
  void take(order).catch((error: unknown) => {
    const { stack = "" } = error as Error;
    say({ report: "failed", call: "call" in order ? order.call : 0, message: stack });
  });
});
process.once("disconnect", () => process.exit());
say({ report: "loaded" });

async function take(order: Order): Promise<void> {
  switch (order.order) {
    case "start":
      await cryptoReady;
      started = await (order.place === "browser" ? inBrowser(order) : inNode(order));
      return say({ report: "started", browser: started.browser });
    case "call":
      return say({
        report: "answer",
        call: order.call,
        value: await started!.call(order.name, order.args),
      });
    case "digest":
      return say({ report: "answer", call: order.call, value: await started!.digest(order.passphrase) });
    case "end":
      await started?.end();
      return say({ report: "ended" });
  }
}

async function inNode({ home, broken }: Extract<Order, { order: "start" }>): Promise<Started> {
  const { startInNode } = await import("./nodeDesk");
  const { recordsInNode } = await import("./records");
  const calls = tortureCalls(() => startInNode(home, broken));
  return {
    browser: null,
    call: async (name, args) => callOf(calls, name)(...args),
    digest: async (passphrase) => digestOf(await recordsInNode(home, passphrase)),
    end: async () => calls.close(),
  };
}

async function inBrowser({ home, page, bridge }: Extract<Order, { order: "start" }>): Promise<Started> {
  const { openBare } = await import("../support/barePage/open");
  const { recordsInBrowser } = await import("./records");
  const shell = await openBare({ folder: page!, remove: () => undefined }, { home, bridge: bridge! });
  return {
    browser: (shell as OpenShell).browserPid,
    call: (name, args) => shell.call("torture", name as keyof TortureCalls, args),
    digest: async (passphrase) => digestOf(await recordsInBrowser(shell.page, home, passphrase)),
    end: () => shell.close(),
  };
}

function callOf(calls: TortureCalls, name: string): (...args: readonly unknown[]) => unknown {
  return (calls as unknown as Record<string, (...args: readonly unknown[]) => unknown>)[name]!;
}

/** @param records - null when they cannot be read */
function digestOf(records: readonly { kind: string; id: string; value: unknown }[] | null): string {
  if (records === null) return "unreadable";
  const lines = records.map(({ kind, id, value }) =>
    JSON.stringify([kind, id, value], (_, part: unknown) =>
      part instanceof Uint8Array ? Buffer.from(part).toString("hex") : part,
    ),
  );
  const hash = createHash("sha256");
  for (const line of lines.sort()) hash.update(`${line}\n`);
  return hash.digest("hex");
}
