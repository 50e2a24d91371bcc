import type { Served } from "../../../desk/client";
import type { Trouble } from "../../../desk/trouble";
import { isTrouble } from "../../state/outcomes";

export interface Marked {
  /** those that were not marked so before */
  readonly changed: readonly string[];
  /** why the rest was not marked; null when all were */
  readonly trouble: Trouble | null;
}

/**
 * Marks contacts as being at risk, or as no longer being so, one after another. Those that are marked already, and those
 * that are no longer on the list, are passed over.
 *
 * @param onDone - told how many were looked at
 */
export async function markAtRisk(
  { desk }: Served,
  keys: readonly string[],
  atRisk: boolean,
  onDone: (done: number) => void,
): Promise<Marked> {
  const changed: string[] = [];
  for (const [at, key] of keys.entries()) {
    onDone(at);
    const found = await desk.contactDetail(key);
    if (isTrouble(found)) return { changed, trouble: found };
    if (found.outcome === "no-contact" || found.atRisk === atRisk) continue;
    const edited = await desk.editContact(key, { atRisk });
    if (isTrouble(edited)) return { changed, trouble: edited };
    if (edited.outcome === "edited") changed.push(key);
  }
  return { changed, trouble: null };
}
