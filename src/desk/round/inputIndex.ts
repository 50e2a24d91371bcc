import { sha256, utf8 } from "../../core/crypto/sodium";
import { Refusal } from "../../core/encoding/refusal";
import type { Hash, PublicKey } from "../../core/encoding/values";
import { byCodePoint } from "../../core/encoding/values";
import type { Block, Letter } from "../../core/letter/blocks";
import { inputKind } from "../../core/letter/input";
import type { Input } from "../../core/letter/input";
import { parseBlock } from "../../core/letter/parse";
import { versionKind } from "../../core/letter/version";
import type { Version } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import type { Desk } from "../desk";
import { blockHash, letterOf } from "./letters";
import { findStatement, statementsOfKind } from "../statements";

/** One suggestion of one input, counted from 1. */
export interface SuggestionRef {
  readonly input: Hash;
  readonly suggestion: number;
}

/**
 * Whether a suggestion can be taken up:
 * - "fits"
 * - "other-text": the block reads otherwise than it says
 * - "no-such-block": the letter is shorter than that
 * - "not-a-block": what it would put there is nothing that a letter can hold
 * - "title": the letter would be left without its title, or get a second one
 */
export type Fit = "fits" | "other-text" | "no-such-block" | "not-a-block" | "title";

/** The same suggestion, by everyone who makes it. */
export interface SuggestionGroup {
  /** the same for the same suggestion on the same version, whoever makes it */
  readonly id: string;
  readonly op: "replace" | "delete" | "insert";
  readonly block: number;
  /** what it would put there, as it came; null for a deletion */
  readonly written: string | null;
  /** the same as a block; null for a deletion and for what is none */
  readonly after: Block | null;
  readonly fit: Fit;
  /** in the order in which they were given */
  readonly from: readonly SuggestionRef[];
}

export interface CommentOn {
  readonly input: Hash;
  readonly quote: string | null;
  readonly text: string;
}

/** What was suggested and remarked on one block. */
export interface BlockInputs {
  readonly groups: readonly SuggestionGroup[];
  readonly comments: readonly CommentOn[];
}

/** Everything that was suggested and remarked on a version, in order. Values here are shared: nobody changes them. */
export interface InputIndex {
  readonly version: Signed<Version>;
  readonly letter: Letter;
  /** each organisation's newest, by hash, in the order in which they were given */
  readonly inputs: ReadonlyMap<Hash, Signed<Input>>;
  /** those that a newer one of the same organisation stands for, the newest first */
  readonly older: ReadonlyMap<PublicKey, readonly Signed<Input>[]>;
  /** by the block's number; those about blocks that are not there under {@link astray} */
  readonly blocks: ReadonlyMap<number, BlockInputs>;
  readonly groups: ReadonlyMap<string, SuggestionGroup>;
}

/** Stands for all blocks that a letter does not have. */
export const astray = -1;

/** All inputs there are, in a new list whenever one comes: as long as it is the same list, so is what follows from it. */
const kept = new WeakMap<readonly Signed<Input>[], Map<Hash, Promise<InputIndex | null>>>();

/** @returns null when the version or its text is not here */
export function inputIndex(desk: Desk, version: Hash): Promise<InputIndex | null> {
  const all = statementsOfKind(desk, inputKind);
  const byVersion = kept.get(all) ?? new Map<Hash, Promise<InputIndex | null>>();
  kept.set(all, byVersion);
  const known = byVersion.get(version);
  if (known) return known;
  const made = indexOf(desk, version, all);
  byVersion.set(version, made);
  // What is missing may come later; it is no reason for the list of inputs to be another.
  made.then(
    (index) => index ?? byVersion.delete(version),
    () => byVersion.delete(version),
  );
  return made;
}

async function indexOf(desk: Desk, hash: Hash, all: readonly Signed<Input>[]): Promise<InputIndex | null> {
  const version = findStatement(desk, versionKind, hash);
  const letter = version && (await letterOf(desk, version.statement.text));
  if (!letter) return null;
  const { newest, older } = newestOf(all.filter(({ statement }) => isOn(version, statement)));
  const hashes = letter.map(blockHash);
  const groups = new Map<string, { readonly group: SuggestionGroup; readonly from: SuggestionRef[] }>();
  const comments = new Map<number, CommentOn[]>();
  for (const input of newest) {
    for (const [at, suggestion] of input.statement.suggestions.entries()) {
      const id = groupId(suggestion);
      const found = groups.get(id) ?? newGroup(id, suggestion, letter, hashes);
      found.from.push({ input: input.hash, suggestion: at + 1 });
      groups.set(id, found);
    }
    for (const { block, quote, text } of input.statement.comments) {
      const place = block > letter.length ? astray : block;
      const there = comments.get(place);
      const comment = { input: input.hash, quote, text };
      if (there) there.push(comment);
      else comments.set(place, [comment]);
    }
  }
  const made = [...groups.values()].map(({ group }) => group);
  return {
    version,
    letter,
    inputs: new Map(newest.map((input) => [input.hash, input])),
    older,
    blocks: byBlock(made, comments, letter.length),
    groups: new Map(made.map((group) => [group.id, group])),
  };
}

function isOn({ hash, statement }: Signed<Version>, input: Input): boolean {
  return input.version === hash && input.campaign === statement.campaign;
}

/** Of each organisation the newest input, and those before it. */
export function newestOf(inputs: readonly Signed<Input>[]): {
  readonly newest: readonly Signed<Input>[];
  readonly older: ReadonlyMap<PublicKey, readonly Signed<Input>[]>;
} {
  const byKey = new Map<PublicKey, Signed<Input>[]>();
  for (const input of inputs) {
    const of = byKey.get(input.statement.key);
    if (of) of.push(input);
    else byKey.set(input.statement.key, [input]);
  }
  for (const of of byKey.values()) of.sort((a, b) => b.statement.seq - a.statement.seq);
  const newest = [...byKey.values()].map(([first]) => first!);
  newest.sort((a, b) => byCodePoint(a.statement.created, b.statement.created) || byCodePoint(a.hash, b.hash));
  return { newest, older: new Map([...byKey].map(([key, [, ...rest]]) => [key, rest])) };
}

type Suggestion = Input["suggestions"][number];

/** What makes two suggestions the same. */
export function groupId({ op, block, before, after }: Suggestion): string {
  return sha256(utf8(JSON.stringify([op, block, before, after])));
}

function newGroup(
  id: string,
  { op, block, before, after: written }: Suggestion,
  letter: Letter,
  hashes: readonly Hash[],
) {
  const after = written === null ? null : blockIn(written);
  const from: SuggestionRef[] = [];
  const fit = ((): Fit => {
    if (block > letter.length) return "no-such-block";
    if (block > 0 && before !== hashes[block - 1]) return "other-text";
    if (written !== null && after === null) return "not-a-block";
    return leavesTitle({ op, block, after }) ? "fits" : "title";
  })();
  return { group: { id, op, block, written, after, fit, from }, from };
}

/** True when a letter keeps its title at its start, and no other, where this is done to it. */
export function leavesTitle({ op, block, after }: Pick<SuggestionGroup, "op" | "block" | "after">): boolean {
  if (op === "insert") return block > 0 && after?.kind !== "title";
  return (block === 1) === (after?.kind === "title");
}

function blockIn(written: string): Block | null {
  try {
    return parseBlock(written);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

const ops = ["replace", "delete", "insert"] as const;

/** On each block what most suggest first, and what would change it before what would follow it. */
function byBlock(
  groups: readonly SuggestionGroup[],
  comments: ReadonlyMap<number, readonly CommentOn[]>,
  length: number,
): ReadonlyMap<number, BlockInputs> {
  const found = new Map<number, SuggestionGroup[]>();
  for (const group of groups) {
    const place = group.block > length ? astray : group.block;
    const of = found.get(place);
    if (of) of.push(group);
    else found.set(place, [group]);
  }
  const places = [...new Set([...found.keys(), ...comments.keys()])];
  return new Map(
    places.map((place) => [
      place,
      {
        // The order in which they were given stays among those that are alike in this.
        groups: (found.get(place) ?? []).sort(
          (a, b) =>
            b.from.length - a.from.length || a.block - b.block || ops.indexOf(a.op) - ops.indexOf(b.op),
        ),
        comments: comments.get(place) ?? [],
      },
    ]),
  );
}
