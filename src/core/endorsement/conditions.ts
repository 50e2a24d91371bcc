/** An endorsement's threshold: it counts only if at least so many organisations sign, itself included. */
export interface Conditional<T> {
  readonly value: T;
  /** the organisation it speaks for: several answers of one are one */
  readonly organisation: string;
  /** 0 for one without a condition */
  readonly atLeast: number;
}

export interface Conditions<T> {
  /** how many organisations sign */
  readonly organisations: number;
  readonly met: readonly T[];
  readonly unmet: readonly T[];
}

/**
 * The greatest fixed point: the largest set of answers whose conditions that very set meets. It is unique, since two
 * sets that meet their own conditions do so together. An organisation is as easily won as the least demanding of its
 * answers. See docs/formats.md §3.5.
 */
export function meetConditions<T>(answers: readonly Conditional<T>[]): Conditions<T> {
  const thresholds = new Map<string, number>();
  for (const { organisation, atLeast } of answers) {
    thresholds.set(organisation, Math.min(atLeast, thresholds.get(organisation) ?? Infinity));
  }
  const organisations = largestSelfMeeting([...thresholds.values()]);
  const isMet = ({ atLeast }: Conditional<T>) => atLeast <= organisations;
  return {
    organisations,
    met: answers.filter(isMet).map(({ value }) => value),
    unmet: answers.filter((answer) => !isMet(answer)).map(({ value }) => value),
  };
}

/** The largest n of which exactly n thresholds are at most n when the rest is left out. */
function largestSelfMeeting(thresholds: readonly number[]): number {
  const descending = [...thresholds].sort((a, b) => b - a);
  const unmet = descending.findIndex((threshold, i) => threshold <= descending.length - i);
  return unmet === -1 ? 0 : descending.length - unmet;
}
