import type { ReactNode } from "react";
import type { IconName } from "../components/icons";
import type { ComboName } from "../hooks/combos";

/** The places of the program, in the order of the rail. */
export const placeIds = ["home", "letters", "contacts", "exchange", "settings"] as const;

export type PlaceId = (typeof placeIds)[number];

/** A place that works: one that does not is not shown. */
export interface Place {
  readonly id: PlaceId;
  readonly content: ReactNode;
}

export const placeIcons: Readonly<Record<PlaceId, IconName>> = {
  home: "home",
  letters: "letters",
  contacts: "contacts",
  exchange: "exchange",
  settings: "settings",
};

/** Settings stand at the rail's foot and have a shortcut of their own. */
export function isAtFoot(id: PlaceId): boolean {
  return id === "settings";
}

/** The shortcut to a place, by its number on the rail, from 0; none beyond the sixth. */
export function comboOf(id: PlaceId, number: number): ComboName | null {
  const combos = ["place1", "place2", "place3", "place4", "place5", "place6"] as const;
  return isAtFoot(id) ? "settings" : (combos[number] ?? null);
}
