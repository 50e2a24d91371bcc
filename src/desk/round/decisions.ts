import { Refusal } from "../../core/encoding/refusal";
import { checkText } from "../../core/encoding/text";
import type { Hash, Instant, PublicKey } from "../../core/encoding/values";
import type { Block } from "../../core/letter/blocks";
import { receiptKind } from "../../core/letter/input";
import type { Input, Receipt } from "../../core/letter/input";
import { parseBlock } from "../../core/letter/parse";
import { coordinatorsFor } from "./coordinators";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { groupId, inputIndex, leavesTitle } from "./inputIndex";
import type { InputIndex, SuggestionGroup, SuggestionRef } from "./inputIndex";
import { findAll, put } from "../records";
import type { RecordKind } from "../records";
import { statementsOfKind } from "../statements";

/** What a coordinator made of a suggestion by hand, and can still take back. */
export type Verdict = {
  readonly outcome: "taken" | "adapted" | "not taken";
  /** what to put in its place, as a letter writes a block; null unless it is adapted */
  readonly adapted: string | null;
  /** for whoever made the suggestion: at most 20,000 code points */
  readonly reason: string | null;
};

/** All verdicts on one input, by its hash. They stay after the next wording was made of them. */
export type DecisionRecord = {
  readonly version: Hash;
  /** by the number of the suggestion, from 1 */
  readonly verdicts: readonly (Verdict & { readonly suggestion: number })[];
};

/** What was made of a version's inputs, by the version's hash. */
export type MergeRecord = {
  /** the draft that was made last, whether it is still there or not */
  readonly draft: string;
  /** its text as it was made: while it reads so, nobody has worked on it */
  readonly text: string;
  readonly made: Instant;
  /** the inputs that were on the desk then */
  readonly inputs: readonly Hash[];
};

export const decisionRecord: RecordKind<DecisionRecord> = { name: "decision" };
export const mergeRecord: RecordKind<MergeRecord> = { name: "merge" };

/** What a coordinator told the author of a suggestion, signed. */
export interface SuggestionAnswer {
  readonly by: PublicKey;
  readonly outcome: Verdict["outcome"];
  readonly reason: string | null;
  readonly seq: number;
}

/** Where one suggestion of one input stands. */
export interface Decided {
  readonly verdict: Verdict | null;
  /** what coordinators answered: the newest of each */
  readonly answers: readonly SuggestionAnswer[];
  /** this desk answered it: what was signed cannot be taken back */
  readonly isAnswered: boolean;
  /** nothing is left to be done about it, here or by another coordinator */
  readonly isSettled: boolean;
}

/** Where all suggestions on a version stand. */
export type Decisions = (ref: SuggestionRef) => Decided;

export async function decisionsOn(desk: Desk, index: InputIndex): Promise<Decisions> {
  const records = new Map((await findAll(desk, decisionRecord)).map(({ id, value }) => [id, value]));
  const answers = await answersTo(desk, index);
  const verdicts = new Map<Hash, ReadonlyMap<number, Verdict>>();
  for (const [hash, { statement }] of index.inputs) {
    const record = records.get(hash);
    verdicts.set(
      hash,
      record
        ? new Map(record.verdicts.map(({ suggestion, ...verdict }) => [suggestion, verdict]))
        : carriedOver(index, statement, records),
    );
  }
  const me = ownKey(desk);
  return ({ input, suggestion }) => {
    const answered = answers.get(input)?.get(suggestion) ?? [];
    const signed = answered.find(({ by }) => by === me);
    const made = verdicts.get(input)?.get(suggestion) ?? null;
    // What was signed stands, and the words that it stands for as long as they are here.
    const verdict = signed
      ? {
          outcome: signed.outcome,
          adapted: made?.outcome === signed.outcome ? made.adapted : null,
          reason: signed.reason,
        }
      : made;
    const isSettled = verdict !== null || answered.length > 0;
    return { verdict, answers: answered, isAnswered: signed !== undefined, isSettled };
  };
}

/** What was decided about the same words in an earlier input of the same organisation: it needs no second decision. */
function carriedOver(
  { older }: InputIndex,
  { key, suggestions }: Input,
  records: ReadonlyMap<Hash, DecisionRecord>,
): ReadonlyMap<number, Verdict> {
  const earlier = older.get(key) ?? [];
  const last = earlier.find(({ hash }) => records.has(hash));
  if (!last) return new Map();
  const found = new Map<string, Verdict>();
  for (const { suggestion: number, ...verdict } of records.get(last.hash)!.verdicts) {
    const suggestion = last.statement.suggestions[number - 1];
    if (suggestion) found.set(groupId(suggestion), verdict);
  }
  return new Map(
    suggestions.flatMap((suggestion, at) => {
      const verdict = found.get(groupId(suggestion));
      return verdict ? [[at + 1, verdict] as const] : [];
    }),
  );
}

/** By input and suggestion, of each coordinator the newest answer. Nobody else's word about a suggestion counts. */
async function answersTo(
  desk: Desk,
  { version, inputs }: Pick<InputIndex, "version" | "inputs">,
): Promise<ReadonlyMap<Hash, ReadonlyMap<number, readonly SuggestionAnswer[]>>> {
  const { acting } = await coordinatorsFor(desk, version.statement.campaign);
  const receipts = statementsOfKind(desk, receiptKind).filter(
    ({ statement }) =>
      inputs.has(statement.input) &&
      statement.campaign === version.statement.campaign &&
      acting.has(statement.key),
  );
  return answersIn(receipts.map(({ statement }) => statement));
}

/** By input and suggestion, of each signer the newest answer. */
export function answersIn(
  receipts: readonly Receipt[],
): ReadonlyMap<Hash, ReadonlyMap<number, readonly SuggestionAnswer[]>> {
  const found = new Map<Hash, Map<number, SuggestionAnswer[]>>();
  for (const { key, input, seq, answers } of receipts) {
    const ofInput = found.get(input) ?? new Map<number, SuggestionAnswer[]>();
    found.set(input, ofInput);
    for (const { suggestion, outcome, reason } of answers) {
      const others = (ofInput.get(suggestion) ?? []).filter((one) => one.by !== key || one.seq > seq);
      if (others.some(({ by }) => by === key)) continue;
      ofInput.set(suggestion, [...others, { by: key, outcome, reason, seq }]);
    }
  }
  return found;
}

export type DecisionMade =
  | { readonly outcome: "decided" }
  | { readonly outcome: "unknown-version" }
  | { readonly outcome: "not-a-coordinator" }
  /** it is no longer among the newest inputs on this version */
  | { readonly outcome: "unknown-suggestion" }
  /** this desk signed what became of it */
  | { readonly outcome: "answered-already" }
  /** it cannot be taken or adapted as it is: see `Fit` */
  | { readonly outcome: "does-not-fit" }
  /** the letter would be left without its title, or get a second one */
  | { readonly outcome: "title" };

/**
 * Notes what is to become of suggestions, or takes that back. Nothing is signed, and nobody is told, before the next
 * wording is made.
 *
 * @param verdict - null takes back what was decided
 * @throws Refusal for a reason that no receipt may hold, and for adapted words that are no block of a letter
 */
export async function decide(
  desk: Desk,
  version: Hash,
  about: readonly SuggestionRef[],
  verdict: Verdict | null,
): Promise<DecisionMade> {
  const index = await inputIndex(desk, version);
  if (!index) return { outcome: "unknown-version" };
  const { acting } = await coordinatorsFor(desk, index.version.statement.campaign);
  if (!acting.has(ownKey(desk))) return { outcome: "not-a-coordinator" };
  const decisions = await decisionsOn(desk, index);
  const kept = verdict && checked(verdict);
  for (const ref of about) {
    const group = groupOf(index, ref);
    if (!group) return { outcome: "unknown-suggestion" };
    if (decisions(ref).isAnswered) return { outcome: "answered-already" };
    const fault = kept && faultOf(group, kept);
    if (fault) return { outcome: fault };
  }
  await keepVerdicts(desk, index, about, decisions, kept);
  return { outcome: "decided" };
}

/** The suggestion that is meant, with all who make it; null when there is none. */
export function groupOf(index: InputIndex, { input, suggestion }: SuggestionRef): SuggestionGroup | null {
  const found = index.inputs.get(input)?.statement.suggestions[suggestion - 1];
  return found ? (index.groups.get(groupId(found)) ?? null) : null;
}

function faultOf(group: SuggestionGroup, { outcome, adapted }: Verdict): "does-not-fit" | "title" | null {
  const { fit, op, block } = group;
  if (outcome === "not taken") return null;
  if (fit === "other-text" || fit === "no-such-block") return "does-not-fit";
  if (outcome === "taken") return fit === "fits" ? null : fit === "title" ? "title" : "does-not-fit";
  const after = parseBlock(adapted!);
  // What is adapted takes the place of a block also where it was to go.
  return leavesTitle({ op: op === "delete" ? "replace" : op, block, after }) ? null : "title";
}

/** As a record keeps it. It came from another thread: its type is only what it should be. */
function checked({ outcome, adapted, reason }: Verdict): Verdict {
  if (outcome !== "taken" && outcome !== "adapted" && outcome !== "not taken") {
    throw new Refusal("bad-schema", "outcome", 'expected "taken", "adapted" or "not taken"');
  }
  if ((outcome === "adapted") !== (typeof adapted === "string")) {
    throw new Refusal("bad-schema", "adapted", "expected words for what is adapted, and for nothing else");
  }
  if (adapted !== null) parseBlock(adapted);
  if (reason === null || reason === "") return { outcome, adapted, reason: null };
  if (typeof reason !== "string") throw new Refusal("bad-schema", "reason", "expected a text");
  const said = reason.normalize("NFC");
  checkText(said, "free", "reason");
  return { outcome, adapted, reason: said };
}

async function keepVerdicts(
  desk: Desk,
  { version, inputs }: InputIndex,
  about: readonly SuggestionRef[],
  decisions: Decisions,
  verdict: Verdict | null,
): Promise<void> {
  const numbers = new Map<Hash, Set<number>>();
  for (const { input, suggestion } of about) {
    numbers.set(input, (numbers.get(input) ?? new Set()).add(suggestion));
  }
  const changes = [...numbers].map(([input, changed]) => {
    // All of the input's, also those that were made about an earlier one: from now on this record says it all, even
    // when it holds none.
    const verdicts = inputs.get(input)!.statement.suggestions.flatMap((_, at) => {
      const suggestion = at + 1;
      const now = changed.has(suggestion) ? verdict : decisions({ input, suggestion }).verdict;
      return now ? [{ suggestion, ...now }] : [];
    });
    return put(decisionRecord, input, { version: version.hash, verdicts });
  });
  await desk.store.write(changes);
}

/** The words that a verdict puts into the letter: null for none, as when a block goes. */
export function wordsOf({ after }: SuggestionGroup, { adapted }: Verdict): Block | null {
  return adapted === null ? after : parseBlock(adapted);
}
