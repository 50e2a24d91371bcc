import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Incoming } from "../../state/incoming";
import { useDesk } from "../../state/useProgram";
import { lookAt } from "./importing";
import type { Brought } from "./importing";

/** In milliseconds: how often what was found is shown. There may be hundreds. */
const pace = 150;

/**
 * The cards that were brought, as far as they were read, and which of them are chosen.
 *
 * @param dropped - files to begin with
 */
export function useBrought(dropped: readonly Incoming[]) {
  const client = useDesk();
  const [brought, setBrought] = useState<readonly Brought[]>([]);
  const [isLooking, setLooking] = useState(false);
  const last = useRef(0);

  const look = async (files: readonly Incoming[]): Promise<void> => {
    setLooking(true);
    let found: Brought[] = [];
    let told = performance.now();
    const tell = (): void => {
      const news = found;
      found = [];
      told = performance.now();
      setBrought((before) => [...before, ...news]);
    };
    for await (const one of lookAt(client, files)) {
      last.current += 1;
      found.push({ ...one, id: last.current });
      if (performance.now() - told > pace) tell();
    }
    tell();
    setLooking(false);
  };
  const lookAtDropped = useEffectEvent(look);
  // A file can be read once only: also where React runs effects twice to find faults.
  const seen = useRef<readonly Incoming[]>([]);
  useEffect(() => {
    if (dropped.length === 0 || seen.current === dropped) return;
    seen.current = dropped;
    void lookAtDropped(dropped);
  }, [dropped]);

  const choose = useCallback(
    (id: number, isChosen: boolean) =>
      setBrought((before) => before.map((one) => (one.id === id ? { ...one, isChosen } : one))),
    [],
  );
  const forget = (): void => setBrought([]);
  return { brought, isLooking, look, choose, forget };
}
