import type { Hash, Instant } from "../../core/encoding/values";
import type { Block } from "../../core/letter/blocks";
import { inputKind, receiptKind } from "../../core/letter/input";
import type { Input } from "../../core/letter/input";
import { parseBlock } from "../../core/letter/parse";
import { versionKind } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import { coordinatorsFor } from "../round/coordinators";
import { answersIn } from "../round/decisions";
import type { SuggestionAnswer } from "../round/decisions";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { letterOf } from "../round/letters";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";
import { findStatement, statementsOfKind } from "../statements";

/** What a coordinator says became of a suggestion. */
export interface ReceivedAnswer {
  readonly by: Who;
  readonly outcome: SuggestionAnswer["outcome"];
  readonly reason: string | null;
}

export interface OwnSuggestion {
  /** from 1, as it was given */
  readonly number: number;
  readonly op: "replace" | "delete" | "insert";
  readonly block: number;
  /** the block as it stood; null for an insertion, and where that wording is not here */
  readonly before: Block | null;
  /** null for a deletion */
  readonly after: Block | null;
  /** of each coordinator the newest */
  readonly answers: readonly ReceivedAnswer[];
}

/** What became of one input of this organisation. */
export interface OwnInput {
  readonly input: Hash;
  readonly given: Instant;
  /** the number of the version it is about; null when that is not here */
  readonly number: number | null;
  readonly language: string | null;
  readonly suggestions: readonly OwnSuggestion[];
}

export interface ReceiptsFor {
  readonly outcome: "listed";
  /** those that were answered, the newest first */
  readonly inputs: readonly OwnInput[];
}

/** What coordinators answered to this organisation's own suggestions. What nobody answered yet is not told apart. */
export async function receiptsFor(desk: Desk, campaign: Hash): Promise<ReceiptsFor> {
  const { acting } = await coordinatorsFor(desk, campaign);
  const receipts = statementsOfKind(desk, receiptKind).filter(
    ({ statement }) => statement.campaign === campaign && acting.has(statement.key),
  );
  const answers = answersIn(receipts.map(({ statement }) => statement));
  const own = statementsOfKind(desk, inputKind)
    .filter(({ hash, statement }) => statement.key === ownKey(desk) && answers.has(hash))
    .sort((a, b) => b.statement.seq - a.statement.seq);
  const inputs = own.map((input) => ownInput(desk, input, answers.get(input.hash)!));
  return { outcome: "listed", inputs: await Promise.all(inputs) };
}

async function ownInput(
  desk: Desk,
  { hash, statement }: Signed<Input>,
  answers: ReadonlyMap<number, readonly SuggestionAnswer[]>,
): Promise<OwnInput> {
  const version = findStatement(desk, versionKind, statement.version);
  const letter = version && (await letterOf(desk, version.statement.text));
  return {
    input: hash,
    given: statement.created,
    number: version?.statement.number ?? null,
    language: version?.statement.language ?? null,
    suggestions: statement.suggestions.map(({ op, block, after }, at) => ({
      number: at + 1,
      op,
      block,
      before: op === "insert" ? null : (letter?.[block - 1] ?? null),
      after: after === null ? null : parseBlock(after),
      answers: (answers.get(at + 1) ?? []).map(({ by, outcome, reason }) => ({
        by: whoIs(desk, by),
        outcome,
        reason,
      })),
    })),
  };
}
