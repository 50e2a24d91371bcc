import { Refusal } from "../../core/encoding/refusal";
import type { Hash } from "../../core/encoding/values";
import { parseLetter } from "../../core/letter/parse";
import { titleOf } from "../../core/letter/plain";
import type { StoreRecord } from "../../vault/store";
import type { Door } from "../door/door";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { draftRecord } from "../records";
import type { DraftRecord } from "../records";
import type { Work } from "../work";
import type { AboutBackup } from "./about";
import { withBackup } from "./chosen";
import type { ChosenBackup, NotOpened, Opened } from "./chosen";
import { compareWith } from "./compare";
import type { Becomes } from "./compare";
import { backupKinds } from "./kinds";

/** Why a backup cannot be merged into the open desk. */
export type NotMerged =
  | NotOpened
  /** it is another desk's: it can be restored as a desk of its own */
  | { readonly outcome: "other-desk"; readonly organisation: string | null }
  | { readonly outcome: "closed" };

/** What merging would do with the records of one kind. */
export interface KindCompared extends Readonly<Record<Becomes, number>> {
  readonly kind: string;
  /** here, and not in the backup: these stay */
  readonly onlyHere: number;
}

export interface Comparison {
  readonly about: AboutBackup;
  /** kinds of which neither the desk nor the backup has any are left out */
  readonly kinds: readonly KindCompared[];
  /** letter texts and attachments */
  readonly contents: { readonly fresh: number; readonly same: number; readonly onlyHere: number };
  /** the titles of drafts here that a newer text in the backup would replace */
  readonly replaced: readonly string[];
  /** names what was looked at: merging takes no other */
  readonly seen: Hash;
}

export type BackupCompared = ({ readonly outcome: "compared" } & Comparison) | NotMerged;

/**
 * What merging a backup into the open desk would change. Goes through all of it, and changes nothing.
 *
 * @throws Refusal for what is broken anywhere in it; Cancelled
 */
export function compareBackup(
  door: Door,
  file: ChosenBackup,
  words: string,
  work: Work,
): Promise<BackupCompared> {
  return withOwnBackup(door, file, words, work, async (desk, opened) => {
    const counts = new Map<string, Record<Becomes, number>>();
    const contents = { fresh: 0, same: 0 };
    const replaced: string[] = [];
    let seen: Hash = "";
    for await (const step of compareWith(desk, opened)) {
      if (step.compared === "record") {
        const { becomes, record } = step;
        const count = counts.get(record.kind) ?? { fresh: 0, changed: 0, kept: 0, same: 0 };
        count[becomes] += 1;
        counts.set(record.kind, count);
        if (record.kind === draftRecord.name && becomes === "changed")
          replaced.push(await titleHere(desk, record.id));
      } else if (step.compared === "content") contents[step.isFresh ? "fresh" : "same"] += 1;
      else seen = step.sum;
    }
    const kinds = await kindsCompared(desk, counts);
    const onlyHere = (await desk.store.contents()).length - contents.same;
    return {
      outcome: "compared",
      about: opened.about,
      kinds,
      contents: { ...contents, onlyHere },
      replaced,
      seen,
    };
  });
}

export type BackupMerged =
  /** records that were added or changed, and contents that were added */
  { readonly outcome: "merged"; readonly records: number; readonly contents: number } | NotMerged;

/**
 * Merges a backup that was looked at into the open desk, by the rule of each kind (docs/formats.md §8.7). What is only
 * here stays. All records change at one stroke.
 *
 * @param seen - as {@link compareBackup} gave it
 * @throws Refusal for what is broken or was not looked at; Hindered, Cancelled: then nothing was changed
 */
export function mergeBackup(
  door: Door,
  file: ChosenBackup,
  words: string,
  seen: Hash,
  work: Work,
): Promise<BackupMerged> {
  return withOwnBackup(door, file, words, work, async (desk, opened) => {
    const put: StoreRecord[] = [];
    const added: string[] = [];
    try {
      for await (const step of compareWith(desk, opened)) {
        if (step.compared === "record") {
          if (step.becomes === "fresh" || step.becomes === "changed") put.push(step.record);
        } else if (step.compared === "content") {
          if (!step.isFresh) continue;
          // Noted first: what was kept and is not needed has to go again.
          added.push(step.content.hash);
          await desk.store.write([{ keep: step.content }]);
        } else if (step.sum !== seen) {
          throw new Refusal("wrong-hash", "backup", "expected the backup that was looked at");
        }
      }
      if (put.length > 0) await desk.store.write(put.map((record) => ({ put: record })));
    } catch (error) {
      // What cannot be taken out again now takes room, and does nothing else.
      await desk.store.write(added.map((hash) => ({ drop: { hash } }))).catch(() => undefined);
      throw error;
    }
    return { outcome: "merged", records: put.length, contents: added.length };
  });
}

async function withOwnBackup<Result>(
  { state: { open }, folder }: Door,
  file: ChosenBackup,
  words: string,
  work: Work,
  then: (desk: Desk, opened: Opened) => Promise<Result>,
): Promise<Result | NotMerged> {
  if (!open) return { outcome: "closed" };
  const desk = { ...open.desk, work };
  return withBackup(folder, file, words, async (opened): Promise<Result | NotMerged> => {
    const { key, organisation } = opened.about;
    return key === ownKey(desk) ? then(desk, opened) : { outcome: "other-desk", organisation };
  });
}

async function kindsCompared(
  desk: Desk,
  counts: ReadonlyMap<string, Readonly<Record<Becomes, number>>>,
): Promise<readonly KindCompared[]> {
  const found: KindCompared[] = [];
  for (const { name } of backupKinds) {
    const { fresh, changed, kept, same } = counts.get(name) ?? { fresh: 0, changed: 0, kept: 0, same: 0 };
    const onlyHere = (await desk.store.list(name)).length - changed - kept - same;
    if (fresh + changed + kept + same + onlyHere > 0)
      found.push({ kind: name, fresh, changed, kept, same, onlyHere });
  }
  return found;
}

async function titleHere(desk: Desk, id: string): Promise<string> {
  const { text } = (await desk.store.get(draftRecord.name, id)) as DraftRecord;
  return titleOf(parseLetter(text));
}
