import { app, ipcMain } from "electron";
import type { WebFrameMain } from "electron";
import { calls, channelOf } from "../bridge/bridge";
import type { Bridge } from "../bridge/bridge";
import { isOwn } from "./policy";

const answers: Bridge = {
  version: () => Promise.resolve(app.getVersion()),
  languages: () => Promise.resolve(app.getPreferredSystemLanguages()),
};

/** Answers the window's calls: those of the program's own page, in its top frame, and of nobody else. */
export function answerCalls(): void {
  for (const call of calls) {
    ipcMain.handle(channelOf(call), (event) => {
      if (!isOurs(event.senderFrame)) throw new Error("a call from a frame that is not the program's");
      return answers[call]();
    });
  }
}

function isOurs(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOwn(frame.url);
}
