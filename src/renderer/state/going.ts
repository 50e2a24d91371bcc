import { createContext, useContext } from "react";
import type { PlaceId } from "../frame/places";

/** Where one is to go, and what is to be opened there. */
export interface Arrival {
  readonly place: PlaceId;
  readonly item: string | null;
}

/**
 * Goes to a place, and there to one of its things: to a contact by its key, to a letter by its campaign, to a draft by
 * `draft:` and its id, to several invitations by `answer:` and their campaigns with commas between.
 */
export type Go = (to: PlaceId, item?: string) => void;

export interface Going {
  /** the last going: a place, by the rail or by a link, and what was asked for there */
  readonly arrival: Arrival;
  readonly go: Go;
}

export const GoingContext = createContext<Going | null>(null);

/** Leads from one place to another. */
export function useGo(): Go {
  return useGoing().go;
}

/**
 * What was asked for when one last went to this place, or null when one just went there. It is new each time one goes:
 * going elsewhere ends it, so that an effect that depends on it opens the thing once for each going.
 */
export function useArrival(place: PlaceId): string | null {
  const { arrival } = useGoing();
  return arrival.place === place ? arrival.item : null;
}

function useGoing(): Going {
  const going = useContext(GoingContext);
  if (!going) throw new Error("a place outside the frame");
  return going;
}
