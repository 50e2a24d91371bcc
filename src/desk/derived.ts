import type { Desk } from "./desk";
import type { Holdings } from "./holdings";

/**
 * What can be worked out from contacts and the statements about keys, kept until one of them or the day changes.
 *
 * @param compute - must depend on nothing else of the desk
 */
export function derived<T>(compute: (desk: Desk) => T): (desk: Desk) => T {
  const kept = new WeakMap<Holdings, { readonly of: string; readonly value: T }>();
  return (desk) => {
    const of = `${desk.holdings.version()} ${desk.clock().slice(0, 10)}`;
    const known = kept.get(desk.holdings);
    if (known?.of === of) return known.value;
    const value = compute(desk);
    kept.set(desk.holdings, { of, value });
    return value;
  };
}
