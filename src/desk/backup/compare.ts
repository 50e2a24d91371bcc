import type { Hash } from "../../core/encoding/values";
import type { Content, StoreRecord } from "../../vault/store";
import type { Desk } from "../desk";
import { statementRecord } from "../records";
import { partsIn } from "./about";
import { checkedRecord } from "./checkRecord";
import type { Opened } from "./chosen";
import { kindNamed, sameValue } from "./pages";

/** What merging makes of a record in a backup. */
export type Becomes =
  /** it is not here */
  | "fresh"
  /** what is here is joined with it, or replaced by it: by the rule of its kind */
  | "changed"
  /** it is here otherwise, and stays as it is here */
  | "kept"
  | "same";

/** A step of going through a backup beside a desk. */
export type Compared =
  | {
      readonly compared: "record";
      readonly becomes: Becomes;
      /** as it would be after merging */
      readonly record: StoreRecord;
    }
  | { readonly compared: "content"; readonly isFresh: boolean; readonly content: Content }
  /** the last: the backup was whole */
  | { readonly compared: "end"; readonly sum: Hash };

/** Goes through a backup beside an open desk of the same identity. Nothing is changed. @throws Refusal, Cancelled */
export async function* compareWith(desk: Desk, { about, pieces }: Opened): AsyncGenerator<Compared, void> {
  const kept = new Set((await desk.store.contents()).map(({ hash }) => hash));
  const total = partsIn(about);
  let done = 0;
  for await (const piece of pieces) {
    switch (piece.piece) {
      case "about":
        break;
      case "record":
        await desk.work.step({ stage: "reading", done: (done += 1), total });
        yield await compareRecord(desk, piece.record, about.key);
        break;
      case "content":
        await desk.work.step({ stage: "reading", done: (done += 1), total });
        yield { compared: "content", isFresh: !kept.has(piece.content.hash), content: piece.content };
        break;
      case "end":
        yield { compared: "end", sum: piece.sum };
    }
  }
}

async function compareRecord(desk: Desk, there: StoreRecord, key: string): Promise<Compared> {
  const { kind, id } = there;
  const here = await desk.store.get(kind, id);
  // A statement that is here was judged when it came, under the same hash.
  const isKnown = here !== undefined && kind === statementRecord.name;
  const checked = isKnown ? there : checkedRecord(there, key);
  if (here === undefined) return { compared: "record", becomes: "fresh", record: checked };
  if (sameValue(here, checked.value)) return { compared: "record", becomes: "same", record: there };
  const value = kindNamed(kind).merge(here, checked.value);
  const becomes = sameValue(here, value) ? "kept" : "changed";
  return { compared: "record", becomes, record: { kind, id, value } };
}
