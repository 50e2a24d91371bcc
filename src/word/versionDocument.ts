import type { LanguageTag } from "../core/encoding/values";
import type { Letter } from "../core/letter/blocks";
import { titleOf } from "../core/letter/plain";
import type { Version } from "../core/letter/version";
import type { LetterDocument, Paper, Signatories } from "./document";

/** What a version does not say of its Word file: how it is laid out, and who stands under it. */
export interface Layout {
  /** null to show none, as in a draft or on a brief of one page */
  readonly signatories: Signatories | null;
  readonly paper: Paper;
}

/** The document of a version in one of its languages: the only way from the one to the other. */
export function versionDocument(
  version: Version,
  language: LanguageTag,
  letter: Letter,
  { signatories, paper }: Layout,
): LetterDocument {
  const { addressee, letterhead, kind } = version;
  const isAddressed = Object.values(addressee).some((part) => part !== null);
  return {
    kind,
    title: titleOf(letter),
    language,
    letter,
    letterhead: letterhead === null ? [] : letterhead.split("\n"),
    addressee: isAddressed ? addressee : null,
    signatories,
    paper,
  };
}
