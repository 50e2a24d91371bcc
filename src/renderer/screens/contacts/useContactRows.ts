import { useCallback, useMemo } from "react";
import type { ContactList } from "../../../desk/contacts/contactList";
import type { Part } from "../../state/parts";
import { useParts } from "../../state/useParts";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { queryFor } from "./query";
import type { View } from "./query";
import { merged, noRows, slotsOf } from "./slots";
import type { RowsRead } from "./slots";

/** The list as far as it was read, and what it was read for. */
export interface ContactsRead {
  readonly view: View;
  readonly all: number;
  readonly found: number;
  readonly rows: RowsRead;
}

/** The contacts of a view. @returns as {@link useParts}; `slots` have a place for each, read or not */
export function useContactRows(view: View) {
  const { desk } = useDesk();
  const { language } = useText();
  const ask = useCallback(
    (of: View, part: Part) => desk.contactList({ ...queryFor(of, language), ...part }),
    [desk, language],
  );
  const parts = useParts({ view, verb: "contactList", ask, learn, foundIn });
  const { read } = parts;
  const slots = useMemo(() => read && slotsOf(read.found, read.rows), [read]);
  return { ...parts, slots };
}

function foundIn({ found }: ContactsRead): number {
  return found;
}

/** What was read before stays as long as it is of the same list. */
function learn(
  before: ContactsRead | null,
  { all, found, rows }: ContactList,
  view: View,
  { from }: Part,
): ContactsRead {
  const isSame = before?.view === view && before.all === all && before.found === found;
  return { view, all, found, rows: merged(isSame ? before.rows : noRows, from, rows) };
}
