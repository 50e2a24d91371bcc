import type { Hash } from "../../core/encoding/values";

/** A receiver, with what it may hold and what of that it is not known to hold. */
export interface Portion<R> {
  readonly receiver: R;
  readonly may: ReadonlySet<Hash>;
  readonly wants: ReadonlySet<Hash>;
  /** the card is not open, or being seen with this could harm */
  readonly isExposed: boolean;
}

/** Receivers of one file, and what is in it. */
export interface Group<R> {
  readonly receivers: readonly R[];
  readonly contents: ReadonlySet<Hash>;
}

/** One file each, or one for all; "default": one each as soon as anybody has something to lose. */
export type Files = "each" | "shared" | "default";

/** As many recipients as an encrypted file may have (docs/formats.md §5.3). */
const mostReceivers = 512;

/**
 * Who shares a file with whom (docs/formats.md §5.5). A shared file holds only what all of its receivers may hold;
 * whoever is to get something else gets a file of its own.
 */
export function groupsOf<R>(portions: readonly Portion<R>[], files: Files): readonly Group<R>[] {
  if (isApart(portions, files)) return portions.map(alone);
  const common = portions.map(({ may }) => may).reduce(intersection, portions[0]?.may ?? new Set());
  const fits = ({ wants }: Portion<R>) => [...wants].every((hash) => common.has(hash));
  return [...inFiles(portions.filter(fits)), ...portions.filter((portion) => !fits(portion)).map(alone)];
}

/** True when everybody gets a file of its own. */
export function isApart<R>(portions: readonly Portion<R>[], files: Files): boolean {
  return files === "each" || (files === "default" && portions.some(({ isExposed }) => isExposed));
}

function alone<R>({ receiver, wants }: Portion<R>): Group<R> {
  return { receivers: [receiver], contents: wants };
}

function inFiles<R>(portions: readonly Portion<R>[]): readonly Group<R>[] {
  const groups: Group<R>[] = [];
  for (let at = 0; at < portions.length; at += mostReceivers) {
    const some = portions.slice(at, at + mostReceivers);
    groups.push({
      receivers: some.map(({ receiver }) => receiver),
      contents: new Set(some.flatMap(({ wants }) => [...wants])),
    });
  }
  return groups;
}

function intersection(a: ReadonlySet<Hash>, b: ReadonlySet<Hash>): ReadonlySet<Hash> {
  return new Set([...a].filter((hash) => b.has(hash)));
}
