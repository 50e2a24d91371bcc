import type { Hash } from "../../core/encoding/values";
import { signatoriesOf } from "../../core/endorsement/signatories";
import type { Audience } from "../../core/endorsement/signatories";
import type { Warning } from "../../core/endorsement/warnings";
import type { Paper, Preset } from "../../word/document";
import { versionDocument } from "../../word/versionDocument";
import type { Desk } from "../desk";
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
  { signatories: preset, paper, audience }: Layout,
  aim: Aim = {},
): Promise<WordExported> {
  const state = await stateOf(desk, campaign, aim);
  const version = state.version?.statement;
  const letter = version && (await letterOf(desk, version.text));
  if (!letter) return { outcome: "no-version" };
  const { listed, recorded, withheld, warnings } = signatoriesOf(state, audience);
  const signatories = preset && { preset, listed, recorded, withheld };
  const document = versionDocument(version, version.language, letter, { signatories, paper });
  // Read when it is needed: most days nobody writes a Word file.
  const { writeDocument } = await import("../../word/write");
  return { outcome: "exported", bytes: await writeDocument(document), warnings };
}
