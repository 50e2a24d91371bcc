/** The rows of a list of any length, each looked up when it is needed. A changed list is another object. */
export interface Rows<Row> {
  readonly length: number;
  /** @param at - less than `length` */
  readonly at: (at: number) => Row;
  /** different for every row, and the same as long as the row is the same thing; "" beyond the end */
  readonly idAt: (at: number) => string;
  /** where the row is that has this id */
  readonly placeOf: (id: string) => number | undefined;
}

/** A list that is there whole. */
export function rowsOf<Row>(list: readonly Row[], idOf: (row: Row) => string): Rows<Row> {
  const ids = list.map(idOf);
  const places = new Map(ids.map((id, at) => [id, at]));
  return {
    length: list.length,
    at: (at) => list[at]!,
    idAt: (at) => ids[at] ?? "",
    placeOf: (id) => places.get(id),
  };
}

/** Of rows of whatever kind, the ids. */
export type Ids = Pick<Rows<unknown>, "length" | "idAt" | "placeOf">;

/** All of them. */
export function* idsOf({ length, idAt }: Ids): Generator<string> {
  for (let at = 0; at < length; at++) yield idAt(at);
}
