import type { Hash, LanguageTag } from "../../core/encoding/values";
import type { Break, Inline, Letter, Text } from "../../core/letter/blocks";
import { normalise } from "../../core/letter/normalise";
import { parseLetter } from "../../core/letter/parse";
import { titleOf } from "../../core/letter/plain";
import { versionKind } from "../../core/letter/version";
import { writeLetter } from "../../core/letter/write";
import type { Desk } from "../desk";
import { keepDraft } from "./draftLetter";
import type { Draft } from "./draftLetter";
import { letterOf } from "../round/letters";
import { draftRecord, find, originRecord, put } from "../records";
import type { DraftAddressee, DraftRecord } from "../records";
import { checkDraft } from "./saveDraft";
import { findStatement } from "../statements";

/** What a similar letter is made from. */
export type Source = { readonly version: Hash } | { readonly draft: string };

export interface SimilarDetails {
  readonly addressee: DraftAddressee;
  readonly letterhead: string | null;
  /** words of the original, and what stands in their place everywhere in the text; in this order */
  readonly replacements: readonly { readonly from: string; readonly to: string }[];
}

export type SimilarMade =
  | { readonly outcome: "drafted"; readonly draft: Draft }
  /** it is not on this desk */
  | { readonly outcome: "unknown-source" };

/**
 * Begins a letter to somebody else with the text of another letter, which the draft remembers: the two can be compared as
 * long as it is being written.
 *
 * @throws Refusal for an addressee, a letterhead or a replacement that no letter may hold
 */
export async function similarLetter(
  desk: Desk,
  source: Source,
  { addressee, letterhead, replacements }: SimilarDetails,
): Promise<SimilarMade> {
  const original = await originalOf(desk, source);
  if (!original) return { outcome: "unknown-source" };
  const letter = replaced(original.letter, replacements);
  const { name, office, organisation } = addressee;
  const record = {
    campaign: null,
    kind: original.kind,
    language: original.language,
    letterhead,
    addressee: { name, office, organisation },
    text: writeLetter(letter),
    previous: [],
  };
  checkDraft(record);
  const text = writeLetter(original.letter);
  const draft = await keepDraft(desk, record, (id) => [put(originRecord, id, { text })]);
  return { outcome: "drafted", draft };
}

/** What a draft is to be compared with. */
export type DraftBase =
  | {
      readonly outcome: "found";
      /** "original": of a similar letter; "previous": the version that it is a new wording of */
      readonly is: "original" | "previous";
      readonly title: string;
      /** of the version; null for an original */
      readonly number: number | null;
      readonly letter: Letter;
    }
  /** it was begun anew, or what it was begun from is not here */
  | { readonly outcome: "none" };

/** What a draft was begun from. */
export async function draftBase(desk: Desk, id: string): Promise<DraftBase> {
  const draft = await find(desk, draftRecord, id);
  if (!draft) return { outcome: "none" };
  for (const hash of draft.previous) {
    const version = findStatement(desk, versionKind, hash);
    const letter = version && (await letterOf(desk, version.statement.text));
    if (letter) {
      return { outcome: "found", is: "previous", ...version.statement, letter };
    }
  }
  const origin = await find(desk, originRecord, id);
  if (!origin) return { outcome: "none" };
  const letter = parseLetter(origin.text);
  return { outcome: "found", is: "original", title: titleOf(letter), number: null, letter };
}

interface Original {
  readonly letter: Letter;
  readonly kind: DraftRecord["kind"];
  readonly language: LanguageTag;
}

async function originalOf(desk: Desk, source: Source): Promise<Original | null> {
  if ("draft" in source) {
    const draft = await find(desk, draftRecord, source.draft);
    return draft && { letter: parseLetter(draft.text), kind: draft.kind, language: draft.language };
  }
  const version = findStatement(desk, versionKind, source.version);
  const letter = version && (await letterOf(desk, version.statement.text));
  return letter && { letter, kind: version.statement.kind, language: version.statement.language };
}

/** Each text by itself: words that run across a change of marks stay as they are, and are seen in the difference. */
function replaced(letter: Letter, replacements: SimilarDetails["replacements"]): Letter {
  const wanted = replacements.filter(({ from }) => from !== "");
  const replace = (text: string): string =>
    wanted.reduce((now, { from, to }) => now.replaceAll(from, () => to), text);
  const inText = (inline: Text | Break): Text | Break =>
    inline.kind === "text" ? { ...inline, text: replace(inline.text) } : inline;
  const inContent = (content: readonly Inline[]): readonly Inline[] =>
    content.map((inline) =>
      inline.kind === "note" ? { ...inline, content: inline.content.map(inText) } : inText(inline),
    );
  return normalise(
    letter.map((block) =>
      block.kind === "list"
        ? { ...block, items: block.items.map(inContent) }
        : { ...block, content: inContent(block.content) },
    ),
  );
}
