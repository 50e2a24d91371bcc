import { useCallback, useEffect, useState } from "react";
import type { TableRead, TableReading } from "../../../desk/contacts/importTable";
import type { Trouble } from "../../../desk/trouble";
import { useDesk } from "../../state/useProgram";

/** What a table was read as, and what was asked for. */
interface Read {
  readonly reading: TableReading;
  readonly said: TableRead | Trouble;
}

export const guessed: TableReading = {
  encoding: null,
  separator: null,
  hasHeadings: null,
  columns: null,
  group: null,
};

/** A table as the desk reads it: again each time it is asked for otherwise. What it said before stays until then. */
export function useTable(bytes: Uint8Array) {
  const { desk } = useDesk();
  const [reading, setReading] = useState(guessed);
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const said = await desk.readTable(bytes, reading);
      if (isWanted && said.outcome !== "ended") setRead({ reading, said });
    };
    void ask();
    return () => {
      isWanted = false;
    };
  }, [desk, bytes, reading]);
  const change = useCallback(
    (changes: Partial<TableReading>) => setReading((before) => ({ ...before, ...changes })),
    [],
  );
  return { reading, said: read?.said ?? null, isCurrent: read?.reading === reading, change };
}
