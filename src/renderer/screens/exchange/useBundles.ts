import { useCallback, useEffect, useRef, useState } from "react";
import { isTrouble } from "../../state/outcomes";
import type { Incoming } from "../../state/incoming";
import { useDesk } from "../../state/useProgram";
import { moved, nextToRead } from "./bundles";
import type { BundleItem, BundleState } from "./bundles";

/** The bundles that were brought: looked into one after another, then taken in or left. Nothing is kept unasked. */
export function useBundles() {
  const client = useDesk();
  const [items, setItems] = useState<readonly BundleItem[]>([]);
  const last = useRef(0);
  const started = useRef(new Set<number>());

  const move = useCallback((id: number, at: BundleState) => setItems((before) => moved(before, id, at)), []);

  const bring = useCallback((files: readonly Incoming[]): void => {
    const added = files.map((file): BundleItem => {
      last.current += 1;
      return { id: last.current, file, at: { state: "waiting" } };
    });
    setItems((before) => [...before, ...added]);
  }, []);

  const lookInto = useCallback(
    async (id: number, bytes: Uint8Array): Promise<void> => {
      const said = await client.desk.inspect(bytes);
      if (isTrouble(said)) move(id, { state: "trouble", trouble: said });
      else move(id, { state: "seen", bytes, inspection: said });
    },
    [client, move],
  );

  const read = useCallback(
    async ({ id, file }: BundleItem): Promise<void> => {
      move(id, { state: "reading" });
      const taken = await file.read();
      if (taken.outcome === "taken") await lookInto(id, taken.file.bytes);
      else move(id, { state: "unread", unread: taken });
    },
    [move, lookInto],
  );

  const next = nextToRead(items);
  useEffect(() => {
    // A file can be read once only: also where React runs effects twice to find faults.
    if (next === null || started.current.has(next.id)) return;
    started.current.add(next.id);
    void read(next);
  }, [next, read]);

  /** Looks into it once more, after what the desk knows has changed. */
  const lookAgain = (item: BundleItem): void => {
    if (!("bytes" in item.at)) return;
    move(item.id, { state: "reading" });
    void lookInto(item.id, item.at.bytes);
  };

  const take = async ({ id, at }: BundleItem): Promise<void> => {
    if (at.state !== "seen") return;
    move(id, { ...at, state: "taking" });
    const said = await client.desk.receive(at.bytes);
    if (isTrouble(said)) move(id, { state: "trouble", trouble: said });
    else move(id, { state: "taken", received: said, inspection: at.inspection });
  };

  /** Takes them in, one after another. */
  const takeAll = async (wanted: readonly BundleItem[]): Promise<void> => {
    for (const item of wanted) await take(item);
  };

  /** Forgets it: of what was not taken in nothing is left. */
  const leave = (id: number): void => setItems((before) => before.filter((item) => item.id !== id));

  return { items, bring, lookAgain, takeAll, leave };
}
