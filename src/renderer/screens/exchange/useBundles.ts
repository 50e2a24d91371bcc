import { useState, useSyncExternalStore } from "react";
import { useDesk } from "../../state/useProgram";
import { bundleQueue } from "./bundleQueue";
import type { BundleQueue, BundleQueueState } from "./bundleQueue";

/** The bundles that were brought to this desk, and what can be done with them. */
export function useBundles(): BundleQueue & BundleQueueState {
  const { desk } = useDesk();
  const [queue] = useState(() => bundleQueue(desk));
  return { ...queue, ...useSyncExternalStore(queue.listen, queue.state) };
}
