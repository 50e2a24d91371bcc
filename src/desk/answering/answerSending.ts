import type { Hash, Instant } from "../../core/encoding/values";
import type { CampaignState } from "../../core/endorsement/state";
import { tallyKind } from "../../core/endorsement/tally";
import { receiptKind } from "../../core/letter/input";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { packedAfter } from "../exchange/packedAfter";
import type { OutgoingRecord } from "../records";
import { statementsOfKind } from "../statements";
import { ownAnswerIn } from "./ownAnswer";
import { ownInputsTo } from "./ownInputs";

/** How far what a desk said to an invitation has gone towards the coordinators. */
export interface AnswerSending {
  /** what no coordinator is known to have, nor was packed for one since it was signed */
  readonly unsent: readonly Hash[];
  /**
   * When such a file was made last for the rest of what no coordinator is known to have; null when there is no rest. A
   * file can be lost on its way, and none is kept.
   */
  readonly packed: Instant | null;
}

/**
 * Looks at the answer that counts, and at the last input on each wording that is asked about.
 *
 * @param state - of the campaign, as this desk knows it
 * @param outgoing - every file that was packed on this desk
 */
export function sendingOf(
  desk: Desk,
  state: CampaignState,
  outgoing: readonly OutgoingRecord[],
): AnswerSending {
  const own = ownKey(desk);
  const others = new Set(state.coordinators.map(({ key }) => key).filter((key) => key !== own));
  if (others.size === 0) return { unsent: [], packed: null };
  const files = outgoing.filter(
    ({ campaigns, to }) => campaigns.includes(state.campaign) && to.some((key) => others.has(key)),
  );
  // Input on a wording that is not asked about any more is of no use to anybody.
  const heads = new Set(state.versions.heads.map(({ hash }) => hash));
  const answer = ownAnswerIn(state, own);
  const inputs = ownInputsTo(desk, state.campaign).filter(({ version }) => heads.has(version));
  const said = [...("hash" in answer ? [answer] : []), ...inputs];
  if (said.length === 0) return { unsent: [], packed: null };
  const arrived = arrivedAt(desk, others);
  const rest = said.filter(({ hash }) => !arrived(hash));
  const isPacked = ({ hash }: { readonly hash: Hash }) => {
    const statement = desk.holdings.statements.get(hash)?.signed.statement;
    return statement !== undefined && files.some((file) => packedAfter(file, statement));
  };
  return {
    unsent: rest.filter((one) => !isPacked(one)).map(({ hash }) => hash),
    packed: rest.some(isPacked) ? files.map(({ packed }) => packed).reduce((x, y) => (x > y ? x : y)) : null,
  };
}

/** Whether one of them sent a statement back, or one of its own that speaks of it. */
function arrivedAt(desk: Desk, others: ReadonlySet<string>): (hash: Hash) => boolean {
  const spokenOf = new Set([
    ...statementsOfKind(desk, receiptKind).flatMap(({ statement: { key, input } }) =>
      others.has(key) ? [input] : [],
    ),
    ...statementsOfKind(desk, tallyKind).flatMap(({ statement: { key, listed, withheld } }) =>
      others.has(key) ? [...listed, ...withheld] : [],
    ),
  ]);
  return (hash) =>
    spokenOf.has(hash) || desk.holdings.statements.get(hash)?.heldBy.some((key) => others.has(key)) === true;
}
