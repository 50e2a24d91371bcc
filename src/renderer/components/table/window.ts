/** Where a list of rows of one height is scrolled to, in the unit of its row height. */
export interface Scroll {
  /** how far the top of what is seen is from the first row's top */
  readonly top: number;
  /** how much is seen */
  readonly height: number;
  readonly rowHeight: number;
}

/** Rows drawn beyond what is seen, each way, so that a quick turn of the wheel shows no gap. */
const beyond = 8;

/** The rows to draw: those in sight and some beyond. */
export function rowsToDraw(
  count: number,
  { top, height, rowHeight }: Scroll,
): readonly [first: number, end: number] {
  if (rowHeight <= 0) return [0, 0];
  const first = Math.floor(top / rowHeight) - beyond;
  const end = Math.ceil((top + height) / rowHeight) + beyond;
  return [clamp(first, 0, count), clamp(end, 0, count)];
}

/** Where to scroll to so that a row is seen whole; as little as possible. */
export function topToShow(at: number, { top, height, rowHeight }: Scroll): number {
  const start = at * rowHeight;
  const latest = start + rowHeight - height;
  if (start < top) return start;
  return latest > top ? latest : top;
}

/** How many rows a page is: one less than are seen whole, so that one keeps the thread. */
export function rowsPerPage({ height, rowHeight }: Scroll): number {
  return Math.max(1, Math.floor(height / rowHeight) - 1);
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
