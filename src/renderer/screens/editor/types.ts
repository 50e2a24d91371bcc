import type { DraftFound } from "../../../desk/writing/drafts";

export type FoundDraft = Extract<DraftFound, { readonly outcome: "found" }>;
export type DraftOnDesk = FoundDraft["draft"];
/** Lines of a letter outside its text. */
export type Frame = Pick<DraftOnDesk, "letterhead" | "addressee">;
