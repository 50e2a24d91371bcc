import type { Desk } from "./desk";
import type { Holdings } from "./holdings";

/**
 * What can be worked out from contacts and the statements about keys, kept until one of them or the day changes.
 *
 * @param compute - must depend on nothing else of the desk; all of it is worked out for one time
 */
export function derived<T>(compute: (desk: Desk) => T): (desk: Desk) => T {
  const kept = new WeakMap<Holdings, { readonly of: string; readonly value: T }>();
  return (desk) => {
    const now = desk.clock();
    const of = `${desk.holdings.version()} ${now.slice(0, 10)}`;
    const known = kept.get(desk.holdings);
    if (known?.of === of) return known.value;
    const value = compute({ ...desk, clock: () => now });
    kept.set(desk.holdings, { of, value });
    return value;
  };
}
