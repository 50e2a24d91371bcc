import { diffArrays } from "diff";
import type { Block, Inline, Letter } from "../../../core/letter/blocks";
import { writeBlock } from "../../../core/letter/write";
import { contentsOf, isBetween, isSame, tokensOf } from "./tokens";
import type { Token } from "./tokens";

/** Words that stayed, came or are gone. */
export interface Stretch {
  readonly change: "same" | "added" | "removed";
  readonly tokens: readonly Token[];
}

/** A thing before and after, one of which may be missing. */
export interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** A block of the one letter beside what became of it in the other. */
export interface BlockPair extends Pair<Block> {
  readonly isSame: boolean;
}

/**
 * A difference of more parts than this is not looked for, since that takes memory by its square: the whole is then gone
 * and new. A paragraph of 300 words that was written anew has fewer.
 */
const mostChanges = 1_200;

/** What became of running text, word by word, with marks and notes. */
export function wordChanges(
  before: readonly Inline[],
  after: readonly Inline[],
  segmenter: Intl.Segmenter,
): readonly Stretch[] {
  const changes = changed(tokensOf(before, segmenter), tokensOf(after, segmenter), isSame);
  return joined(changes.map(({ change, values }) => ({ change, tokens: values })));
}

/** The items of two blocks beside each other: what stayed, what became of what, what came and what is gone. */
export function itemPairs(before: Block | null, after: Block | null): readonly Pair<readonly Inline[]>[] {
  const [old, now] = [before ? contentsOf(before) : [], after ? contentsOf(after) : []];
  if (old.length <= 1 && now.length <= 1) return [{ before: old[0] ?? null, after: now[0] ?? null }];
  return pairs(old, now, inlineWords);
}

/** Items with the numbers that they have in a numbered list: those that they will have, or had where they are gone. */
export function numbered<T>(
  items: readonly Pair<T>[],
): readonly { readonly pair: Pair<T>; readonly number: number }[] {
  const count = { before: 0, after: 0 };
  return items.map((pair) => {
    if (pair.before !== null) count.before += 1;
    if (pair.after !== null) count.after += 1;
    return { pair, number: pair.after === null ? count.before : count.after };
  });
}

/** The blocks of two letters beside each other, in the order of the later one. */
export function blockPairs(before: Letter, after: Letter): readonly BlockPair[] {
  return pairs(before, after, writeBlock).map(({ before, after }) => ({
    before,
    after,
    isSame: before !== null && after !== null && writeBlock(before) === writeBlock(after),
  }));
}

interface Run<T> {
  readonly change: Stretch["change"];
  readonly values: readonly T[];
}

function changed<T>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean,
): readonly Run<T>[] {
  const options = { comparator: same, maxEditLength: mostChanges };
  const changes = diffArrays([...before], [...after], options);
  if (changes === undefined) {
    return [
      { change: "removed", values: before },
      { change: "added", values: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    change: added ? "added" : removed ? "removed" : "same",
    values: value,
  }));
}

function pairs<T>(before: readonly T[], after: readonly T[], textOf: (one: T) => string): readonly Pair<T>[] {
  const named = (all: readonly T[]) => all.map((one) => ({ one, text: textOf(one) }));
  const runs = changed(named(before), named(after), (a, b) => a.text === b.text);
  const [old, now] = [named(before), named(after)];
  const found: Pair<T>[] = [];
  let gone: typeof old = [];
  let came: typeof now = [];
  const settle = (): void => {
    for (const pair of matched(gone, came)) {
      found.push({ before: pair.before?.one ?? null, after: pair.after?.one ?? null });
    }
    [gone, came] = [[], []];
  };
  let [at, to] = [0, 0];
  for (const { change, values } of runs) {
    const count = values.length;
    if (change !== "added") at += count;
    if (change !== "removed") to += count;
    if (change === "removed") gone.push(...old.slice(at - count, at));
    else if (change === "added") came.push(...now.slice(to - count, to));
    else {
      settle();
      for (let i = count; i > 0; i--) found.push({ before: old[at - i]!.one, after: now[to - i]!.one });
    }
  }
  settle();
  return found;
}

interface Named<T> {
  readonly one: T;
  readonly text: string;
}

/** More pairs than this are not weighed against each other: they are put side by side as they come. */
const mostWeighed = 10_000;

/** What became of what, among texts that all changed: in order, and so that the most words stay. */
function matched<T>(gone: readonly Named<T>[], came: readonly Named<T>[]): readonly Pair<Named<T>>[] {
  if (gone.length * came.length > mostWeighed) {
    return Array.from({ length: Math.max(gone.length, came.length) }, (_, at) => ({
      before: gone[at] ?? null,
      after: came[at] ?? null,
    }));
  }
  const likeness = weighed(gone, came);
  // best[i][j]: the most likeness of what is left from i and j on.
  const best = Array.from({ length: gone.length + 1 }, () => new Float64Array(came.length + 1));
  for (let i = gone.length - 1; i >= 0; i--) {
    for (let j = came.length - 1; j >= 0; j--) {
      const together = best[i + 1]![j + 1]! + likeness[i]![j]!;
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, together);
    }
  }
  const found: Pair<Named<T>>[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length || j < came.length) {
    const like = likeness[i]?.[j] ?? 0;
    if (like > 0 && best[i]![j] === best[i + 1]![j + 1]! + like) {
      found.push({ before: gone[i++]!, after: came[j++]! });
    } else if (i < gone.length && (j === came.length || best[i]![j] === best[i + 1]![j]!)) {
      found.push({ before: gone[i++]!, after: null });
    } else {
      found.push({ before: null, after: came[j++]! });
    }
  }
  return found;
}

/** Below this share of common words two texts are not one that was changed. */
const related = 0.3;

function weighed<T>(gone: readonly Named<T>[], came: readonly Named<T>[]): readonly (readonly number[])[] {
  const [old, now] = [gone.map(({ text }) => wordSet(text)), came.map(({ text }) => wordSet(text))];
  return old.map((a) =>
    now.map((b) => {
      const common = [...a].filter((word) => b.has(word)).length;
      const share = (2 * common) / Math.max(1, a.size + b.size);
      return share < related ? 0 : share;
    }),
  );
}

/** East Asian words run together, so there each character counts. */
function wordSet(text: string): ReadonlySet<string> {
  return new Set(
    text.toLowerCase().match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}\p{M}]+/gu) ?? [],
  );
}

function inlineWords(content: readonly Inline[]): string {
  return JSON.stringify(content);
}

/**
 * Runs of one change together. Where nothing but a space or a point stayed between two changes, the whole is one change:
 * words that take turns in being struck out and underlined cannot be read.
 */
function joined(changes: readonly Stretch[]): readonly Stretch[] {
  const out: Stretch[] = [];
  let removed: Token[] = [];
  let added: Token[] = [];
  const settle = (): void => {
    if (removed.length > 0) out.push({ change: "removed", tokens: removed });
    if (added.length > 0) out.push({ change: "added", tokens: added });
    [removed, added] = [[], []];
  };
  for (const [at, { change, tokens }] of changes.entries()) {
    if (change === "removed") removed.push(...tokens);
    else if (change === "added") added.push(...tokens);
    else if (tokens.every(isBetween) && isInside(changes, at) && removed.length > 0 && added.length > 0) {
      removed.push(...tokens);
      added.push(...tokens);
    } else {
      settle();
      out.push({ change, tokens });
    }
  }
  settle();
  return out;
}

function isInside(changes: readonly Stretch[], at: number): boolean {
  const next = changes.slice(at + 1, at + 3).map(({ change }) => change);
  return next.includes("removed") && next.includes("added");
}
