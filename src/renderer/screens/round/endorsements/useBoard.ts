import { useCallback, useEffect, useMemo, useState } from "react";
import type { Hash } from "../../../../core/encoding/values";
import { readsOf } from "../../../../desk/clientReads";
import type { BoardRow, EndorsementBoard } from "../../../../desk/endorsementBoard";
import type { Trouble } from "../../../../desk/trouble";
import { isTrouble } from "../../../state/outcomes";
import { useDesk } from "../../../state/useProgram";
import { useText } from "../../../text/useText";
import { firstPart, partFor } from "../../contacts/query";
import type { Part } from "../../contacts/query";
import { queryFor } from "./view";
import type { BoardView } from "./view";

/** A row's place in the list. Its row is null until that part of the list was read. */
export interface BoardSlot {
  readonly id: string;
  readonly row: BoardRow | null;
}

/** The board as far as it was read, and what it was read for. */
export interface BoardRead {
  readonly view: BoardView;
  readonly board: EndorsementBoard;
  readonly rows: ReadonlyMap<string, BoardRow>;
}

/** What the desk said last. "gone": it holds no such letter. */
type Said = BoardRead | "gone" | null;

/**
 * The endorsements of a letter, of which only the rows around those in sight are read: there may be thousands. What was
 * read stays until it was read anew, so that nothing jumps or flickers meanwhile.
 */
export function useBoard(campaign: Hash, view: BoardView) {
  const client = useDesk();
  const { language } = useText();
  const [wanted, setWanted] = useState<{ readonly of: BoardView; readonly part: Part }>({
    of: view,
    part: firstPart,
  });
  const part = wanted.of === view ? wanted.part : firstPart;
  const [said, setSaid] = useState<Said>(null);
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
        const board = await client.desk.endorsementBoard(campaign, { ...queryFor(view, language), ...part });
        if (!isWanted) return;
        setTrouble(isTrouble(board) && board.outcome !== "ended" ? board : null);
        if (isTrouble(board)) continue;
        setSaid((before) => (board.outcome === "listed" ? after(before, view, board) : "gone"));
      } while (isStale);
      isAsking = false;
    };
    void ask();
    const stop = client.onChange((kinds) => {
      if (!readsOf.endorsementBoard.some((kind) => kinds.has(kind))) return;
      if (isAsking) isStale = true;
      else void ask();
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [client, campaign, language, view, part]);

  const read = said === "gone" ? null : said;
  const found = read?.board.ids.length ?? 0;
  const onSight = useCallback(
    (first: number, end: number) =>
      setWanted((now) => {
        const present = now.of === view ? now.part : firstPart;
        const next = partFor(present, first, end, found);
        return next === present ? now : { of: view, part: next };
      }),
    [view, found],
  );
  const slots = useMemo(
    () => read && read.board.ids.map((id): BoardSlot => ({ id, row: read.rows.get(id) ?? null })),
    [read],
  );
  const again = (): void => setWanted({ of: view, part: { ...part } });
  return { read, isGone: said === "gone", slots, trouble, onSight, again };
}

/** What was read before stays as long as it is of the same list, so that a row that is scrolled past is not lost. */
function after(before: Said, view: BoardView, board: EndorsementBoard): BoardRead {
  const isSame = before !== null && before !== "gone" && before.view === view;
  const kept = isSame ? before.rows : new Map<string, BoardRow>();
  return { view, board, rows: new Map([...kept, ...board.rows.map((row) => [row.id, row] as const)]) };
}
