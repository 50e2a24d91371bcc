import type { Envelope } from "../../core/statement/envelope";
import type { OutgoingRecord } from "../records";

/**
 * Whether a file was packed after one of this desk's own statements was signed, so that it could hold it: by their
 * numbers, since both may be of the same second; by the time for a record of an earlier program, which has no number.
 */
export function packedAfter(
  { packed, seq }: OutgoingRecord,
  own: Pick<Envelope, "created" | "seq">,
): boolean {
  return seq === undefined ? packed >= own.created : seq > own.seq;
}
