import { useCallback, useState } from "react";
import type { Verdict } from "../../../../desk/round/decisions";
import type { Trouble } from "../../../../desk/trouble";
import type { SuggestionOnBoard } from "../../../../desk/round/inputsOnBlock";
import { isTrouble } from "../../../state/outcomes";
import { useDesk } from "../../../state/useProgram";

/** Why a decision was not kept. */
export type VerdictFault =
  | "unknown-version"
  | "not-a-coordinator"
  | "unknown-suggestion"
  | "answered-already"
  | "does-not-fit"
  | "title"
  | Trouble;

/** Decides on a suggestion, for everyone who makes it and was not answered yet; null takes the decision back. */
export function useVerdict(
  version: string,
  { id, from }: SuggestionOnBoard,
  onDecided: (id: string) => void,
) {
  const { desk } = useDesk();
  const [fault, setFault] = useState<VerdictFault | null>(null);
  const about = JSON.stringify(
    from.flatMap(({ input, suggestion, isAnswered }) => (isAnswered ? [] : [{ input, suggestion }])),
  );
  const decide = useCallback(
    async (verdict: Verdict | null): Promise<VerdictFault | null> => {
      onDecided(id);
      const refs = JSON.parse(about) as readonly { readonly input: string; readonly suggestion: number }[];
      const said = await desk.decide(version, refs, verdict);
      const found = isTrouble(said) ? said : said.outcome === "decided" ? null : said.outcome;
      setFault(found);
      return found;
    },
    [desk, version, id, about, onDecided],
  );
  return { decide, fault };
}
