import { placeItself } from "../../state/going";
import type { Hash } from "../../../core/encoding/values";

/** Where one is among the letters. */
export type At =
  | { readonly at: "list" }
  | { readonly at: "new" }
  | {
      readonly at: "letter";
      readonly campaign: Hash;
      readonly tab: LetterTab | null;
      /** a version of it was published just now */
      readonly isPublished: boolean;
    }
  | { readonly at: "draft"; readonly draft: string }
  | { readonly at: "answers"; readonly campaigns: readonly Hash[] };

export const letterTabs = ["letter", "inputs", "endorsements", "versions", "close"] as const;

export type LetterTab = (typeof letterTabs)[number];

export const theList: At = { at: "list" };

export function atLetter(campaign: Hash, tab: LetterTab | null = null): At {
  return { at: "letter", campaign, tab, isPublished: false };
}

/**
 * Where a link from elsewhere leads: a campaign, with `#` and a tab behind it where one is meant; `draft:` and a draft's
 * id; `answer:` and campaigns with commas between; `new`.
 */
export function arrivalAt(item: string): At {
  if (item === placeItself) return theList;
  if (item === "new") return { at: "new" };
  if (item.startsWith("draft:")) return { at: "draft", draft: item.slice("draft:".length) };
  if (item.startsWith("answer:"))
    return { at: "answers", campaigns: item.slice("answer:".length).split(",") };
  const [campaign = "", tab] = item.split("#");
  return atLetter(campaign, letterTabs.find((one) => one === tab) ?? null);
}
