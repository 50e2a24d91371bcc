import type { StoreRecord } from "./store";

type Name = Pick<StoreRecord, "kind" | "id">;

/** A record's name as one text. */
export function placeOf({ kind, id }: Name): string {
  return `${kind.length}:${kind}${id}`;
}

/** The name that {@link placeOf} wrote. */
export function nameOf(place: string): Name {
  const colon = place.indexOf(":");
  const end = colon + 1 + Number(place.slice(0, colon));
  return { kind: place.slice(colon + 1, end), id: place.slice(end) };
}
