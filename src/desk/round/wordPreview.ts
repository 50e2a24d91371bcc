import type { Hash, LanguageTag } from "../../core/encoding/values";
import { signatoriesOf } from "../../core/endorsement/signatories";
import type { Letter } from "../../core/letter/blocks";
import type { Addressee, Paper, Preset } from "../../word/document";
import { labelsFor } from "../../word/labels";
import type { Labels } from "../../word/labels";
import { byCountry, shownSignatories } from "../../word/signatories";
import type { ShownSignatory } from "../../word/signatories";
import { versionDocument } from "../../word/versionDocument";
import type { Desk } from "../desk";
import type { Layout } from "./exportWord";
import { letterOf } from "./letters";
import { presentState } from "./presentState";

/** The words that the Word file adds of its own. */
export type PageLabels = {
  readonly [
    Key in keyof Labels as Labels[Key] extends (...args: never[]) => string ? never : Key
  ]: Labels[Key];
};

/** Those who stand under a letter, as its Word file shows them, in its order. */
export interface PageSignatories {
  readonly preset: Preset;
  readonly listed: readonly ShownSignatory[];
  /** the same under their countries */
  readonly byCountry: readonly (readonly [country: string, members: readonly ShownSignatory[]])[];
  readonly recorded: readonly ShownSignatory[];
  readonly recordedByCountry: readonly (readonly [country: string, members: readonly ShownSignatory[]])[];
  /** "and 3 organisations whose names are withheld", or null */
  readonly withheld: string | null;
}

/** What a Word file will say, for a screen to draw. */
export interface PagesDrawn {
  readonly outcome: "drawn";
  readonly kind: "letter" | "brief";
  readonly title: string;
  readonly language: LanguageTag;
  readonly letter: Letter;
  readonly letterhead: readonly string[];
  readonly addressee: Addressee | null;
  readonly paper: Paper;
  readonly labels: PageLabels;
  readonly signatories: PageSignatories | null;
  /** how many sign without being named to this audience; recorded ones apart */
  readonly unnamed: { readonly signed: number; readonly recorded: number };
}

export type WordPreviewed = PagesDrawn | { readonly outcome: "no-version" };

/** The document that `exportWord` would write with the same layout, as plain values. */
export async function wordPreview(desk: Desk, campaign: Hash, layout: Layout): Promise<WordPreviewed> {
  const state = await presentState(desk, campaign);
  const version = state.version?.statement;
  const letter = version && (await letterOf(desk, version.text));
  if (!letter) return { outcome: "no-version" };
  const { listed, recorded, withheld, recordedWithheld } = signatoriesOf(state, layout.audience);
  const preset = layout.signatories;
  const document = versionDocument(version, version.language, letter, {
    signatories: preset && { preset, listed, recorded, withheld },
    paper: layout.paper,
  });
  const { withheld: _, ...labels } = labelsFor(version.language);
  return {
    outcome: "drawn",
    kind: document.kind,
    title: document.title,
    language: document.language,
    letter,
    letterhead: document.letterhead,
    addressee: document.addressee,
    paper: document.paper,
    labels,
    signatories: document.signatories && pageSignatories(document.signatories, version.language),
    unnamed: { signed: withheld, recorded: recordedWithheld },
  };
}

function pageSignatories(
  signatories: Parameters<typeof shownSignatories>[0],
  language: LanguageTag,
): PageSignatories {
  const { listed, recorded, withheld } = shownSignatories(signatories, language);
  return {
    preset: signatories.preset,
    listed,
    byCountry: byCountry(listed, language),
    recorded,
    recordedByCountry: byCountry(recorded, language),
    withheld,
  };
}
