/** As many as a set of shares has (docs/formats.md §8.8). */
export const mostHolders = 16;

/** How many of so many shares are to be needed, unless somebody says otherwise: 3 of 5, else the smallest majority. */
export function usualThreshold(count: number): number {
  return Math.max(2, Math.floor(count / 2) + 1);
}
