import { Hindered } from "../vault/hindered";
import type { DoorPorts } from "./door/door";
import type { Folder, Order, Report } from "./messages";
import { openSession } from "./session";

/** Answers the window's orders over messages: the worker's end. */
export function serveSession(
  post: (report: Report) => void,
  ports: Omit<DoorPorts, "folder" | "onChange">,
): (order: Order) => void {
  const { folder, settle } = folderOver(post);
  const session = openSession({ ...ports, folder, onChange: (kinds) => post({ report: "changed", kinds }) });
  const cancelled = new Set<number>();

  const answer = async ({ call, name, args }: Extract<Order, { order: "call" }>): Promise<void> => {
    const value = await session.call(name, args, {
      onProgress: (progress) => post({ report: "progress", call, progress }),
      isCancelled: () => cancelled.has(call),
    });
    cancelled.delete(call);
    post({ report: "answer", call, value });
  };
  return (order) => {
    switch (order.order) {
      case "call":
        void answer(order);
        return;
      case "cancel":
        cancelled.add(order.call);
        return;
      case "served":
      case "not-served":
        settle(order);
    }
  };
}

type Served = Extract<Order, { readonly order: "served" | "not-served" }>;

/** The main process's calls as the worker sees them. */
function folderOver(post: (report: Report) => void) {
  const waiting = new Map<number, (served: Served) => void>();
  let last = 0;
  const ask = <T>(name: keyof Folder, args: readonly unknown[]): Promise<T> =>
    new Promise((resolve, reject) => {
      const request = ++last;
      waiting.set(request, (served) => {
        if (served.order === "served") resolve(served.value as T);
        else reject(new Hindered("other", served.message));
      });
      post({ report: "request", request, name, args });
    });
  const folder: Folder = {
    findDesks: () => ask("findDesks", []),
    writeHeader: (place, header) => ask("writeHeader", [place, header]),
    eraseDesk: (place) => ask("eraseDesk", [place]),
    forgetDesk: (place) => ask("forgetDesk", [place]),
    setDatabasesAside: () => ask("setDatabasesAside", []),
    forgetDatabasesAside: () => ask("forgetDatabasesAside", []),
    openJournal: (...args) => ask("openJournal", args),
    readJournal: (...args) => ask("readJournal", args),
    appendJournal: (...args) => ask("appendJournal", args),
    draftJournal: (...args) => ask("draftJournal", args),
    placeJournal: (...args) => ask("placeJournal", args),
    findJournals: (...args) => ask("findJournals", args),
    removeJournal: (...args) => ask("removeJournal", args),
    appendFile: (...args) => ask("appendFile", args),
    finishFile: (...args) => ask("finishFile", args),
    abandonFile: (...args) => ask("abandonFile", args),
    readFilePart: (...args) => ask("readFilePart", args),
  };
  return {
    folder,
    settle: (served: Served) => {
      waiting.get(served.request)?.(served);
      waiting.delete(served.request);
    },
  };
}
