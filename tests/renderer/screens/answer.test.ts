import { fc, test as law } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Block, Inline, Letter } from "../../../src/core/letter/blocks";
import { normaliseBlock } from "../../../src/core/letter/normalise";
import { parseBlock, parseLetter } from "../../../src/core/letter/parse";
import { writeBlock } from "../../../src/core/letter/write";
import type { Invitation } from "../../../src/desk/answering/invitation";
import type { OwnEndorsement } from "../../../src/desk/answering/ownAnswer";
import {
  choiceOf,
  detailsOf,
  expiryOf,
  faultsIn,
  newChoice,
  signatoriesIn,
} from "../../../src/renderer/screens/answer/choice";
import type { Choice } from "../../../src/renderer/screens/answer/choice";
import {
  draftOf,
  nothing,
  partsOf,
  readied,
  withComment,
  withDeletion,
  withInsertion,
  without,
  withReplacement,
} from "../../../src/renderer/screens/answer/drafting";
import { reasonIn } from "../../../src/renderer/screens/answer/reason";
import { newBlock, reworded, wordsOf } from "../../../src/renderer/screens/answer/rewording";
import { canChoose, choiceFor, faultsOf, stateOf } from "../../../src/renderer/screens/answer/several";
import { anyTidyLetter } from "../../support/letters";

const block = (text: string): Block => parseBlock(`${text}\n`);
const written = (made: ReturnType<typeof reworded>) =>
  made.outcome === "block" ? writeBlock(made.block).slice(0, -1) : made.outcome;

describe("a block that is edited by its words alone", () => {
  test.each([
    ["We **ask** that", "We ask this", "We **ask** this"],
    ["We **ask** that", "We urge that", "We **urge** that"],
    ["We **ask** that", "We all **ask** that", "We all \\*\\***ask**\\*\\* that"],
    ["We **ask now** that", "We ask right now that", "We **ask right now** that"],
    [
      "See [the report](https://example.org/a) today",
      "See the new report today",
      "See [the new report](https://example.org/a) today",
    ],
    ["A priority^[As in 2017] for all", "A high priority for all", "A high priority^[As in 2017] for all"],
    ["A priority^[As in 2017] for all", "A duty for all", "A duty^[As in 2017] for all"],
    ["One line\\\nand another", "One line\nand *more*", "One line\\\nand \\*more\\*"],
    [
      "1. A **dialogue**.\n2. A group.",
      "A dialogue.\nA new group.\nA visit.",
      "1. A **dialogue**.\n2. A new group.\n3. A visit.",
    ],
    ["نطلب **حوارًا** دائمًا", "نطلب حوارًا منتظمًا", "نطلب **حوارًا** منتظمًا"],
    ["我们**请求**对话", "我们请求定期对话", "我们**请求**定期对话"],
    ["## A heading", "Another\nheading", "## Another heading"],
    ["Plain", "Tabs\tand \u202ehidden\u202c  spaces ", "Tabs and hidden spaces"],
  ])("%s, with the words %s", (before, words, after) => {
    expect(written(reworded(block(before), words))).toBe(after);
  });

  test("has nothing left, or what no letter may hold", () => {
    expect(reworded(block("Words"), " \n\t").outcome).toBe("empty");
    expect(reworded(block("Words"), "Half a pair \ud800").outcome).toBe("unfit");
    expect(reworded(block("Words"), "A \u0007 bell").outcome).toBe("unfit");
    expect(written(newBlock("bullets", "One\n\nTwo"))).toBe("- One\n- Two");
    expect(written(newBlock("numbers", "One\nTwo"))).toBe("1. One\n2. Two");
    expect(written(newBlock("quote", "> as said"))).toBe("> \\> as said");
    expect(newBlock("paragraph", "").outcome).toBe("empty");
  });

  law.prop([anyTidyLetter])("stays as it is while its words do", (letter) => {
    for (const one of letter) {
      // A paragraph that is nothing but a note has no word to edit.
      const same = { outcome: "block", block: normaliseBlock(one, "block") };
      const words = wordsOf(one);
      expect(reworded(one, words)).toEqual(words.trim() === "" ? { outcome: "empty" } : same);
    }
  });

  law.prop([anyTidyLetter, fc.string({ unit: "grapheme", maxLength: 80 })])(
    "is always what the grammar takes, and keeps its notes",
    (letter, words) => {
      for (const one of letter) {
        const made = reworded(one, words);
        if (made.outcome !== "block") continue;
        expect(parseBlock(writeBlock(made.block))).toEqual(made.block);
        expect(notesIn(made.block)).toBe(notesIn(one));
      }
    },
  );
});

function notesIn(one: Block): number {
  const contents: readonly (readonly Inline[])[] = one.kind === "list" ? one.items : [one.content];
  return contents.flat().filter(({ kind }) => kind === "note").length;
}

const letter: Letter = parseLetter(
  "# Title\n\nWe **ask** for a dialogue.\n\n1. One.\n2. Two.\n\n[closing] Yours\n",
);

describe("what is suggested", () => {
  test("changes a block in one way only, and is in the order of the letter", () => {
    let draft = withInsertion(withComment(nothing, 4, null), 3);
    draft = withDeletion(withReplacement(draft, letter, 2), 2);
    expect(draft.suggestions).toEqual([
      { op: "insert", block: 3, kind: "paragraph", text: "" },
      { op: "delete", block: 2 },
    ]);
    draft = withReplacement(draft, letter, 2);
    expect(draft.suggestions.at(-1)).toEqual({ op: "replace", block: 2, text: "We ask for a dialogue." });
    expect(withReplacement(draft, letter, 2), "what was written is not lost").toBe(draft);
    const parts = partsOf(draft);
    expect(parts.map(({ one }) => one.block)).toEqual([2, 3, 4]);
    expect(partsOf(without(draft, parts[1]!)).map(({ one }) => one.block)).toEqual([2, 4]);
  });

  test("is signed when every part of it can be, and what is in the way is said by its place", () => {
    const draft = {
      suggestions: [
        { op: "replace", block: 2, text: "We ask for a dialogue." },
        { op: "replace", block: 3, text: " " },
        { op: "insert", block: 3, kind: "paragraph", text: "\u0007" },
        { op: "insert", block: 3, kind: "paragraph", text: "x".repeat(20_001) },
        { op: "delete", block: 4 },
      ],
      comments: [
        { block: 2, quote: "a monologue", text: "why?" },
        { block: 2, quote: "ask  for\na dialogue", text: " Since when? " },
        { block: 2, quote: null, text: " " },
      ],
    } as const;
    const found = readied(draft, letter);
    if (found.outcome !== "faults") throw new Error(found.outcome);
    expect([...found.faults.suggestions]).toEqual([
      [0, "same"],
      [1, "empty"],
      [2, "unfit"],
      [3, "long"],
    ]);
    expect([...found.faults.comments]).toEqual([
      [0, "not-there"],
      [2, "empty"],
    ]);
    const sound = readied(
      {
        suggestions: [
          { op: "replace", block: 2, text: "We ask for a daily dialogue." },
          draft.suggestions[4],
        ],
        comments: [draft.comments[1]],
      },
      letter,
    );
    expect(sound).toEqual({
      outcome: "ready",
      details: {
        suggestions: [
          { op: "replace", block: 2, after: block("We **ask** for a daily dialogue.") },
          { op: "delete", block: 4 },
        ],
        comments: [{ block: 2, quote: "ask for a dialogue", text: "Since when?" }],
      },
    });
  });

  test("and was given can be taken up again", () => {
    const comments = [{ block: 2, quote: null, text: "why?" }];
    const draft = draftOf({
      hash: "",
      version: "",
      number: 1,
      created: "",
      suggestions: [
        { op: "replace", block: 2, after: block("We **ask** you.") },
        { op: "delete", block: 3, after: null },
        { op: "insert", block: 3, after: block("- One\n- Two") },
      ],
      comments,
    });
    expect(draft).toEqual({
      suggestions: [
        { op: "replace", block: 2, text: "We ask you." },
        { op: "delete", block: 3 },
        { op: "insert", block: 3, kind: "bullets", text: "One\nTwo" },
      ],
      comments,
    });
  });
});

const ready: Choice = { ...newChoice([]), listing: "withheld" };

describe("what is decided before signing", () => {
  test("begins with those who signed last, and with no listing chosen for anybody", () => {
    const choice = newChoice([{ name: "Nadia", role: null }]);
    expect(choice.people).toEqual([{ name: "Nadia", role: "" }]);
    expect(choice.listing).toBeNull();
    expect(faultsIn(choice)).toEqual({ people: {}, listing: "none" });
    expect(() => detailsOf(choice, "", "en", 0)).toThrow();
  });

  test("is told where it is not sound, person by person", () => {
    const people = [
      { name: "", role: "Director" },
      { name: "x".repeat(201), role: "" },
      { name: "", role: " " },
    ];
    expect(faultsIn({ ...ready, people, isConditional: true })).toEqual({
      people: { 0: "no-name", 1: "long" },
      atLeast: "none",
    });
    expect(faultsIn({ ...ready, people: [], isConditional: true, atLeast: 3 })).toBeNull();
  });

  test("is signed as it was meant: names tidied, empty lines left out, ends as days", () => {
    const people = [
      { name: " Nadia \u202e Haddad ", role: "" },
      { name: "", role: "" },
      { name: "Omar", role: "Chair" },
    ];
    expect(signatoriesIn({ ...ready, people })).toEqual([
      { name: "Nadia Haddad", role: null },
      { name: "Omar", role: "Chair" },
    ]);
    const now = Date.UTC(2026, 10, 30, 12);
    const details = detailsOf({ ...ready, isConditional: true, atLeast: 5, span: "quarter" }, "v", "ar", now);
    expect(details).toEqual({
      version: "v",
      read: "ar",
      signatories: [],
      listing: "withheld",
      atLeast: 5,
      successorsMayRead: true,
      // There is no 30 February.
      expires: "2027-02-28",
    });
    expect(detailsOf(ready, "v", "ar", now)).not.toHaveProperty("expires");
    expect(expiryOf({ span: "until", until: "2027-05-01" }, now)).toBe("2027-05-01");
  });

  test("takes over everything of an earlier endorsement but an end that has passed", () => {
    const earlier = {
      signatories: [{ name: "Omar", role: "Chair" }],
      listing: "recipients",
      atLeast: 7,
      successorsMayRead: false,
      expires: "2027-05-01",
    } as unknown as OwnEndorsement;
    expect(choiceOf(earlier, "2027-05-01")).toEqual({
      people: [{ name: "Omar", role: "Chair" }],
      listing: "recipients",
      isConditional: true,
      atLeast: 7,
      successorsMayRead: false,
      span: "until",
      until: "2027-05-01",
    });
    expect(choiceOf(earlier, "2027-05-02")).toMatchObject({ span: "unending", until: null });
  });

  test("a reason of spaces is none", () => {
    expect(reasonIn(" \r\n\t")).toBeNull();
    expect(reasonIn(" not\tnow\r\n")).toBe("not now");
  });
});

describe("several letters", () => {
  const wording = { hash: "v1", phase: "endorsement" };
  const invited = (changes: object) =>
    ({
      isAccepted: true,
      wordings: [wording],
      needsNewerProgram: false,
      answer: { answer: "none" },
      ...changes,
    }) as unknown as Invitation;
  const read = { wording, language: "en" } as never;

  test.each([
    [{}, "open"],
    [{ isAccepted: false }, "invited"],
    [{ wordings: [{ ...wording, phase: "input" }] }, "input"],
    [{ wordings: [] }, "apart"],
    [{ wordings: [wording, wording] }, "apart"],
    [{ needsNewerProgram: true }, "apart"],
    [{ answer: { answer: "endorsed", version: "v1" } }, "endorsed"],
    [{ answer: { answer: "endorsed", version: "v0" } }, "open"],
    [{ answer: { answer: "declined" } }, "open"],
  ] as const)("one of which is %j is %s", (changes, state) => {
    expect(stateOf(invited(changes))).toBe(state);
  });

  test("can be signed when they were read, in the wording that is there now", () => {
    expect(canChoose(invited({}), undefined)).toBe(false);
    expect(canChoose(invited({}), read)).toBe(true);
    expect(canChoose(invited({ wordings: [{ ...wording, hash: "v2" }] }), read)).toBe(false);
    expect(canChoose(invited({ isAccepted: false }), read)).toBe(false);
  });

  test("share a choice, or have each their own", () => {
    const own = new Map([["b", { ...ready, listing: "public" as const }]]);
    const decisions = {
      read: new Map(),
      chosen: new Set(["a", "b"]),
      isShared: false,
      shared: newChoice([]),
      own,
    };
    expect(choiceFor(decisions, "b").listing).toBe("public");
    expect(choiceFor({ ...decisions, isShared: true }, "b").listing).toBeNull();
    expect([...faultsOf(decisions).keys()]).toEqual(["a"]);
    expect([...faultsOf({ ...decisions, isShared: true }).keys()]).toEqual([""]);
  });
});
