import type { InspectedStatement, Signer } from "../../../desk/exchange/inspection";

/** Statements of one kind, by one signer, of which the same is to be said. */
export interface StatementGroup {
  readonly id: string;
  readonly type: string;
  readonly by: Signer;
  /**
   * - "new": taking the bundle in would add them
   * - "held": they are on the desk already
   * - "newer": only a newer program can judge them; they are kept until then
   */
  readonly is: "new" | "held" | "newer";
  readonly count: number;
}

const order = ["new", "newer", "held"] as const;

/** What a bundle would change, in as few lines as can be: what is new first, then in the order of the bundle. */
export function groupsOf(statements: readonly InspectedStatement[]): readonly StatementGroup[] {
  const groups = new Map<string, StatementGroup>();
  for (const { type, by, outcome, isNew } of statements) {
    const is = groupIs(outcome, isNew);
    const id = `${is} ${type} ${by.key}`;
    groups.set(id, { id, type, by, is, count: (groups.get(id)?.count ?? 0) + 1 });
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.is) - order.indexOf(b.is));
}

function groupIs(outcome: InspectedStatement["outcome"], isNew: boolean): StatementGroup["is"] {
  if (!isNew) return "held";
  return outcome === "newer" ? "newer" : "new";
}
