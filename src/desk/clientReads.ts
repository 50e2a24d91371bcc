import type { readers } from "./verbs";

/** The names of record kinds, as changes tell them. */
type Kind = "statement" | "contact" | "campaign" | "manifest" | "draft" | "settings" | "pen" | "outgoing";

/** What each reading verb depends on: when records of these kinds change, what it said may be otherwise. */
export const readsOf: Readonly<Record<keyof typeof readers, readonly Kind[]>> = {
  contactDetail: ["contact", "statement"],
  contactList: ["contact", "statement"],
  exportWord: ["campaign", "contact", "statement"],
  inputs: ["statement"],
  inspect: ["campaign", "contact", "manifest", "statement"],
  overview: ["contact", "manifest", "statement"],
  ownCard: ["statement"],
  ownIdentity: [],
  readCard: ["contact", "statement"],
  receivedBundles: ["contact", "manifest", "statement"],
  settings: ["settings"],
  state: ["campaign", "contact", "statement"],
  version: ["statement"],
};
