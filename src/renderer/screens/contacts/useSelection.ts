import { useState } from "react";
import type { Selected } from "../../components/table/selection";
import { isTrouble } from "../../state/outcomes";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { queryFor } from "./query";
import type { Part } from "../../state/parts";
import { resolved, unreadPart } from "./slots";
import type { ContactsRead } from "./useContactRows";

/**
 * The selected contacts. Rows that were selected before they were read, such as by "select all", are read for that.
 *
 * @param chosen - ids that are selected to begin with
 */
export function useSelection(read: ContactsRead | null, chosen: readonly string[] = []) {
  const client = useDesk();
  const { language } = useText();
  const [selected, setSelected] = useState<Selected>(() => new Set(chosen));
  const select = (next: Selected): void => {
    setSelected(next);
    const part = unreadPart(next);
    if (part !== null && read !== null) void readKeys(read, part);
  };
  const readKeys = async (read: ContactsRead, part: Part): Promise<void> => {
    const said = await client.desk.contactList({ ...queryFor(read.view, language), ...part });
    // In a list that has changed meanwhile the places are those of others.
    const isSame = !isTrouble(said) && said.all === read.all && said.found === read.found;
    // What was selected since then stays selected.
    setSelected((now) => resolved(now, part.from, isSame ? said.rows : []));
  };
  return { selected, select };
}
