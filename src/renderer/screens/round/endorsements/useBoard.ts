import { useCallback, useMemo } from "react";
import type { Hash } from "../../../../core/encoding/values";
import type { BoardListed, BoardRow, EndorsementBoard } from "../../../../desk/round/endorsementBoard";
import type { Part } from "../../../state/parts";
import { useParts } from "../../../state/useParts";
import { useDesk } from "../../../state/useProgram";
import { useText } from "../../../text/useText";
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
type Said = BoardRead | "gone";

/** The endorsements of a letter. @returns as {@link useParts}; `slots` have a place for each, read or not */
export function useBoard(campaign: Hash, view: BoardView) {
  const { desk } = useDesk();
  const { language } = useText();
  const ask = useCallback(
    (of: BoardView, part: Part) => desk.endorsementBoard(campaign, { ...queryFor(of, language), ...part }),
    [desk, campaign, language],
  );
  const { read: said, ...parts } = useParts({ view, verb: "endorsementBoard", ask, learn, foundIn });
  const read = said === "gone" ? null : said;
  const slots = useMemo(
    () => read && read.board.ids.map((id): BoardSlot => ({ id, row: read.rows.get(id) ?? null })),
    [read],
  );
  return { ...parts, read, isGone: said === "gone", slots };
}

function foundIn(said: Said): number {
  return said === "gone" ? 0 : said.board.ids.length;
}

/** What was read before stays as long as it is of the same list, so that a row that is scrolled past is not lost. */
function learn(before: Said | null, said: BoardListed, view: BoardView): Said {
  if (said.outcome !== "listed") return "gone";
  const isSame = before !== null && before !== "gone" && before.view === view;
  const kept = isSame ? before.rows : new Map<string, BoardRow>();
  return { view, board: said, rows: new Map([...kept, ...said.rows.map((row) => [row.id, row] as const)]) };
}
