import { createContext, useContext, useMemo } from "react";
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

/** What is asked for when one goes to the place where one is: the place itself, without what was opened in it. */
export const placeItself = "itself";

export const GoingContext = createContext<Going | null>(null);

/** Leads from one place to another. */
export function useGo(): Go {
  return useGoing().go;
}

/**
 * What was asked for when one last went to this place, or null when one just went there. It is another value each time
 * one goes, also to the same thing: an effect that depends on it opens the thing once for each going.
 */
export function useArrival(place: PlaceId): { readonly item: string } | null {
  const { arrival } = useGoing();
  const { item } = arrival;
  return useMemo(
    () => (arrival.place === place && item !== null ? { item } : null),
    // The same thing, asked for again, is another going.
    [arrival, place, item],
  );
}

function useGoing(): Going {
  const going = useContext(GoingContext);
  if (!going) throw new Error("a place outside the frame");
  return going;
}
