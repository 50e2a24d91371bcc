import type { Door } from "../door/door";
import type { Work } from "../work";
import type { AboutBackup } from "./about";
import type { ChosenBackup } from "./chosen";
import { compareBackup } from "./mergeBackup";
import type { Comparison, NotMerged } from "./mergeBackup";

export type BackupVerified =
  /** these words open it, and a desk restored from it holds what the open one holds now, no less and no more */
  | { readonly outcome: "verified"; readonly about: AboutBackup }
  /** it is this desk's, whole, and of another time: what is on one and not, or otherwise, on the other */
  | { readonly outcome: "differs"; readonly comparison: Comparison }
  | NotMerged;

/**
 * Whether a backup, as it lies where the person chose it, can stand for the open desk. Goes through all of it, and
 * changes nothing.
 *
 * @throws Refusal for what is broken anywhere in it; Cancelled
 */
export async function verifyBackup(
  door: Door,
  file: ChosenBackup,
  words: string,
  work: Work,
): Promise<BackupVerified> {
  const said = await compareBackup(door, file, words, work);
  if (said.outcome !== "compared") return said;
  return isAsHere(said)
    ? { outcome: "verified", about: said.about }
    : { outcome: "differs", comparison: said };
}

function isAsHere({ kinds, contents }: Comparison): boolean {
  return (
    contents.fresh + contents.onlyHere === 0 &&
    kinds.every(({ fresh, changed, kept, onlyHere }) => fresh + changed + kept + onlyHere === 0)
  );
}
