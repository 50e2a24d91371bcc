import type { Hash } from "../../core/encoding/values";
import { tallyOf } from "../../core/endorsement/attest";
import { tallyKind } from "../../core/endorsement/tally";
import type { Tally } from "../../core/endorsement/tally";
import type { Warning } from "../../core/endorsement/warnings";
import type { Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { coordinatorsFor } from "./coordinators";
import { takePen } from "../pen";
import { stateOf } from "./stateOf";
import type { Aim } from "./stateOf";

export type Attested =
  | { readonly outcome: "attested"; readonly tally: Signed<Tally>; readonly warnings: readonly Warning[] }
  | { readonly outcome: "not-a-coordinator" }
  /** no version is the current one, or the one asked for is not in force */
  | { readonly outcome: "no-version" };

/** Signs what this coordinator counts. What it promises, and what not, is in docs/formats.md §3.4, `tally/1`. */
export async function attest(desk: Desk, campaign: Hash, aim: Aim = {}): Promise<Attested> {
  const { acting } = await coordinatorsFor(desk, campaign);
  if (!acting.has(ownKey(desk))) return { outcome: "not-a-coordinator" };
  const state = await stateOf(desk, campaign, aim);
  if (!state.version) return { outcome: "no-version" };
  const pen = await takePen(desk);
  const { version, asOf, listed, withheld, recorded, organisations, countries } = tallyOf(state, {
    key: ownKey(desk),
    seq: 0,
    created: desk.clock(),
  });
  const tally = pen.sign(tallyKind, campaign, {
    version,
    asOf,
    listed,
    withheld,
    recorded,
    organisations,
    countries,
  });
  await desk.store.write(await pen.changes());
  return { outcome: "attested", tally, warnings: state.warnings };
}
