import { toHex } from "../core/encoding/hex";
import type { Random } from "../core/encoding/values";
import { encodePage } from "./codec";
import { fullPage, isRoomy, sealName, xor } from "./ledger";
import type { Ledger, Page } from "./ledger";
import type { RecordChange, Shelves } from "./memory";
import { placeOf } from "./place";
import type { Row } from "./rows";
import { rowMark, sealRow } from "./sealed";
import type { SealingKeys } from "./sealed";
import type { StoreRecord } from "./store";

/**
 * Which rows a write changes. A row holds a page of records, since a database takes about as long for a small row as
 * for a page: what is changed is written with its page, and what is new fills a page that has room.
 */

/** In bytes: a page that grew beyond this gives away what made it grow. */
const mostPage = 2 * fullPage;

/** A write, worked out and not yet made. */
export interface Step {
  readonly put: readonly Row[];
  readonly removed: readonly string[];
  readonly pages: ReadonlyMap<string, Page>;
  readonly seal: string;
  readonly sum: Uint8Array;
  readonly revision: number;
}

/** Works out what a write puts and removes; the ledger and the shelves stay as they are. */
export function prepareStep(
  ledger: Ledger,
  changes: readonly RecordChange[],
  shelves: Shelves,
  keys: SealingKeys,
  random: Random,
): Step {
  const drafts = draftsOf(ledger, lastOf(changes), shelves, random);
  const revision = ledger.revision + 1;
  const sum = ledger.sum.slice();
  const put: Row[] = [];
  const removed: string[] = [];
  const pages = new Map<string, Page>();
  for (const [id, records] of drafts) {
    const before = ledger.pages.get(id);
    if (before) xor(sum, before.mark);
    if (records.size === 0) {
      if (before) removed.push(id);
      continue;
    }
    const plain = encodePage([...records.values()]);
    const row = sealRow(id, revision, plain, keys, random);
    const mark = rowMark(row, keys);
    xor(sum, mark);
    put.push(row);
    pages.set(id, { places: new Set(records.keys()), size: plain.length, mark });
  }
  const seal = ledger.seal ?? newId(random);
  const sealing = encodePage([{ ...sealName, value: { revision, sum } }]);
  put.push(sealRow(seal, revision, sealing, keys, random));
  return { put, removed, pages, seal, sum, revision };
}

/** Notes that a step was made. */
export function advance(ledger: Ledger, { removed, pages, seal, sum, revision }: Step): void {
  for (const id of [...removed, ...pages.keys()]) {
    for (const place of ledger.pages.get(id)?.places ?? []) ledger.pageOf.delete(place);
    ledger.pages.delete(id);
    ledger.roomy.delete(id);
  }
  for (const [id, page] of pages) {
    ledger.pages.set(id, page);
    for (const place of page.places) ledger.pageOf.set(place, id);
    if (isRoomy(page)) ledger.roomy.add(id);
  }
  Object.assign(ledger, { seal, sum, revision });
}

/** The records of a page to be written, by place. */
type Draft = Map<string, StoreRecord>;

/** The pages that change, with what they are to hold; one that is to hold nothing is there, empty. */
function draftsOf(
  ledger: Ledger,
  wanted: ReadonlyMap<string, StoreRecord | null>,
  shelves: Shelves,
  random: Random,
): ReadonlyMap<string, Draft> {
  const drafts = new Map<string, Draft>();
  const draftOf = (id: string): Draft => {
    const draft = drafts.get(id) ?? draftFrom(ledger.pages.get(id), shelves);
    drafts.set(id, draft);
    return draft;
  };
  const homeless: Draft = new Map();
  for (const [place, record] of wanted) {
    const id = ledger.pageOf.get(place);
    if (record !== null && id === undefined) homeless.set(place, record);
    else if (record !== null) draftOf(id!).set(place, record);
    else if (id !== undefined) draftOf(id).delete(place);
  }
  for (const draft of drafts.values()) {
    if (sizeOf(draft) > mostPage) moveOut(draft, wanted, homeless);
  }
  house(homeless, [...drafts.keys(), ...ledger.roomy], draftOf, random);
  return drafts;
}

function draftFrom(page: Page | undefined, shelves: Shelves): Draft {
  return new Map([...(page?.places ?? [])].map((place) => [place, shelves.at(place)]));
}

function moveOut(draft: Draft, wanted: ReadonlyMap<string, unknown>, homeless: Draft): void {
  for (const [place, record] of draft) {
    if (!wanted.has(place) || draft.size === 1) continue;
    draft.delete(place);
    homeless.set(place, record);
  }
}

/** Finds a page for each: one of those that may have room, in their order, else a new one. */
function house(
  homeless: Draft,
  mayHaveRoom: readonly string[],
  draftOf: (id: string) => Draft,
  random: Random,
): void {
  let at = 0;
  let page: { readonly draft: Draft; size: number } | null = null;
  for (const [place, record] of homeless) {
    while (page === null || page.size >= fullPage) {
      const draft = draftOf(mayHaveRoom[at++] ?? newId(random));
      page = { draft, size: sizeOf(draft) };
    }
    page.draft.set(place, record);
    page.size += sizeOf(new Map([[place, record]]));
  }
}

function sizeOf(draft: Draft): number {
  return encodePage([...draft.values()]).length;
}

/** What becomes of each record that is changed: of several changes the last counts. */
function lastOf(changes: readonly RecordChange[]): ReadonlyMap<string, StoreRecord | null> {
  return new Map(
    changes.map((change) =>
      "put" in change ? [placeOf(change.put), change.put] : [placeOf(change.remove), null],
    ),
  );
}

function newId(random: Random): string {
  return toHex(random(16));
}
