import { Refusal } from "../../core/encoding/refusal";
import { checkText } from "../../core/encoding/text";
import type { LanguageTag } from "../../core/encoding/values";
import { parseLetter } from "../../core/letter/parse";
import type { Desk } from "../desk";
import { draftLimits, draftRecord, find, put, remove } from "../records";
import type { DraftAddressee, DraftLimit, DraftRecord } from "../records";

/** What of a draft is to be otherwise. What is left out stays. */
export interface DraftChanges {
  /** the letter text, in its one form */
  readonly text?: string;
  readonly addressee?: DraftAddressee;
  /** its lines; null for none */
  readonly letterhead?: string | null;
  readonly language?: LanguageTag;
  readonly kind?: "letter" | "brief";
  readonly limit?: DraftLimit;
}

export type DraftSaved = { readonly outcome: "saved" } | { readonly outcome: "unknown-draft" };

/**
 * Changes a draft. Nothing is kept that a version could not say, so that what is saved can be published as it is, once
 * its placeholders are filled.
 *
 * @throws Refusal naming what cannot be: "text" by its line, "addressee.name", "letterhead", "language", "kind", "limit"
 */
export async function saveDraft(desk: Desk, id: string, changes: DraftChanges): Promise<DraftSaved> {
  const record = await find(desk, draftRecord, id);
  if (record === null) return { outcome: "unknown-draft" };
  const { addressee = record.addressee, language = record.language, kind = record.kind } = changes;
  const { text = record.text, letterhead = record.letterhead, limit = record.limit } = changes;
  const { name, office, organisation } = addressee;
  const changed: DraftRecord = {
    ...record,
    text,
    letterhead,
    language,
    kind,
    addressee: { name, office, organisation },
    ...(limit !== undefined && { limit }),
  };
  checkDraft(changed);
  if (isSame(record, changed)) return { outcome: "saved" };
  await desk.store.write([put(draftRecord, id, { ...changed, changed: desk.clock() })]);
  return { outcome: "saved" };
}

export type DraftRemoved =
  { readonly outcome: "removed"; readonly draft: DraftRecord } | { readonly outcome: "unknown-draft" };

/** Throws a draft away. Nothing that was published goes with it. */
export async function removeDraft(desk: Desk, id: string): Promise<DraftRemoved> {
  const draft = await find(desk, draftRecord, id);
  if (draft === null) return { outcome: "unknown-draft" };
  await desk.store.write([remove(draftRecord, id)]);
  return { outcome: "removed", draft };
}

export type DraftRestored =
  | { readonly outcome: "restored" }
  /** there is a draft under that id: it stays as it is */
  | { readonly outcome: "still-there" };

/** Puts a draft back as it was before {@link removeDraft}. @throws Refusal as {@link saveDraft}, and for an id that is none */
export async function restoreDraft(desk: Desk, id: string, draft: DraftRecord): Promise<DraftRestored> {
  if (!/^[0-9a-f]{32}$/.test(id)) throw new Refusal("bad-schema", "id", "expected 16 bytes in lowercase hex");
  if ((await find(desk, draftRecord, id)) !== null) return { outcome: "still-there" };
  const { campaign, kind, language, addressee, letterhead, text, previous, changed, limit } = draft;
  const { name, office, organisation } = addressee;
  const restored: DraftRecord = {
    campaign,
    kind,
    language,
    letterhead,
    text,
    previous,
    changed,
    addressee: { name, office, organisation },
    ...(limit !== undefined && { limit }),
  };
  checkDraft(restored);
  await desk.store.write([put(draftRecord, id, restored)]);
  return { outcome: "restored" };
}

/** As a version may say them (docs/formats.md §1.3, §3.4). */
const languageTag = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2}|-\d{3})?$/;

/** @throws Refusal naming the part */
export function checkDraft(draft: Omit<DraftRecord, "changed">): void {
  const { text, addressee, letterhead, language, kind, limit } = draft;
  parseLetter(textual(text, "text"));
  for (const part of ["name", "office", "organisation"] as const) {
    const line = addressee[part];
    if (line !== null) checkText(textual(line, `addressee.${part}`), "name", `addressee.${part}`);
  }
  if (letterhead !== null) checkText(textual(letterhead, "letterhead"), "free", "letterhead");
  if (!languageTag.test(textual(language, "language"))) {
    throw new Refusal("bad-schema", "language", "expected a BCP 47 language such as fr or zh-Hans");
  }
  if (kind !== "letter" && kind !== "brief") {
    throw new Refusal("bad-schema", "kind", 'expected "letter" or "brief"');
  }
  if (limit !== undefined && !draftLimits.includes(limit)) {
    throw new Refusal("bad-schema", "limit", `expected one of ${draftLimits.join(", ")}`);
  }
}

/** It came from another thread: its type is only what it should be. */
function textual(value: unknown, part: string): string {
  if (typeof value === "string") return value;
  throw new Refusal("bad-schema", part, "expected a text");
}

function isSame(a: DraftRecord, b: DraftRecord): boolean {
  return (
    a.text === b.text &&
    a.letterhead === b.letterhead &&
    a.language === b.language &&
    a.kind === b.kind &&
    a.limit === b.limit &&
    a.addressee.name === b.addressee.name &&
    a.addressee.office === b.addressee.office &&
    a.addressee.organisation === b.addressee.organisation
  );
}
