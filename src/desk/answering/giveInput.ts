import type { Hash } from "../../core/encoding/values";
import type { Block, Letter } from "../../core/letter/blocks";
import { inputKind } from "../../core/letter/input";
import type { Input } from "../../core/letter/input";
import { versionKind } from "../../core/letter/version";
import { writeBlock } from "../../core/letter/write";
import type { Signed } from "../../core/statement/envelope";
import { campaignRecord, find, remove } from "../records";
import type { Desk } from "../desk";
import { inputDraftRecord } from "./inputDraft";
import { isHead } from "./invitation";
import { blockHash, letterOf } from "../round/letters";
import { signAndKeep } from "../pen";
import { findStatement } from "../statements";

/** What an organisation would change. Blocks are counted from 1; an insertion goes behind its block, 0 being the start. */
export type Suggestion =
  | { readonly op: "replace"; readonly block: number; readonly after: Block }
  | { readonly op: "delete"; readonly block: number }
  | { readonly op: "insert"; readonly block: number; readonly after: Block };

export interface InputDetails {
  readonly version: Hash;
  readonly suggestions: readonly Suggestion[];
  readonly comments: readonly {
    readonly block: number;
    readonly quote: string | null;
    readonly text: string;
  }[];
}

export type InputGiven =
  | { readonly outcome: "given"; readonly input: Signed<Input> }
  | { readonly outcome: "unknown-version" }
  /** the version is there for endorsement */
  | { readonly outcome: "not-for-input" }
  /** there is another version now */
  | { readonly outcome: "not-current" }
  /** the campaign was not accepted by hand */
  | { readonly outcome: "not-accepted" }
  /** a block that the version does not have */
  | { readonly outcome: "no-such-block"; readonly block: number };

/**
 * Signs what this organisation suggests and remarks on a version: all of it, since a later input takes the place of an
 * earlier one. What was kept while it was being written is let go of.
 *
 * @throws Refusal for texts that no letter or comment may hold
 */
export async function giveInput(
  desk: Desk,
  { version, suggestions, comments }: InputDetails,
): Promise<InputGiven> {
  const named = findStatement(desk, versionKind, version);
  const letter = named && (await letterOf(desk, named.statement.text));
  if (!letter) return { outcome: "unknown-version" };
  const { campaign, phase } = named.statement;
  if (phase !== "input") return { outcome: "not-for-input" };
  if (!(await find(desk, campaignRecord, campaign))) return { outcome: "not-accepted" };
  if (!(await isHead(desk, version))) return { outcome: "not-current" };
  const astray = [...suggestions, ...comments].find(({ block }) => block < 0 || block > letter.length);
  if (astray) return { outcome: "no-such-block", block: astray.block };
  const fields = {
    version,
    suggestions: suggestions.map((suggestion) => written(suggestion, letter)),
    comments,
  };
  const input = await signAndKeep(desk, inputKind, campaign, fields, [remove(inputDraftRecord, version)]);
  return { outcome: "given", input };
}

function written(suggestion: Suggestion, letter: Letter): Input["suggestions"][number] {
  const { op, block } = suggestion;
  const about = letter[block - 1];
  return {
    op,
    block,
    before: about ? blockHash(about) : null,
    after: op === "delete" ? null : writeBlock(suggestion.after),
  };
}
