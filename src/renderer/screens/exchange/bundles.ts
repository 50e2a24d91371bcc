import type { Unread } from "../../components/files/UnreadNotice";
import type { Incoming } from "../../state/incoming";
import { assertNever } from "../../state/outcomes";
import type { Strange } from "./strange";
import type { Inspection } from "../../../desk/exchange/inspection";
import type { Received } from "../../../desk/exchange/receive";
import type { Trouble } from "../../../desk/trouble";

/** How far a bundle has come, from a file to what the desk keeps of it. */
export type BundleState =
  /** its turn to be read has not come */
  | { readonly state: "waiting" }
  | { readonly state: "reading" }
  | { readonly state: "unread"; readonly unread: Unread }
  /** looked into; nothing of it is kept */
  | { readonly state: "seen"; readonly bytes: Uint8Array; readonly inspection: Inspection }
  | { readonly state: "taking"; readonly bytes: Uint8Array; readonly inspection: Inspection }
  | { readonly state: "taken"; readonly received: Received; readonly inspection: Inspection }
  /** no bundle at all, by its first bytes */
  | { readonly state: "strange"; readonly is: Strange }
  | { readonly state: "trouble"; readonly trouble: Trouble };

/** A bundle that was brought, until the person is done with it. */
export interface BundleItem {
  readonly id: number;
  readonly file: Incoming;
  readonly at: BundleState;
}

/** As many bytes of bundles as are held at a time: the largest one, or many usual ones. */
const most = 384 * 1024 * 1024;

/** The bundle to be read next; null while one is being read, or while those that were read take up all the room. */
export function nextToRead(items: readonly BundleItem[]): BundleItem | null {
  if (items.some(({ at }) => at.state === "reading")) return null;
  const next = items.find(({ at }) => at.state === "waiting");
  if (next === undefined) return null;
  const held = items.reduce((sum, { at }) => sum + ("bytes" in at ? at.bytes.length : 0), 0);
  return held === 0 || held + next.file.size <= most ? next : null;
}

/** True while there is room only once others are taken in or left. */
export function isFull(items: readonly BundleItem[]): boolean {
  const isReading = items.some(({ at }) => at.state === "reading");
  return !isReading && items.some(({ at }) => at.state === "waiting") && nextToRead(items) === null;
}

/** Those that can be taken in as they are. */
export function takeable(items: readonly BundleItem[]): readonly BundleItem[] {
  return items.filter(({ at }) => at.state === "seen" && at.inspection.outcome === "opened");
}

/** As many as are kept at one stroke: each stroke takes two syncs of the disk, and every list is drawn anew after it. */
const mostTogether = 100;

/** In bytes: large ones are kept a few at a time, so that whoever stops them does not wait. */
const bytesTogether = 16 * 1024 * 1024;

/** Bundles in the parts in which they are taken in, one after another: each is kept as a whole. */
export function takenInTurn(items: readonly BundleItem[]): readonly (readonly BundleItem[])[] {
  const parts: BundleItem[][] = [];
  let room = 0;
  for (const item of items) {
    const size = "bytes" in item.at ? item.at.bytes.length : 0;
    const last = parts.at(-1);
    if (last === undefined || last.length === mostTogether || size > room) {
      parts.push([item]);
      room = bytesTogether - size;
    } else {
      last.push(item);
      room -= size;
    }
  }
  return parts;
}

/** The items with one of them further on; as they are when it was left meanwhile. */
export function moved(items: readonly BundleItem[], id: number, at: BundleState): readonly BundleItem[] {
  return items.map((item) => (item.id === id ? { ...item, at } : item));
}

/** What a bundle is to whoever looks at many of them, in one word; in the order in which they need a hand. */
export const standings = [
  "ready",
  "unknown",
  "refused",
  "unread",
  "others",
  "known",
  "taken",
  "waiting",
] as const;
export type BundleStanding = (typeof standings)[number];

export function standingOf({ at }: BundleItem): BundleStanding {
  switch (at.state) {
    case "waiting":
    case "reading":
      return "waiting";
    case "unread":
      return "unread";
    case "strange":
    case "trouble":
      return "refused";
    case "seen":
    case "taking":
      return ofInspection[at.inspection.outcome];
    case "taken":
      return ofReceived[at.received.outcome];
    default:
      return assertNever(at);
  }
}

const ofInspection: Readonly<Record<Inspection["outcome"], BundleStanding>> = {
  opened: "ready",
  "unknown-sender": "unknown",
  "already-imported": "known",
  "not-for-me": "others",
};

const ofReceived: Readonly<Record<Received["outcome"], BundleStanding>> = {
  received: "taken",
  "already-imported": "known",
  "unknown-sender": "unknown",
  "not-for-me": "others",
};

/** How many there are of each, in their order; those there are none of are left out. */
export function countsByStanding(
  items: readonly BundleItem[],
): readonly { readonly standing: BundleStanding; readonly count: number }[] {
  const counts = new Map<BundleStanding, number>();
  for (const item of items) counts.set(standingOf(item), (counts.get(standingOf(item)) ?? 0) + 1);
  return standings.flatMap((standing) => {
    const count = counts.get(standing) ?? 0;
    return count === 0 ? [] : [{ standing, count }];
  });
}

/** True for one with which nothing is to be done any more. */
export function isDone(item: BundleItem): boolean {
  return !["ready", "waiting"].includes(standingOf(item));
}

/** Those that were taken in. */
export function takenIn(
  items: readonly BundleItem[],
): readonly Extract<BundleState, { readonly state: "taken" }>[] {
  return items.flatMap(({ at }) => (at.state === "taken" ? [at] : []));
}
