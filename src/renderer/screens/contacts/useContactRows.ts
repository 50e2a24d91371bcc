import { useCallback, useEffect, useMemo, useState } from "react";
import { readsOf } from "../../../desk/clientReads";
import type { ContactList } from "../../../desk/contactList";
import type { Trouble } from "../../../desk/trouble";
import { isTrouble } from "../../state/outcomes";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { firstPart, partFor, queryFor } from "./query";
import type { Part, View } from "./query";
import { merged, slotsOf } from "./slots";
import type { RowsRead } from "./slots";

/** The list as far as it was read, and what it was read for. */
export interface ContactsRead {
  readonly view: View;
  readonly all: number;
  readonly found: number;
  readonly rows: RowsRead;
}

const none: RowsRead = new Map();

/**
 * The contacts of a view, of which only those around the rows in sight are read: there may be a hundred thousand. What
 * was read stays until it was read anew, so that nothing jumps or flickers meanwhile.
 *
 * @returns null until the first part was read
 */
export function useContactRows(view: View) {
  const client = useDesk();
  const { language } = useText();
  const [wanted, setWanted] = useState<{ readonly of: View; readonly part: Part }>({
    of: view,
    part: firstPart,
  });
  const part = wanted.of === view ? wanted.part : firstPart;
  const [read, setRead] = useState<ContactsRead | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  useEffect(() => {
    let isWanted = true;
    let isAsking = false;
    let isStale = false;
    const ask = async (): Promise<void> => {
      isAsking = true;
      // What changes while the desk answers is asked for once more, however much it was.
      do {
        isStale = false;
        const said = await client.desk.contactList({ ...queryFor(view, language), ...part });
        if (!isWanted) return;
        setTrouble(isTrouble(said) && said.outcome !== "ended" ? said : null);
        if (!isTrouble(said)) setRead((before) => after(before, view, part.from, said));
      } while (isStale);
      isAsking = false;
    };
    void ask();
    const stop = client.onChange((kinds) => {
      if (!readsOf.contactList.some((kind) => kinds.has(kind))) return;
      if (isAsking) isStale = true;
      else void ask();
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [client, language, view, part]);

  const found = read?.found ?? 0;
  const onSight = useCallback(
    (first: number, end: number) =>
      setWanted((now) => {
        const present = now.of === view ? now.part : firstPart;
        const next = partFor(present, first, end, found);
        return next === present ? now : { of: view, part: next };
      }),
    [view, found],
  );
  const slots = useMemo(() => read && slotsOf(read.found, read.rows), [read]);
  const again = (): void => setWanted({ of: view, part: { ...part } });
  return { read, slots, trouble, onSight, again };
}

/** What was read before stays as long as it is of the same list. */
function after(
  before: ContactsRead | null,
  view: View,
  from: number,
  { all, found, rows }: ContactList,
): ContactsRead {
  const isSame = before?.view === view && before.all === all && before.found === found;
  return { view, all, found, rows: merged(isSame ? before.rows : none, from, rows) };
}
