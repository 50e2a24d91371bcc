/** How a document falls into pages. */
export interface Measured {
  readonly pages: number;
  /** the page on which the signatories begin, from 0; null when they stand on none */
  readonly signatoriesAt: number | null;
}

/** @param flow - broken into columns of a page's width, side by side */
export function measureFlow(flow: HTMLElement): Measured {
  const gap = Number.parseFloat(getComputedStyle(flow).columnGap) || 0;
  const step = flow.clientWidth + gap;
  if (step <= 0) return { pages: 1, signatoriesAt: null };
  const pages = Math.max(1, Math.round((flow.scrollWidth + gap) / step));
  const first = flow.querySelector(".paper-signatories > :first-child")?.getClientRects()[0];
  if (first === undefined) return { pages, signatoriesAt: null };
  const whole = flow.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(flow).direction === "rtl";
  const distance = isRightToLeft ? whole.right - first.right : first.left - whole.left;
  return { pages, signatoriesAt: Math.min(pages - 1, Math.max(0, Math.floor((distance + 1) / step))) };
}
