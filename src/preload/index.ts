import { contextBridge, ipcRenderer } from "electron";
import type { IpcRendererEvent } from "electron";
import { bridgeName, calls, channelOf, noticeChannel } from "../bridge/bridge";
import type { Bridge, Notice } from "../bridge/bridge";

/** The event stays here: through it a page would reach the sender, and every channel. */
const listen: Bridge["listen"] = (listener) => {
  const hear = (_event: IpcRendererEvent, notice: Notice): void => listener(notice);
  ipcRenderer.on(noticeChannel, hear);
  return () => {
    ipcRenderer.removeListener(noticeChannel, hear);
  };
};

const invokers = calls.map((call) => [
  call,
  (...args: readonly unknown[]): Promise<unknown> => ipcRenderer.invoke(channelOf(call), ...args),
]);

contextBridge.exposeInMainWorld(bridgeName, { ...Object.fromEntries(invokers), listen });
