import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";

const nothing: readonly string[] = [];

/** The name on the desk's own card, which everybody knows: a passphrase made of it is weak. Empty while there is none. */
export function useOwnName(): readonly string[] {
  const said = useRead("ownCard");
  if (said === null || isTrouble(said) || said.outcome === "none") return nothing;
  return [said.card.statement.organisation];
}
