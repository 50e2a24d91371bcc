import type { Overview } from "../../../desk/overview";
import type { Trust } from "../../../desk/contacts/trust";
import type { PlaceId } from "../../frame/places";
import type { LetterRow } from "../../../desk/round/letterList";
import { backupItem } from "../backup/item";
import { identityItem } from "../ending/item";
import { itemOf } from "../contacts/arrivals";
import { sharesItem } from "../shares/item";
import { letterTasks } from "./letterTasks";
import type { LetterTask } from "./letterTasks";

/** Something that needs a hand, and where it is. */
export type Task = {
  readonly place: PlaceId;
  readonly item?: string;
} & (
  | { readonly task: "files"; readonly count: number }
  | { readonly task: "no-card" }
  /** nothing new can be signed */
  | { readonly task: "key-ended" }
  | { readonly task: "card"; readonly state: "soon" | "lapsed"; readonly expires: string }
  /** `last`: when the desk was last backed up, or null */
  | { readonly task: "backup"; readonly last: string | null }
  | { readonly task: "share-request"; readonly count: number }
  | { readonly task: "first-contact" }
  | { readonly task: "first-letter" }
  | { readonly task: "contacts"; readonly trust: TroubledTrust; readonly count: number }
  | LetterTask
);

/** The kinds of trust that somebody has to do something about, the gravest first. */
const troubled = [
  "revoked",
  "frozen",
  "replaced",
  "no-card",
  "lapsed",
  "unverified",
] as const satisfies readonly Trust[];

export type TroubledTrust = (typeof troubled)[number];

/**
 * What needs a hand today, the most urgent first.
 *
 * @param letters - all that are on the desk
 * @param files - how many came by double click and were not looked at
 * @param today - `2026-11-24`
 */
export function tasksIn(
  { card, contacts, byTrust, backup, shareRequests }: Overview,
  letters: readonly LetterRow[],
  files: number,
  today: string,
): readonly Task[] {
  return [
    ...(files > 0 ? [{ task: "files", count: files, place: "exchange" } as const] : []),
    ...cardTasks(card),
    ...(shareRequests > 0
      ? [{ task: "share-request", count: shareRequests, place: "settings", item: sharesItem.held } as const]
      : []),
    ...letterTasks(letters, today).map((task) => ({ ...task, place: "letters" as const })),
    ...(backup.isDue
      ? [{ task: "backup", last: backup.last, place: "settings", item: backupItem } as const]
      : []),
    ...(contacts === 0 ? [{ task: "first-contact", place: "contacts", item: "add" } as const] : []),
    ...(contacts === 0 && letters.length === 0
      ? [{ task: "first-letter", place: "letters", item: "new" } as const]
      : []),
    ...troubled.flatMap((trust) => {
      const count = byTrust[trust] ?? 0;
      return count > 0
        ? [{ task: "contacts", trust, count, place: "contacts", item: itemOf(trust) } as const]
        : [];
    }),
  ];
}

function cardTasks(card: Overview["card"]): readonly Task[] {
  const where = { place: "contacts", item: "card" } as const;
  switch (card.state) {
    case "ended":
      return [{ task: "key-ended", place: "settings", item: identityItem }];
    case "none":
      return [{ task: "no-card", ...where }];
    case "soon":
    case "lapsed":
      return [{ task: "card", state: card.state, expires: card.expires, ...where }];
    case "good":
      return [];
  }
}
