import type { Fillings, Template } from "../../../../desk/writing/template";
import { assertNever } from "../../../state/outcomes";
import { useAsk } from "../../../state/useAsk";
import { useDesk } from "../../../state/useProgram";

const none: Fillings = {};

/** Makes a draft that belongs to no campaign yet. @param onDraft - told its id */
export function useDrafting(onDraft: (draft: string) => void) {
  const { desk } = useDesk();
  const { ask, isPending, trouble } = useAsk();
  const make = async (template: Template, fillings: Fillings = none): Promise<void> => {
    const said = await ask(() => desk.draftLetter(null, template, fillings));
    if (said === null) return;
    if (said.outcome === "drafted") onDraft(said.draft.id);
    else assertNever(said.outcome);
  };
  return {
    make: (template: Template, fillings?: Fillings) => void make(template, fillings),
    isPending,
    trouble,
  };
}
