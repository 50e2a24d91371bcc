import type { Hash, Instant } from "../../core/encoding/values";
import { Refusal } from "../../core/encoding/refusal";
import type { Block } from "../../core/letter/blocks";
import { inputKind } from "../../core/letter/input";
import type { Input } from "../../core/letter/input";
import { parseBlock } from "../../core/letter/parse";
import { versionKind } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { findStatement, statementsOfKind } from "../statements";

/** A suggestion as it was given, with the block it brings; null for a deletion. */
export interface GivenSuggestion {
  readonly op: "replace" | "delete" | "insert";
  readonly block: number;
  readonly after: Block | null;
}

/** What this desk's organisation suggested on a version: its last word on that. */
export interface OwnInput {
  readonly hash: Hash;
  readonly version: Hash;
  /** of the version; null when that is not here */
  readonly number: number | null;
  readonly created: Instant;
  readonly suggestions: readonly GivenSuggestion[];
  readonly comments: Input["comments"];
}

/** One for each version that something was suggested on, the newest first. */
export function ownInputsTo(desk: Desk, campaign: Hash): readonly OwnInput[] {
  const newest = new Map<Hash, Signed<Input>>();
  for (const input of statementsOfKind(desk, inputKind)) {
    const { key, version, seq } = input.statement;
    if (key !== ownKey(desk) || input.statement.campaign !== campaign) continue;
    if ((newest.get(version)?.statement.seq ?? -1) < seq) newest.set(version, input);
  }
  return [...newest.values()]
    .sort((a, b) => b.statement.seq - a.statement.seq)
    .map(({ hash, statement }) => ({
      hash,
      version: statement.version,
      number: findStatement(desk, versionKind, statement.version)?.statement.number ?? null,
      created: statement.created,
      suggestions: statement.suggestions.map(({ op, block, after }) => ({
        op,
        block,
        after: after === null ? null : blockIn(after),
      })),
      comments: statement.comments,
    }));
}

/** A statement's schema does not hold its blocks to the grammar: what is none is shown as the words it is. */
function blockIn(text: string): Block {
  try {
    return parseBlock(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const content = [{ kind: "text", text, bold: false, italic: false, link: null }] as const;
    return { kind: "paragraph", role: "body", content };
  }
}
