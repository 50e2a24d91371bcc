import { contextBridge, ipcRenderer } from "electron";
import { bridgeName, calls, channelOf } from "../bridge/bridge";

contextBridge.exposeInMainWorld(
  bridgeName,
  Object.fromEntries(
    calls.map((call) => [call, (): Promise<unknown> => ipcRenderer.invoke(channelOf(call))]),
  ),
);
