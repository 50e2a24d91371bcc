import { isTrouble } from "../../state/outcomes";
import type { Incoming } from "../../state/incoming";
import type { Unread } from "../../components/files/UnreadNotice";
import type { CardImported, CardRead } from "../../../desk/contacts/importCard";
import type { Served } from "../../../desk/client";
import type { Trouble } from "../../../desk/trouble";
import { cardTexts, textOf } from "./cardTexts";

/** A card that could be put on the list. */
export type ReadCard = Extract<CardRead, { readonly outcome: "read" }>;

/** What was found in a file or in pasted words. */
export type Found =
  | { readonly found: "card"; readonly read: ReadCard; readonly text: string }
  | { readonly found: "known"; readonly key: string }
  | { readonly found: "own" }
  | { readonly found: "unread"; readonly unread: Unread }
  | { readonly found: "trouble"; readonly trouble: Trouble };

/** Something that was brought, and what is to become of it. */
export interface Brought {
  readonly id: number;
  /** the file's name */
  readonly from: string;
  readonly what: Found;
  /** to be put on the list */
  readonly isChosen: boolean;
}

/**
 * - "new": its key has no card here
 * - "renews": a newer card of a key that is known
 * - "older": a newer card of its key is here already
 */
export function noveltyOf({ card, renews }: ReadCard): "new" | "renews" | "older" {
  if (renews === null) return "new";
  return renews.statement.seq > card.statement.seq ? "older" : "renews";
}

/** True when nothing about a card needs a second look: then it is chosen from the start. */
export function isPlain(read: ReadCard): boolean {
  const { changed, lookalikes, isLapsed } = read;
  return changed.length === 0 && lookalikes.length === 0 && !isLapsed && noveltyOf(read) !== "older";
}

/** Reads what was brought, one after another, and tells each as it is found. Nothing is kept. */
export async function* lookAt(
  { desk }: Served,
  files: readonly Incoming[],
): AsyncGenerator<Omit<Brought, "id">> {
  for (const file of files) {
    const taken = await file.read();
    if (taken.outcome !== "taken") {
      yield { from: file.name, what: { found: "unread", unread: taken }, isChosen: false };
      continue;
    }
    for (const text of cardTexts(textOf(taken.file.bytes))) {
      const what = foundIn(await desk.readCard(text), text);
      yield { from: file.name, what, isChosen: what.found === "card" && isPlain(what.read) };
    }
  }
}

function foundIn(said: CardRead | Trouble, text: string): Found {
  if (isTrouble(said)) return { found: "trouble", trouble: said };
  switch (said.outcome) {
    case "read":
      return { found: "card", read: said, text };
    case "already-known":
      return { found: "known", key: said.card.statement.key };
    case "own-card":
      return { found: "own" };
  }
}

/** What became of a card that was to be put on the list. */
export interface Added {
  readonly key: string;
  readonly name: string;
  /** "added": it was not on the list before, and can be taken off again */
  readonly outcome: "added" | "renewed" | Exclude<CardImported["outcome"], "imported"> | Trouble;
}

/** Puts the chosen cards on the list, one after another. */
export async function importCards({ desk }: Served, brought: readonly Brought[]): Promise<readonly Added[]> {
  const added: Added[] = [];
  for (const { what, isChosen } of brought) {
    if (what.found !== "card" || !isChosen) continue;
    const { key, organisation: name } = what.read.card.statement;
    const before = await desk.contactDetail(key);
    const said = await desk.importCard(what.text);
    added.push({ key, name, outcome: outcomeOf(before.outcome === "no-contact", said) });
  }
  return added;
}

function outcomeOf(isNew: boolean, said: CardImported | Trouble): Added["outcome"] {
  if (isTrouble(said)) return said;
  if (said.outcome !== "imported") return said.outcome;
  return isNew ? "added" : "renewed";
}
