import { bridgeName } from "../../bridge/bridge";
import type { Bridge, Notice } from "../../bridge/bridge";
import { chosenFiles } from "./files";
import { takeKey } from "./key";
import { hearNotices, remoteCalls } from "./remote";

const remote = remoteCalls(takeKey());
const files = chosenFiles();
const listeners = new Set<(notice: Notice) => void>();

const bridge: Bridge = {
  ...remote,
  // The browser knows better than the program what its reader prefers.
  about: async () => ({ ...(await remote.about()), languages: [...navigator.languages] }),
  chooseFiles: files.choose,
  takeFile: (ticket, kind) => files.take(ticket, kind) ?? remote.takeFile(ticket, kind),
  readFilePart: (ticket, from, most) =>
    files.readPart(ticket, from, most) ?? remote.readFilePart(ticket, from, most),
  print: () => {
    window.print();
    return Promise.resolve();
  },
  listen: (listener) => {
    // Whoever listens twice hears twice, and ends each by itself.
    const heard = (notice: Notice): void => listener(notice);
    listeners.add(heard);
    return () => listeners.delete(heard);
  },
};

hearNotices((notice) => {
  for (const listener of listeners) listener(notice);
});
Object.defineProperty(window, bridgeName, { value: Object.freeze(bridge) });
