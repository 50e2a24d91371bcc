import { count, hash, instant, setOf } from "../statement/fields";
import { defineKind } from "../statement/kind";
import type { StatementIn } from "../statement/kind";

/**
 * One coordinator's attestation of what it holds. It promises: "A names this many valid signatures from
 * keys that a coordinator admitted." See docs/formats.md §3.4, `tally/1`.
 */
export const tallyKind = defineKind(
  "undersigned/tally/1",
  {
    version: hash,
    asOf: instant,
    /** public endorsements, by hash */
    listed: setOf(hash, 25_000),
    /** endorsements whose names this letter does not show */
    withheld: setOf(hash, 25_000),
    recorded: setOf(hash, 25_000),
    organisations: count,
    countries: count,
  },
  { campaign: true, mostBytes: 4 * 1024 * 1024 },
);

export type Tally = StatementIn<typeof tallyKind>;
