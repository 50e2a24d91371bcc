import type { DraftLimit } from "../../../desk/records";

export interface Limit {
  readonly words?: number;
  readonly pages?: number;
}

export const limitIds = [
  "none",
  "hrcGeneral",
  "hrcSpecial",
  "upr",
  "uprCoalition",
] as const satisfies readonly DraftLimit[];

/** What bodies of the United Nations allow, as far as is known (docs/letters.md): in words, or in pages of A4. */
export const limits: Readonly<Record<DraftLimit, Limit>> = {
  none: {},
  hrcGeneral: { words: 2000 },
  hrcSpecial: { words: 1500 },
  upr: { pages: 5 },
  uprCoalition: { pages: 10 },
};

/** How much is too much; 0 when it is within the limit. */
export function excess(id: DraftLimit, words: number, pages: number | null) {
  const limit = limits[id];
  return {
    words: limit.words === undefined ? 0 : Math.max(0, words - limit.words),
    pages: limit.pages === undefined || pages === null ? 0 : Math.max(0, pages - limit.pages),
  };
}
