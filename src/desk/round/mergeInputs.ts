import { toHex } from "../../core/encoding/hex";
import type { Hash } from "../../core/encoding/values";
import type { Block } from "../../core/letter/blocks";
import type { Input, Receipt } from "../../core/letter/input";
import { parseBlock } from "../../core/letter/parse";
import type { Version } from "../../core/letter/version";
import { writeLetter } from "../../core/letter/write";
import type { Signed } from "../../core/statement/envelope";
import { coordinatorsFor } from "./coordinators";
import { decisionsOn, groupOf, mergeRecord } from "./decisions";
import type { Decisions, MergeRecord } from "./decisions";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import type { Draft } from "../writing/draftLetter";
import { changedTwice, edited, editedLetter, withoutRepeats } from "../writing/edits";
import type { Edit } from "../writing/edits";
import { inputIndex } from "./inputIndex";
import type { InputIndex, SuggestionGroup } from "./inputIndex";
import { takePen } from "../pen";
import { draftRecord, find, put } from "../records";
import type { DraftRecord } from "../records";
import { signReceipts } from "./signReceipts";
import { stateOf } from "./stateOf";

/** What a coordinator decides about one suggestion, by hand. */
export interface Decision {
  readonly input: Hash;
  /** which of the input's suggestions, from 1 */
  readonly suggestion: number;
  readonly outcome: "taken" | "adapted" | "not taken";
  /** what to put in its place, when it is adapted */
  readonly adapted?: Block;
  readonly reason: string | null;
}

/**
 * What comes of the decisions:
 * - "draft": the next wording, as a draft, and an answer to everyone
 * - "answers": the answers alone, where the wording has moved on or is to be changed by hand
 */
export type Makes = "draft" | "answers";

export type Merged =
  | {
      readonly outcome: "merged";
      readonly draft: Draft;
      readonly receipts: readonly Signed<Receipt>[];
      /** it took the place of the draft that was made before, on which nobody had worked since */
      readonly replaced: boolean;
    }
  | { readonly outcome: "answered"; readonly receipts: readonly Signed<Receipt>[] }
  | { readonly outcome: "not-a-coordinator" }
  | { readonly outcome: "unknown-version" }
  /** a newer wording builds on this version already: a draft from here would make two current wordings */
  | { readonly outcome: "not-current" }
  /** a decision about something that is not there, or not about this version */
  | { readonly outcome: "unknown-suggestion"; readonly input: Hash; readonly suggestion: number }
  /** a suggestion whose block reads otherwise in this version */
  | { readonly outcome: "other-text"; readonly input: Hash; readonly suggestion: number }
  /** two of the suggestions to be taken change the same block */
  | { readonly outcome: "conflict"; readonly block: number };

/** Each organisation's newest input on a version, in the order in which they were given. */
export async function inputsOn(desk: Desk, version: Hash): Promise<readonly Signed<Input>[]> {
  return [...((await inputIndex(desk, version))?.inputs.values() ?? [])];
}

/**
 * Makes a new draft from a version and what was decided about its inputs, and signs a receipt for each input that was
 * decided on. Nothing is taken that no decision takes. What was answered before is not answered again in the same words.
 *
 * A draft that was made before from the same version, and that nobody has worked on since, is made anew in its place.
 *
 * @throws Refusal when what results is not a letter
 */
export async function mergeInputs(
  desk: Desk,
  version: Hash,
  decisions: readonly Decision[],
  makes: Makes = "draft",
): Promise<Merged> {
  const index = await inputIndex(desk, version);
  if (!index) return { outcome: "unknown-version" };
  const { campaign } = index.version.statement;
  const { acting } = await coordinatorsFor(desk, campaign);
  if (!acting.has(ownKey(desk))) return { outcome: "not-a-coordinator" };
  const found = editsOf(index, decisions);
  if ("outcome" in found) return found;
  const pen = await takePen(desk);
  const receipts = signReceipts(pen, campaign, unanswered(decisions, await decisionsOn(desk, index)));
  if (makes === "answers") {
    await desk.store.write(await pen.changes());
    return { outcome: "answered", receipts };
  }
  const { heads } = (await stateOf(desk, campaign)).versions;
  if (!heads.some(({ hash }) => hash === version)) return { outcome: "not-current" };
  const edits = withoutRepeats(found.edits);
  const [twice] = changedTwice(edits);
  if (twice !== undefined) return { outcome: "conflict", block: twice };
  const text = writeLetter(editedLetter(edited(index.letter, edits)));
  const before = await untouchedDraft(desk, version);
  const id = before ?? toHex(desk.random(16));
  const record = { ...draftOf(index.version, text), changed: desk.clock() };
  const made: MergeRecord = { draft: id, text, made: desk.clock(), inputs: [...index.inputs.keys()] };
  await desk.store.write([
    ...(await pen.changes()),
    put(draftRecord, id, record),
    put(mergeRecord, version, made),
  ]);
  return { outcome: "merged", draft: { id, ...record }, receipts, replaced: before !== null };
}

/** The draft that was made last from a version, if it is still there and reads as it was made; else null. */
export async function untouchedDraft(desk: Desk, version: Hash): Promise<string | null> {
  const made = await find(desk, mergeRecord, version);
  const draft = made && (await find(desk, draftRecord, made.draft));
  return draft?.text === made?.text ? (made?.draft ?? null) : null;
}

function editsOf(
  index: InputIndex,
  decisions: readonly Decision[],
): { readonly edits: readonly Edit[] } | Extract<Merged, { outcome: "unknown-suggestion" | "other-text" }> {
  const edits: Edit[] = [];
  for (const decision of decisions) {
    const { input, suggestion } = decision;
    const group = groupOf(index, decision);
    if (!group) return { outcome: "unknown-suggestion", input, suggestion };
    if (decision.outcome === "not taken") continue;
    const { fit, op, block } = group;
    if (fit === "other-text" || fit === "no-such-block") return { outcome: "other-text", input, suggestion };
    const words = (decision.outcome === "adapted" && decision.adapted) || takenWords(group);
    edits.push(editFor(op, block, words));
  }
  return { edits };
}

/** @throws Refusal when the words are nothing that a letter can hold */
function takenWords({ written, after }: SuggestionGroup): Block | null {
  return after ?? (written === null ? null : parseBlock(written));
}

/** Words that are put where a block was to go take its place. */
export function editFor(op: Edit["op"], block: number, after: Block | null): Edit {
  return { op: op === "delete" && after ? "replace" : op, block, after };
}

/** What this desk has not signed yet in these very words. */
function unanswered(decisions: readonly Decision[], known: Decisions): readonly Decision[] {
  return decisions.filter((decision) => {
    const { verdict, isAnswered } = known(decision);
    const isSame = verdict?.outcome === decision.outcome && verdict.reason === decision.reason;
    return !(isAnswered && isSame);
  });
}

function draftOf({ hash, statement }: Signed<Version>, text: string): Omit<DraftRecord, "changed"> {
  const { campaign, kind, language, letterhead } = statement;
  const { name, office, organisation } = statement.addressee;
  return {
    campaign,
    kind,
    language,
    addressee: { name, office, organisation },
    letterhead,
    text,
    previous: [hash],
  };
}
