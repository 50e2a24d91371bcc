import type { BoardPlace } from "../../../../desk/round/boardRows";

const inOrder: Readonly<Record<BoardPlace, true>> = {
  unadmitted: true,
  held: true,
  unanswered: true,
  counted: true,
  recorded: true,
  "other-version": true,
  unmet: true,
  undetermined: true,
  expired: true,
  declined: true,
  withdrawn: true,
  "not-belonging": true,
  refused: true,
  superseded: true,
};

/** Every place on the board, those that need a hand first. A new one does not compile until it is here. */
export const boardPlaces = Object.keys(inOrder) as readonly BoardPlace[];
