import { ipcMain } from "electron";
import type { WebFrameMain } from "electron";
import { calls, channelOf } from "../bridge/bridge";
import type { Calls } from "../bridge/bridge";
import { host, isOwn, scheme } from "../services/policy";

/** What comes from the window: the answers check it themselves. */
type Unchecked = (...args: readonly unknown[]) => Promise<unknown>;

/** Answers the window's calls: those of the program's own page, in its top frame, and of nobody else. */
export function answerCalls(answers: Calls): void {
  for (const call of calls) {
    const answer = answers[call] as Unchecked;
    ipcMain.handle(channelOf(call), async ({ senderFrame }, ...args: readonly unknown[]) => {
      if (!isOurs(senderFrame)) throw new Error("a call from a frame that is not the program's");
      return answer(...args);
    });
  }
}

/** The address alone does not tell: a document that was cut off from its origin keeps it. */
function isOurs(frame: WebFrameMain | null): boolean {
  return (
    frame !== null && frame.parent === null && frame.origin === `${scheme}://${host}` && isOwn(frame.url)
  );
}
