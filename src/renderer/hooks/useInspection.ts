import { useEffect, useRef, useState } from "react";
import { inspectInWorker } from "../../desk/client";
import type { Inspection } from "../../desk/inspection";

export type Progress =
  | { readonly state: "idle" }
  | { readonly state: "working" }
  | { readonly state: "done"; readonly inspection: Inspection }
  | { readonly state: "failed"; readonly message: string };

/** Opens a bundle in a worker; a new start, a cancel or leaving the screen ends the one before. */
export function useInspection() {
  const [progress, setProgress] = useState<Progress>({ state: "idle" });
  const running = useRef<AbortController>(undefined);

  const stop = (): void => {
    running.current?.abort();
    running.current = undefined;
  };
  useEffect(() => () => running.current?.abort(), []);

  const cancel = (): void => {
    stop();
    setProgress({ state: "idle" });
  };

  const start = async (bundle: Blob, identity: Blob): Promise<void> => {
    stop();
    const mine = new AbortController();
    running.current = mine;
    setProgress({ state: "working" });
    const outcome = await read(bundle, identity, mine.signal);
    if (!mine.signal.aborted) setProgress(outcome);
  };

  return { progress, start, cancel };
}

async function read(bundle: Blob, identity: Blob, signal: AbortSignal): Promise<Progress> {
  try {
    const request = { bundle: await bytesOf(bundle), identity: await bytesOf(identity) };
    return { state: "done", inspection: await inspectInWorker(request, signal) };
  } catch (error) {
    return { state: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer());
}
