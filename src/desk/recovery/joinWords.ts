import { joinShares } from "../../core/contact/shares";
import { shareKind } from "../../core/contact/share";
import type { PublicKey } from "../../core/encoding/values";
import { recoveryWords } from "../../vault/recovery";
import type { Desk } from "../desk";
import { statementsOfKind } from "../statements";

export type WordsJoined =
  | { readonly outcome: "joined"; readonly words: readonly string[] }
  | { readonly outcome: "too-few"; readonly found: number; readonly threshold: number }
  | { readonly outcome: "do-not-fit" };

/** The recovery words of a lost desk, from enough shares of one set that came back. */
export async function joinWords(desk: Desk, owner: PublicKey, set: string): Promise<WordsJoined> {
  const shares = statementsOfKind(desk, shareKind)
    .map(({ statement }) => statement)
    .filter((share) => share.key === owner && share.set === set);
  if (shares.length === 0) return { outcome: "too-few", found: 0, threshold: 2 };
  const joined = await joinShares(shares);
  return joined.outcome === "joined" ? { outcome: "joined", words: recoveryWords(joined.seed) } : joined;
}
