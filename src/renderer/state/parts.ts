/** The rows to be read around those that are in sight: as many again on both sides as an import can bring at once. */
const around = 500;

/** A part of the list. */
export interface Part {
  readonly from: number;
  readonly count: number;
}

export const firstPart: Part = { from: 0, count: around };

/**
 * The part to read for rows that are drawn, or the present one as long as there is enough of it on both sides.
 *
 * @param found - how many rows there are in all
 */
export function partFor(present: Part, first: number, end: number, found: number): Part {
  const start = Math.max(0, first - around / 2);
  const stop = Math.min(found, end + around / 2);
  const isEnough = present.from <= start && present.from + present.count >= stop;
  if (isEnough) return present;
  const from = Math.max(0, first - around);
  return { from, count: end - from + around };
}
