import type { Hash } from "../core/encoding/values";
import type { Block, Letter } from "../core/letter/blocks";
import { inputKind, receiptKind } from "../core/letter/input";
import type { Input, Receipt } from "../core/letter/input";
import { parseBlock } from "../core/letter/parse";
import { versionKind } from "../core/letter/version";
import type { Version } from "../core/letter/version";
import { writeLetter } from "../core/letter/write";
import type { Signed } from "../core/statement/envelope";
import { ownKey } from "./desk";
import type { Desk } from "./desk";
import { keepDraft } from "./draftLetter";
import type { Draft } from "./draftLetter";
import { blockHash, letterOf } from "./letters";
import { coordinatorsFor } from "./coordinators";
import { takePen } from "./pen";
import { findStatement, statementsOfKind } from "./statements";

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

export type Merged =
  | { readonly outcome: "merged"; readonly draft: Draft; readonly receipts: readonly Signed<Receipt>[] }
  | { readonly outcome: "not-a-coordinator" }
  | { readonly outcome: "unknown-version" }
  /** a decision about something that is not there, or not about this version */
  | { readonly outcome: "unknown-suggestion"; readonly input: Hash; readonly suggestion: number }
  /** a suggestion whose block reads otherwise in this version */
  | { readonly outcome: "other-text"; readonly input: Hash; readonly suggestion: number }
  /** two of the suggestions to be taken change the same block */
  | { readonly outcome: "conflict"; readonly block: number };

/** Each organisation's newest input on a version, by organisation. */
export function inputsOn(desk: Desk, version: Hash): readonly Signed<Input>[] {
  const newest = new Map<string, Signed<Input>>();
  for (const input of statementsOfKind(desk, inputKind)) {
    if (input.statement.version !== version) continue;
    const known = newest.get(input.statement.key);
    if (!known || known.statement.seq < input.statement.seq) newest.set(input.statement.key, input);
  }
  return [...newest.values()];
}

/**
 * Makes a new draft from a version and what was decided about its inputs, and signs a receipt for each input that was
 * decided on. Nothing is taken that no decision takes.
 *
 * @throws Refusal when what results is not a letter
 */
export async function mergeInputs(
  desk: Desk,
  version: Hash,
  decisions: readonly Decision[],
): Promise<Merged> {
  const base = findStatement(desk, versionKind, version);
  const letter = base && (await letterOf(desk, base.statement.text));
  if (!letter) return { outcome: "unknown-version" };
  const { acting } = await coordinatorsFor(desk, base.statement.campaign);
  if (!acting.has(ownKey(desk))) return { outcome: "not-a-coordinator" };

  const inputs = new Map(inputsOn(desk, version).map((input) => [input.hash, input]));
  const edits: Edit[] = [];
  for (const decision of decisions) {
    const suggestion = inputs.get(decision.input)?.statement.suggestions[decision.suggestion - 1];
    const { input, suggestion: number } = decision;
    if (!suggestion) return { outcome: "unknown-suggestion", input, suggestion: number };
    if (decision.outcome === "not taken") continue;
    if (suggestion.before !== hashOf(letter[suggestion.block - 1])) {
      return { outcome: "other-text", input, suggestion: number };
    }
    edits.push(editOf(suggestion, decision));
  }
  const twice = changedTwice(edits);
  if (twice !== null) return { outcome: "conflict", block: twice };
  const draft = await keepDraft(desk, draftOf(base, writeLetter(applied(letter, edits))));
  return { outcome: "merged", draft, receipts: await signReceipts(desk, base, decisions) };
}

interface Edit {
  readonly op: "replace" | "delete" | "insert";
  readonly block: number;
  readonly after: Block | null;
}

function hashOf(block: Block | undefined): Hash | null {
  return block ? blockHash(block) : null;
}

function editOf({ op, block, after }: Input["suggestions"][number], { adapted }: Decision): Edit {
  return { op, block, after: adapted ?? (after === null ? null : parseBlock(after)) };
}

function changedTwice(edits: readonly Edit[]): number | null {
  const blocks = edits.filter(({ op }) => op !== "insert").map(({ block }) => block);
  return blocks.find((block, i) => blocks.indexOf(block) !== i) ?? null;
}

/** Insertions go behind their block, in the order they were decided. */
function applied(letter: Letter, edits: readonly Edit[]): Letter {
  const at = (block: number) => edits.filter((edit) => edit.block === block);
  const inserted = (block: number) =>
    at(block).flatMap(({ op, after }) => (op === "insert" && after ? [after] : []));
  const kept = (block: Block, number: number): readonly Block[] => {
    const edit = at(number).find(({ op }) => op !== "insert");
    if (!edit) return [block];
    return edit.after ? [edit.after] : [];
  };
  return [...inserted(0), ...letter.flatMap((block, i) => [...kept(block, i + 1), ...inserted(i + 1)])];
}

function draftOf({ hash, statement }: Signed<Version>, text: string): Omit<Draft, "id" | "changed"> {
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

async function signReceipts(
  desk: Desk,
  { statement: { campaign } }: Signed<Version>,
  decisions: readonly Decision[],
): Promise<readonly Signed<Receipt>[]> {
  const pen = await takePen(desk);
  const receipts = [...new Set(decisions.map(({ input }) => input))].map((input) =>
    pen.sign(receiptKind, campaign, {
      input,
      answers: decisions
        .filter((decision) => decision.input === input)
        .map(({ suggestion, outcome, reason }) => ({ suggestion, outcome, reason }))
        .sort((a, b) => a.suggestion - b.suggestion),
    }),
  );
  await desk.store.write(await pen.changes());
  return receipts;
}
