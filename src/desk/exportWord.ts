import type { Hash } from "../core/encoding/values";
import { signatoriesOf } from "../core/endorsement/signatories";
import type { Audience } from "../core/endorsement/signatories";
import type { CampaignState } from "../core/endorsement/state";
import type { Warning } from "../core/endorsement/warnings";
import type { LetterDocument, Paper, Preset } from "../word/document";
import { versionDocument } from "../word/versionDocument";
import { writeDocument } from "../word/write";
import type { Desk } from "./desk";
import { letterOf } from "./letters";
import { stateOf } from "./stateOf";
import type { Aim } from "./stateOf";

export interface Layout {
  /** where the signatories stand; null: the document shows none */
  readonly signatories: Preset | null;
  readonly paper: Paper;
  readonly audience: Audience;
}

export type WordExported =
  | { readonly outcome: "exported"; readonly bytes: Uint8Array; readonly warnings: readonly Warning[] }
  /** no version is the current one, or the one asked for is not in force or its text is not here */
  | { readonly outcome: "no-version" };

/** Writes a version with those who signed it as a Word file. */
export async function exportWord(
  desk: Desk,
  campaign: Hash,
  layout: Layout,
  aim: Aim = {},
): Promise<WordExported> {
  const state = await stateOf(desk, campaign, aim);
  const document = await documentOf(desk, state, layout);
  if (!document) return { outcome: "no-version" };
  const { warnings } = signatoriesOf(state, layout.audience);
  return { outcome: "exported", bytes: await writeDocument(document), warnings };
}

async function documentOf(desk: Desk, state: CampaignState, layout: Layout): Promise<LetterDocument | null> {
  if (!state.version) return null;
  const { language, text } = state.version.statement;
  const letter = await letterOf(desk, text);
  if (!letter) return null;
  const { listed, withheld, recorded } = signatoriesOf(state, layout.audience);
  const signatories =
    layout.signatories === null ? null : { preset: layout.signatories, listed, recorded, withheld };
  return versionDocument(state.version.statement, language, letter, { signatories, paper: layout.paper });
}
