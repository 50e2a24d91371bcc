import type { Hash, Instant } from "../../core/encoding/values";
import { stands } from "../../core/contact/standing";
import { compareTally } from "../../core/endorsement/attest";
import type { CampaignState } from "../../core/endorsement/state";
import { tallyKind } from "../../core/endorsement/tally";
import type { Tally } from "../../core/endorsement/tally";
import type { Signed } from "../../core/statement/envelope";
import type { Desk } from "../desk";
import { statementsOfKind } from "../statements";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";

/** What a coordinator signed, beside what this desk counts now. */
export interface TallyShown {
  readonly hash: Hash;
  readonly by: Who;
  readonly asOf: Instant;
  readonly organisations: number;
  readonly countries: number;
  readonly listed: number;
  readonly withheld: number;
  readonly recorded: number;
  /** it names exactly what this desk counts */
  readonly agrees: boolean;
  /** named by it and not here: withheld ones often reach one coordinator only */
  readonly notHere: number;
  /** named by it, and something else became of it here */
  readonly notCounted: number;
  /** counted here and not named by it */
  readonly notNamed: number;
  /** its numbers cannot follow from what it names */
  readonly numbersDiffer: boolean;
}

/** Of each coordinator the newest tally of the version that is counted for; this desk's own first. */
export async function talliesOf(desk: Desk, state: CampaignState): Promise<readonly TallyShown[]> {
  const { version, campaign } = state;
  if (version === null) return [];
  const speaking = new Set(state.coordinators.map(({ key }) => key));
  const { revoked } = desk.holdings.standing();
  const newest = new Map<string, Signed<Tally>>();
  for (const tally of statementsOfKind(desk, tallyKind)) {
    const { key, seq, campaign: its, version: of } = tally.statement;
    if (its !== campaign || of !== version.hash || !speaking.has(key) || !stands(tally, revoked)) continue;
    if ((newest.get(key)?.statement.seq ?? -1) < seq) newest.set(key, tally);
  }
  const shown = [...newest.values()].map((tally) => shownBeside(desk, tally, state));
  return shown.sort((a, b) => Number(b.by.isOwn) - Number(a.by.isOwn) || (a.hash < b.hash ? -1 : 1));
}

function shownBeside(desk: Desk, { hash, statement }: Signed<Tally>, state: CampaignState): TallyShown {
  const { asOf, organisations, countries, listed, withheld, recorded } = statement;
  const { notHere, notCounted, notNamed, numbersDiffer } = compareTally(statement, state);
  const differences = notHere.length + notCounted.length + notNamed.length;
  return {
    hash,
    by: whoIs(desk, statement.key),
    asOf,
    organisations,
    countries,
    listed: listed.length,
    withheld: withheld.length,
    recorded: recorded.length,
    agrees: differences === 0 && !numbersDiffer,
    notHere: notHere.length,
    notCounted: notCounted.length,
    notNamed: notNamed.length,
    numbersDiffer,
  };
}
