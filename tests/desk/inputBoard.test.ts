import { expect, test } from "vitest";
import { parseBlock } from "../../src/core/letter/parse";
import { inputKind, receiptKind } from "../../src/core/letter/input";
import type { Input } from "../../src/core/letter/input";
import { writeBlock } from "../../src/core/letter/write";
import { decide } from "../../src/desk/round/decisions";
import { giveInput } from "../../src/desk/answering/giveInput";
import type { Suggestion } from "../../src/desk/answering/giveInput";
import { inputBoard } from "../../src/desk/round/inputBoard";
import { astray } from "../../src/desk/round/inputIndex";
import { blockHash } from "../../src/desk/round/letters";
import { inputsOnBlock } from "../../src/desk/round/inputsOnBlock";
import { mergeInputs } from "../../src/desk/round/mergeInputs";
import { mergePlan } from "../../src/desk/round/mergePlan";
import { publishVersion } from "../../src/desk/writing/publishVersion";
import { receiptsFor } from "../../src/desk/answering/receiptsFor";
import { draftRecord, find } from "../../src/desk/records";
import { saveDraft } from "../../src/desk/writing/saveDraft";
import { signAndKeep } from "../../src/desk/pen";
import { statementsOfKind } from "../../src/desk/statements";
import { acquaint, campaignOf, got, invite, person, send } from "./people";
import type { Person } from "./people";

/** The letter of `people.ts`: 1 title, 2 date, 3 salutation, 4 "We ask…", 5 a list, 6 closing. */
const block = (words: string) => parseBlock(`${words}\n`);
const replace = (words: string, number = 4): Suggestion => ({
  op: "replace",
  block: number,
  after: block(words),
});
const behind = (words: string, number = 4): Suggestion => ({
  op: "insert",
  block: number,
  after: block(words),
});

interface Round {
  readonly amina: Person;
  readonly others: readonly Person[];
  readonly campaign: string;
  readonly version: string;
}

async function roundOf(...names: readonly string[]): Promise<Round> {
  const amina = await person("Amina");
  const others: Person[] = [];
  for (const name of names) others.push(await person(name));
  await acquaint(amina, ...others);
  const { campaign, version } = await campaignOf(amina, [], "input");
  await invite(amina, campaign, others);
  return { amina, others, campaign, version };
}

/** Each gives input later than the one before. */
let minutes = 0;

/** Gives input and brings it to Amina. */
async function give(
  { amina, campaign, version }: Round,
  one: Person,
  suggestions: readonly Suggestion[],
  comments: readonly { block: number; quote: string | null; text: string }[] = [],
): Promise<string> {
  one.wait(60 * ++minutes);
  const { input } = got(await giveInput(one, { version, suggestions, comments }), "given");
  await send(one, campaign, amina);
  return input.hash;
}

/** Signs what no program of ours would, and brings it to Amina. */
async function giveRaw(
  { amina, campaign, version }: Round,
  one: Person,
  fields: Partial<Pick<Input, "suggestions" | "comments">>,
): Promise<string> {
  const input = { version, suggestions: [], comments: [], ...fields };
  const { hash } = await signAndKeep(one, inputKind, campaign, input);
  await send(one, campaign, amina);
  return hash;
}

const board = async ({ amina, campaign }: Round, version: string | null = null) =>
  got(await inputBoard(amina, campaign, { version, by: null }), "told");

const on = async ({ amina, version }: Round, number: number, more = {}) =>
  got(
    await inputsOnBlock(amina, {
      version,
      block: number,
      by: null,
      undecidedOnly: false,
      also: [],
      most: 1000,
      ...more,
    }),
    "listed",
  );

/** Merges what was decided, as the window does. */
async function merge({ amina, version }: Round) {
  const plan = got(await mergePlan(amina, version), "planned");
  return mergeInputs(amina, version, plan.decisions, plan.makes);
}

const taken = { outcome: "taken", adapted: null, reason: null } as const;

test("what several organisations suggest in the same words is one thing to decide, and is done once", async () => {
  const round = await roundOf("Baraka", "Chen", "شبكة الوسيطات");
  const { amina, others, version, campaign } = round;
  const arabic = "نطلب حوارًا دائمًا.";
  for (const one of others) await give(round, one, [replace("We ask for a dialogue."), behind(arabic)]);
  const { suggestions } = await on(round, 4);
  expect(suggestions.map(({ op, from }) => [op, from.map(({ organisation }) => organisation)])).toEqual([
    ["replace", ["Baraka", "Chen", "شبكة الوسيطات"]],
    ["insert", ["Baraka", "Chen", "شبكة الوسيطات"]],
  ]);
  for (const { from } of suggestions) got(await decide(amina, version, from, taken), "decided");
  const { blocks, next, conflicts } = await board(round);
  expect(blocks).toEqual([{ block: 4, suggestions: 2, undecided: 0, comments: 0 }]);
  expect(conflicts).toEqual([]);
  expect(next.slice(3, 5).map(({ is, block }) => [is, writeBlock(block)])).toEqual([
    ["changed", "We ask for a dialogue.\n"],
    ["added", `${arabic}\n`],
  ]);
  const { draft, receipts } = got(await merge(round), "merged");
  expect(draft.text.split("\n\n").slice(3, 5)).toEqual(["We ask for a dialogue.", arabic]);
  expect(receipts).toHaveLength(3);

  await invite(amina, campaign, others);
  for (const one of others) {
    const { inputs } = await receiptsFor(one, campaign);
    expect(inputs.map(({ suggestions }) => suggestions.map(({ answers }) => answers))).toMatchObject([
      [
        [{ by: { organisation: "Amina" }, outcome: "taken" }],
        [{ by: { organisation: "Amina" }, outcome: "taken" }],
      ],
    ]);
  }
});

test("two takings of one block are a conflict at once, and adapting one of them settles it", async () => {
  const round = await roundOf("Baraka", "Chen");
  const { amina, others, version } = round;
  await give(round, others[0]!, [replace("We ask for a dialogue.")]);
  await give(round, others[1]!, [replace("We ask for a group.")]);
  const [first, second] = (await on(round, 4)).suggestions;
  await decide(amina, version, first!.from, taken);
  await decide(amina, version, second!.from, taken);
  const { conflicts, next } = await board(round);
  expect(conflicts).toEqual([4]);
  expect(next[3]).toMatchObject({ is: "open", of: 4 });
  expect(await merge(round)).toEqual({ outcome: "conflict", block: 4 });
  expect(statementsOfKind(amina, receiptKind)).toEqual([]);

  const both = "We ask for a dialogue and a group.\n";
  const adapted = { outcome: "adapted", adapted: both, reason: "both" } as const;
  for (const { from } of [first!, second!]) await decide(amina, version, from, adapted);
  expect((await board(round)).conflicts).toEqual([]);
  const { draft } = got(await merge(round), "merged");
  expect(draft.text).toContain(`\n\n${both}\n`);
  expect(draft.text.match(/We ask for/g)).toHaveLength(1);
});

test("a decision is kept as it is made, can be taken back, and is signed only by merging", async () => {
  const round = await roundOf("Baraka");
  const { amina, others, version } = round;
  await give(round, others[0]!, [replace("We ask for a dialogue."), { op: "delete", block: 5 }]);
  const { from } = (await on(round, 4)).suggestions[0]!;
  await decide(amina, version, from, { outcome: "not taken", adapted: null, reason: "agreed so" });
  expect((await on(round, 4)).suggestions[0]!.verdict).toMatchObject({ reason: "agreed so" });
  expect((await on(round, 4, { undecidedOnly: true })).suggestions).toEqual([]);
  expect((await on(round, 5, { undecidedOnly: true })).suggestions).toHaveLength(1);
  await decide(amina, version, from, null);
  expect((await on(round, 4)).suggestions[0]!.verdict).toBeNull();
  expect(statementsOfKind(amina, receiptKind)).toEqual([]);

  await decide(amina, version, from, taken);
  got(await merge(round), "merged");
  expect((await decide(amina, version, from, null)).outcome).toBe("answered-already");
  const left = await on(round, 5);
  expect(left.suggestions[0], "what was left undecided stays so, and nobody is told").toMatchObject({
    verdict: null,
    isSettled: false,
  });
  expect(statementsOfKind(amina, receiptKind).map(({ statement }) => statement.answers)).toEqual([
    [{ suggestion: 1, outcome: "taken", reason: null }],
  ]);
});

test("an input that comes after the merge is new; what was taken before stays in the next wording", async () => {
  const round = await roundOf("Baraka", "Chen");
  const { amina, others, version } = round;
  await give(round, others[0]!, [replace("We ask for a dialogue.")]);
  await decide(amina, version, (await on(round, 4)).suggestions[0]!.from, taken);
  const { draft: first } = got(await merge(round), "merged");
  await give(round, others[1]!, [behind("We write from many countries.")]);
  const late = await board(round);
  expect(late.contributors.map(({ organisation, isLate }) => [organisation, isLate])).toEqual([
    ["Baraka", false],
    ["Chen", true],
  ]);
  expect(late.before).toMatchObject({ draft: first.id, isUntouched: true });
  expect(late.blocks).toEqual([{ block: 4, suggestions: 2, undecided: 1, comments: 0 }]);
  await decide(amina, version, (await on(round, 4)).suggestions[1]!.from, taken);
  const again = got(await merge(round), "merged");
  expect([again.draft.id, again.replaced]).toEqual([first.id, true]);
  expect(again.draft.text).toContain("We ask for a dialogue.\n\nWe write from many countries.\n");
  expect(again.receipts, "who was answered is not answered again").toHaveLength(1);

  const byHand = again.draft.text.replace("dialogue", "conversation");
  await saveDraft(amina, first.id, { text: byHand });
  expect(got(await mergePlan(amina, version), "planned").draft).toBe("beside");
  const third = got(await merge(round), "merged");
  expect(third.draft.id).not.toBe(first.id);
  expect((await find(amina, draftRecord, first.id))?.text).toBe(byHand);
});

test("once a newer wording is out, late inputs are answered, and no second branch is made", async () => {
  const round = await roundOf("Baraka");
  const { amina, others, version, campaign } = round;
  const { draft } = got(await merge(round), "merged");
  const second = { phase: "endorsement", change: "editorial", closes: null } as const;
  got(await publishVersion(amina, draft.id, second), "published");
  await give(round, others[0]!, [replace("Too late?")]);
  expect(await board(round)).toMatchObject({ number: 1, isCurrent: false, phase: "input" });
  const { from } = (await on(round, 4)).suggestions[0]!;
  await decide(amina, version, from, { outcome: "not taken", adapted: null, reason: "It was closed." });
  const plan = got(await mergePlan(amina, version), "planned");
  expect(plan.makes).toBe("answers");
  expect((await mergeInputs(amina, version, plan.decisions, "draft")).outcome).toBe("not-current");
  expect(got(await merge(round), "answered").receipts).toHaveLength(1);
  await invite(amina, campaign, others);
  const { inputs } = await receiptsFor(others[0]!, campaign);
  expect(inputs[0]!.suggestions[0]!.answers).toMatchObject([
    { outcome: "not taken", reason: "It was closed." },
  ]);
});

test("a newer input stands for the older one, and what was decided about the same words is not asked again", async () => {
  const round = await roundOf("Baraka");
  const { amina, others, version } = round;
  const [baraka] = others;
  await give(round, baraka!, [replace("We ask for a dialogue."), replace("A list.", 5)]);
  for (const number of [4, 5]) {
    await decide(amina, version, (await on(round, number)).suggestions[0]!.from, taken);
  }
  await give(round, baraka!, [behind("We write from Kenya."), replace("We ask for a dialogue.")]);
  const { contributors, blocks } = await board(round);
  expect(contributors).toMatchObject([{ organisation: "Baraka", older: 1, suggestions: 2 }]);
  expect(blocks).toEqual([{ block: 4, suggestions: 2, undecided: 1, comments: 0 }]);
  const carried = (await on(round, 4)).suggestions.find(({ op }) => op === "replace")!;
  expect(carried.verdict).toMatchObject({ outcome: "taken" });
  await decide(amina, version, carried.from, null);
  expect((await board(round)).blocks, "and can be taken back").toMatchObject([{ undecided: 2 }]);
});

test("what does not fit the letter is told apart, and can only be turned down", async () => {
  const round = await roundOf("Mallory");
  const { amina, others, version } = round;
  const wrong = "0".repeat(64);
  await giveRaw(round, others[0]!, {
    suggestions: [
      { op: "replace", block: 4, before: wrong, after: "Other words.\n" },
      { op: "delete", block: 90, before: wrong, after: null },
      { op: "insert", block: 0, before: null, after: "Before the title.\n" },
      { op: "insert", block: 2, before: wrong, after: "two\n\nblocks\n" },
    ],
    comments: [
      { block: 4000, quote: null, text: "nowhere" },
      { block: 4, quote: "no such words", text: "here" },
    ],
  });
  const fits = async (number: number) => (await on(round, number)).suggestions.map(({ fit }) => fit);
  expect(await fits(4)).toEqual(["other-text"]);
  expect(await fits(astray)).toEqual(["no-such-block"]);
  expect(await fits(0)).toEqual(["title"]);
  expect(await fits(2)).toEqual(["other-text"]);
  expect((await board(round)).blocks.map(({ block }) => block)).toEqual([0, 2, 4, astray]);
  expect((await on(round, astray)).comments).toMatchObject([{ text: "nowhere", organisation: "Mallory" }]);
  for (const [number, outcome] of [
    [4, "does-not-fit"],
    [astray, "does-not-fit"],
    [0, "title"],
    [2, "does-not-fit"],
  ] as const) {
    const { from } = (await on(round, number)).suggestions[0]!;
    expect(await decide(amina, version, from, taken)).toEqual({ outcome });
    got(await decide(amina, version, from, { ...taken, outcome: "not taken" }), "decided");
  }
  const { draft } = got(await merge(round), "merged");
  expect(draft.text).not.toMatch(/Other words|Before the title|blocks/);
});

test("words that are no block, a title in the wrong place and a decision for others are refused, and nothing is kept", async () => {
  const round = await roundOf("Baraka");
  const { amina, others, version } = round;
  await give(round, others[0]!, [replace("We ask for a dialogue."), replace("# Another title", 1)]);
  const { from } = (await on(round, 4)).suggestions[0]!;
  const adapt = (adapted: string) =>
    decide(amina, version, from, { outcome: "adapted", adapted, reason: null });
  await expect(adapt("two\n\nblocks\n")).rejects.toMatchObject({ reason: "bad-letter" });
  await expect(adapt("*open\n")).rejects.toMatchObject({ reason: "bad-letter" });
  expect(await adapt("# A second title\n")).toEqual({ outcome: "title" });
  await expect(
    decide(amina, version, from, { outcome: "not taken", adapted: null, reason: "x".repeat(20_001) }),
  ).rejects.toMatchObject({ reason: "too-large" });
  const unknown = [{ input: from[0]!.input, suggestion: 9 }];
  expect(await decide(amina, version, [...from, ...unknown], taken)).toEqual({
    outcome: "unknown-suggestion",
  });
  expect(await decide(others[0]!, version, from, taken)).toEqual({ outcome: "not-a-coordinator" });
  expect(await amina.store.list("decision")).toEqual([]);
  const title = (await on(round, 1)).suggestions[0]!;
  expect(title.fit).toBe("fits");
});

test("reasons that together are longer than a receipt may be come in several", async () => {
  const round = await roundOf("Baraka");
  const { amina, others, version, campaign } = round;
  const many = Array.from({ length: 60 }, (_, i) => behind(`Sentence ${i}.`));
  const input = await give(round, others[0]!, many);
  const reason = '"'.repeat(20_000);
  for (let number = 1; number <= 60; number++) {
    await decide(amina, version, [{ input, suggestion: number }], {
      outcome: "not taken",
      adapted: null,
      reason,
    });
  }
  const { receipts } = got(await merge(round), "merged");
  expect(receipts.length).toBeGreaterThan(1);
  await invite(amina, campaign, others);
  const { inputs } = await receiptsFor(others[0]!, campaign);
  expect(inputs[0]!.suggestions.map(({ answers }) => answers.length)).toEqual(many.map(() => 1));
});

test("nobody but a coordinator answers for the letter", async () => {
  const round = await roundOf("Baraka", "Mallory");
  const { others, campaign } = round;
  const [baraka, mallory] = others as [Person, Person];
  const input = await give(round, baraka, [replace("We ask for a dialogue.")]);
  const forged = await signAndKeep(mallory, receiptKind, campaign, {
    input,
    answers: [{ suggestion: 1, outcome: "not taken", reason: "forged" }],
  });
  await baraka.store.write([
    {
      put: {
        kind: "statement",
        id: forged.hash,
        value: {
          bytes: forged.bytes,
          signature: forged.signature,
          rotation: null,
          isJudged: true,
          heldBy: [],
        },
      },
    },
  ]);
  expect(statementsOfKind(baraka, receiptKind)).toHaveLength(1);
  expect((await receiptsFor(baraka, campaign)).inputs).toEqual([]);
});

test("co-chairs see what the other answered, and nothing is left for them to decide", async () => {
  const [amina, bea, chen] = [await person("Amina"), await person("Bea"), await person("Chen")];
  await acquaint(amina, bea, chen);
  const { campaign, version } = await campaignOf(amina, [bea], "input");
  await invite(amina, campaign, [bea, chen]);
  const round = { amina, others: [chen], campaign, version };
  await give(round, chen, [replace("We ask for a dialogue.")]);
  await decide(amina, version, (await on(round, 4)).suggestions[0]!.from, {
    ...taken,
    outcome: "not taken",
    reason: "agreed",
  });
  got(await merge(round), "merged");
  await invite(amina, campaign, [bea]);
  const hers = { ...round, amina: bea };
  expect((await on(hers, 4)).suggestions[0]).toMatchObject({
    verdict: null,
    isSettled: true,
    others: [{ organisation: "Amina", outcome: "not taken", reason: "agreed" }],
  });
  expect((await board(hers)).blocks).toMatchObject([{ undecided: 0 }]);
  got(await decide(bea, version, (await on(hers, 4)).suggestions[0]!.from, taken), "decided");
});

test("three hundred organisations with twenty suggestions each fit on a board that is read a block at a time", async () => {
  const round = await roundOf("Baraka");
  const { amina, version, campaign } = round;
  const hashes = (await board(round)).letter.map(blockHash);
  for (let at = 0; at < 300; at++) {
    const one = await person(`Organisation ${at}`);
    const suggestions = Array.from({ length: 20 }, (_, i) => ({
      op: "insert" as const,
      block: 1 + (i % hashes.length),
      before: hashes[i % hashes.length]!,
      after: i < 10 ? `Shared ${i}.\n` : `Own ${at} ${i}.\n`,
    }));
    const signed = await signAndKeep(one, inputKind, campaign, {
      version,
      suggestions,
      comments: [{ block: 4, quote: "priority", text: `Remark ${at}` }],
    });
    await amina.store.write([
      {
        put: {
          kind: "statement",
          id: signed.hash,
          value: {
            bytes: signed.bytes,
            signature: signed.signature,
            rotation: null,
            isJudged: true,
            heldBy: [],
          },
        },
      },
    ]);
  }
  const { blocks, contributors } = await board(round);
  expect(contributors).toHaveLength(300);
  expect(blocks.reduce((sum, { suggestions }) => sum + suggestions, 0)).toBe(10 + 300 * 10);
  const { suggestions, found, comments, commentsFound } = await on(round, 4, { most: 40 });
  expect([suggestions.length, comments.length, commentsFound]).toEqual([40, 40, 300]);
  expect(found).toBeGreaterThan(300);
  expect(suggestions[0]!.from, "what most suggest comes first").toHaveLength(300);
  await decide(amina, version, suggestions[0]!.from, taken);
  expect(await amina.store.list("decision")).toHaveLength(300);
  expect(JSON.stringify(await board(round)).length, "no suggestion is in the board itself").toBeLessThan(
    200_000,
  );
});

test("an input as large as one may be is shown in parts, and a larger one is refused without touching the others", async () => {
  const round = await roundOf("Mallory", "Baraka");
  const [mallory, baraka] = round.others as [Person, Person];
  await give(round, baraka, [replace("We ask for a dialogue.")]);
  const comments = Array.from({ length: 1000 }, (_, i) => ({
    block: 4 + i * 1000,
    quote: null,
    text: `${i}`,
  }));
  const hash = blockHash((await board(round)).letter[3]!);
  const suggestions = Array.from({ length: 1000 }, (_, i) => ({
    op: "insert" as const,
    block: 4,
    before: hash,
    after: `${"x".repeat(700)} ${i}\n`,
  }));
  await giveRaw(round, mallory, { suggestions, comments });
  const { found, suggestions: shown } = await on(round, 4, { most: 30 });
  expect([found, shown.length]).toEqual([1001, 30]);
  expect((await on(round, astray, { most: 30 })).commentsFound).toBe(999);
  expect((await board(round)).blocks.map(({ block }) => block)).toEqual([4, astray]);

  // No program of ours signs more than an input may hold: here one does, that checks nothing.
  const { version, campaign, amina } = round;
  const lax = { ...inputKind, mostBytes: Infinity, check: (value: unknown) => value as Input };
  for (const [count, reason] of [
    [5000, "bad-schema"],
    [100_000, "too-large"],
  ] as const) {
    const many = Array.from({ length: count }, () => ({ block: 1, quote: null, text: "" }));
    const flood = { version, suggestions: [], comments: many };
    const { hash: refused } = await signAndKeep(mallory, lax, campaign, flood);
    mallory.wait(60);
    const received = await send(mallory, campaign, amina);
    expect(received.refused.map(({ name, reason }) => [name, reason])).toContainEqual([
      expect.stringContaining(refused),
      reason,
    ]);
  }
  expect(statementsOfKind(amina, inputKind)).toHaveLength(2);
  expect((await on(round, 4)).found, "and the board is as it was").toBe(1001);
});
