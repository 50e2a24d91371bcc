import { fromUtf8, utf8 } from "../../core/crypto/sodium";
import { Refusal } from "../../core/encoding/refusal";
import type { Hash, Instant } from "../../core/encoding/values";
import { versionKind } from "../../core/letter/version";
import type { Desk } from "../desk";
import { find, put, remove } from "../records";
import type { RecordKind } from "../records";
import { findStatement } from "../statements";

/** What kind of block an insertion is to be. */
export const insertedKinds = ["paragraph", "heading", "bullets", "numbers", "quote"] as const;
export type InsertedKind = (typeof insertedKinds)[number];

/** A suggestion as it is being written: a block's words, a line for each break or item, without its marks. */
export type DraftSuggestion =
  | { readonly op: "replace"; readonly block: number; readonly text: string }
  | { readonly op: "delete"; readonly block: number }
  | { readonly op: "insert"; readonly block: number; readonly kind: InsertedKind; readonly text: string };

export type DraftComment = {
  readonly block: number;
  readonly quote: string | null;
  readonly text: string;
};

/** What somebody suggests and remarks on a version and has not signed. */
export type InputDraft = {
  readonly suggestions: readonly DraftSuggestion[];
  readonly comments: readonly DraftComment[];
};

/** By the version it is about. */
export type InputDraftRecord = InputDraft & { readonly changed: Instant };

export const inputDraftRecord: RecordKind<InputDraftRecord> = { name: "inputDraft" };

export type InputDraftFound =
  | { readonly outcome: "found"; readonly draft: InputDraft; readonly changed: Instant }
  | { readonly outcome: "none" };

export type InputDraftSaved = { readonly outcome: "saved" } | { readonly outcome: "unknown-version" };

/** What was being written on a version when it was last worked on. */
export async function inputDraft(desk: Desk, version: Hash): Promise<InputDraftFound> {
  const record = await find(desk, inputDraftRecord, version);
  if (!record) return { outcome: "none" };
  const { suggestions, comments, changed } = record;
  return { outcome: "found", draft: { suggestions, comments }, changed };
}

/**
 * Keeps what is being written on a version; with nothing in it, nothing is kept. Nothing of it is signed or sent.
 *
 * @throws Refusal "bad-schema" for what is no such draft, "too-large" for more than a desk keeps of one
 */
export async function saveInputDraft(desk: Desk, version: Hash, draft: InputDraft): Promise<InputDraftSaved> {
  const kept = checked(draft);
  if (!findStatement(desk, versionKind, version)) return { outcome: "unknown-version" };
  const isEmpty = kept.suggestions.length === 0 && kept.comments.length === 0;
  const change = isEmpty
    ? remove(inputDraftRecord, version)
    : put(inputDraftRecord, version, { ...kept, changed: desk.clock() });
  await desk.store.write([change]);
  return { outcome: "saved" };
}

/** As many suggestions, and as many comments, as an input may have. */
const mostParts = 1000;
/** In UTF-16 units: twice what an input takes of one text, so that what is too long for it is still kept. */
const mostText = 80_000;
/** In UTF-16 units, of all texts together. */
const mostInAll = 2_000_000;

function checked({ suggestions, comments }: InputDraft): InputDraft {
  if (!Array.isArray(suggestions) || !Array.isArray(comments)) throw unfit("suggestions and comments");
  if (suggestions.length > mostParts || comments.length > mostParts) throw tooMuch();
  const kept = {
    suggestions: (suggestions as readonly DraftSuggestion[]).map(checkedSuggestion),
    comments: (comments as readonly DraftComment[]).map(checkedComment),
  };
  const texts = [
    ...kept.suggestions.map((one) => ("text" in one ? one.text : "")),
    ...kept.comments.map(({ quote, text }) => (quote ?? "") + text),
  ];
  if (texts.reduce((sum, text) => sum + text.length, 0) > mostInAll) throw tooMuch();
  return kept;
}

function checkedSuggestion(one: DraftSuggestion): DraftSuggestion {
  const { op, block } = one;
  if (!isBlockNumber(block, op === "insert" ? 0 : 1)) throw unfit("the number of a block");
  switch (op) {
    case "delete":
      return { op, block };
    case "replace":
      return { op, block, text: checkedText(one.text) };
    case "insert":
      if (!insertedKinds.includes(one.kind)) throw unfit("a kind of block");
      return { op, block, kind: one.kind, text: checkedText(one.text) };
    default:
      throw unfit("a suggestion");
  }
}

function checkedComment({ block, quote, text }: DraftComment): DraftComment {
  if (!isBlockNumber(block, 1)) throw unfit("the number of a block");
  return { block, quote: quote === null ? null : checkedText(quote), text: checkedText(text) };
}

function isBlockNumber(block: unknown, least: number): boolean {
  return Number.isSafeInteger(block) && (block as number) >= least;
}

/** Half a pair of surrogates cannot be kept as UTF-8 and come back the same. */
function checkedText(text: unknown): string {
  if (typeof text !== "string") throw unfit("a text");
  if (text.length > mostText) throw tooMuch();
  return fromUtf8(utf8(text), "input draft");
}

function unfit(what: string): Refusal {
  return new Refusal("bad-schema", "input draft", `expected ${what}`);
}

function tooMuch(): Refusal {
  return new Refusal(
    "too-large",
    "input draft",
    `expected at most ${mostParts} parts of ${mostText} characters`,
  );
}
