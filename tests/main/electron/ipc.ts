import type * as Electron from "electron";
import type { Part } from "./part";
import { HappeningEvent } from "./emitter";
import { acrossBridge } from "./values";

type Handle = Parameters<Electron.IpcMain["handle"]>[1];

const handlers = new Map<string, Handle>();

export const ipcMain = {
  handle(channel: string, handler: Handle): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
} satisfies Part<Electron.IpcMain, "handle">;

/** Who calls: Electron knows it, whatever the page says. */
export interface FakeFrame {
  readonly url: string;
  /** "null" for a document without one */
  readonly origin: string;
  readonly parent: FakeFrame | null;
}

class InvokeEvent extends HappeningEvent {
  readonly type = "frame";
  readonly frameId = 1;
  readonly processId = 1;
  readonly senderFrame: FakeFrame | null;

  constructor(senderFrame: FakeFrame | null) {
    super();
    this.senderFrame = senderFrame;
  }
}

/**
 * A call from a frame, as ipcRenderer.invoke makes it.
 *
 * @throws Error as Electron words it for the page: nothing of the error but its text crosses
 */
export async function invokeFrom(
  frame: FakeFrame | null,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const handle = handlers.get(channel);
  if (handle === undefined) throw new Error(`No handler registered for '${channel}'`);
  const arrived = args.map((arg, at) => acrossBridge(arg, `argument ${at} of ${channel}`));
  const event = new InvokeEvent(frame) as unknown as Electron.IpcMainInvokeEvent;
  const [answer] = await Promise.allSettled([(async () => (await handle(event, ...arrived)) as unknown)()]);
  if (answer.status === "rejected")
    throw new Error(`Error invoking remote method '${channel}': ${String(answer.reason)}`);
  return acrossBridge(answer.value, `answer of ${channel}`);
}

/** The test's: what can be called. */
export function answeredChannels(): readonly string[] {
  return [...handlers.keys()];
}
