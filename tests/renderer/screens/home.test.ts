import { expect, test } from "vitest";
import { overview } from "../../../src/desk/overview";
import { remindOfBackup } from "../../../src/desk/backup/kept";
import { importCard } from "../../../src/desk/contacts/importCard";
import { ownCardText } from "../../../src/desk/ownCard";
import { endOwnKey } from "../../../src/desk/ending/endOwnKey";
import { verifyContact } from "../../../src/desk/contacts/verifyContact";
import { fingerprintOf } from "../../../src/core/contact/fingerprint";
import { letterTasks } from "../../../src/renderer/screens/home/letterTasks";
import { tasksIn } from "../../../src/renderer/screens/home/tasks";
import type { LetterRow } from "../../../src/desk/round/letterList";
import { createDesk } from "../../../src/desk/createDesk";
import { memoryStore } from "../../../src/vault/memory";
import { systemRandom } from "../../../src/desk/platform";
import { person } from "../../desk/people";

const day = 86_400;
const today = "2026-11-24";
const named = (tasks: ReturnType<typeof tasksIn>) =>
  tasks.map((task) => ("trust" in task ? task.trust : task.task));

test("a new desk is told to add its first contact, and of files that wait", async () => {
  const amina = await person("Amina");
  expect(tasksIn(await overview(amina), [], 2, today)).toEqual([
    { task: "files", count: 2, place: "exchange" },
    { task: "first-contact", place: "contacts", item: "add" },
    { task: "first-letter", place: "letters", item: "new" },
  ]);
});

test("once everybody was compared there is nothing to do, until the cards run out", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await importCard(amina, ownCardText(baraka)!);
  expect(tasksIn(await overview(amina), [], 0, today)).toEqual([
    { task: "contacts", trust: "unverified", count: 1, place: "contacts", item: "trust:unverified" },
  ]);
  await verifyContact(amina, baraka.key, fingerprintOf(baraka.key).qr, "qr");
  expect(tasksIn(await overview(amina), [], 0, today)).toEqual([]);
  amina.wait(400 * day);
  expect(tasksIn(await overview(amina), [], 0, today)).toMatchObject([
    { task: "card", state: "soon", item: "card" },
    { task: "backup", last: null, place: "settings", item: "backup" },
  ]);
  await remindOfBackup(amina, null);
  amina.wait(60 * day);
  expect(named(tasksIn(await overview(amina), [], 0, today))).toEqual(["card", "lapsed"]);
});

test("a desk without a card is told so before anything else", async () => {
  const desk = await createDesk({
    store: memoryStore(),
    clock: () => "2026-11-22T13:51:00Z",
    random: systemRandom,
  });
  expect(named(tasksIn(await overview(desk), [], 0, today))).toEqual([
    "no-card",
    "first-contact",
    "first-letter",
  ]);
});

test("the gravest comes first", async () => {
  const told = await overview(await person("Amina"));
  const byTrust = { unverified: 3, lapsed: 1, revoked: 1, frozen: 2, verified: 9, introduced: 4 };
  expect(named(tasksIn({ ...told, contacts: 20, byTrust }, [], 0, today))).toEqual([
    "revoked",
    "frozen",
    "lapsed",
    "unverified",
  ]);
});

const letter: LetterRow = {
  id: "c",
  campaign: "c",
  draft: null,
  title: "Joint letter",
  kind: "letter",
  language: "en",
  addressee: { name: null, office: null, organisation: null },
  role: "coordinator",
  accepted: true,
  founder: null,
  step: "endorsement",
  closes: null,
  number: 2,
  organisations: 3,
  invited: 0,
  answered: 0,
  inputs: 0,
  toAdmit: 0,
  ownAnswer: "none",
  isUnsent: false,
  severalHeads: false,
  isTakeOverOffered: false,
  isLeftBehind: false,
  newest: "2026-11-20T09:00:00Z",
};

const tasksOf = (changes: Partial<LetterRow>) =>
  letterTasks([{ ...letter, ...changes }], today).map(({ task }) => task);

test("a coordinator is told what a letter waits for, and nothing once it is closed", () => {
  expect(tasksOf({})).toEqual([]);
  expect(tasksOf({ invited: 9, answered: 4, toAdmit: 2, closes: "2026-12-01", severalHeads: true })).toEqual([
    "several",
    "closing",
    "admit",
    "unanswered",
  ]);
  expect(tasksOf({ closes: "2026-12-02" }), "that is far away").toEqual([]);
  expect(tasksOf({ closes: "2026-11-23" }), "that is over").toEqual([]);
  expect(tasksOf({ step: "input", inputs: 3, invited: 9 })).toEqual(["inputs"]);
  expect(tasksOf({ isUnsent: true, toAdmit: 1 })).toEqual(["published", "admit"]);
  const [admit] = letterTasks([{ ...letter, toAdmit: 1 }], today);
  expect(admit?.item, "it leads to where one admits").toBe("c#endorsements");
  expect(tasksOf({ step: "closed", invited: 9, toAdmit: 1, closes: today })).toEqual([]);
  const draft = letterTasks([{ ...letter, id: "d", campaign: null, draft: "d", step: "draft" }], today);
  expect(draft).toEqual([{ task: "draft", title: "Joint letter", item: "draft:d" }]);
});

test("whoever was invited is led to accept, to answer, and to see what changed since", () => {
  const invited = { role: "invited", accepted: true } as const;
  expect(tasksOf({ ...invited, accepted: false })).toEqual(["invited"]);
  const declined = { ...invited, accepted: false, ownAnswer: "declined" } as const;
  expect(tasksOf(declined)).toEqual([]);
  expect(tasksOf({ ...declined, isUnsent: true })).toEqual(["unsent"]);
  expect(tasksOf({ ...invited, closes: today })).toEqual(["closing", "asked"]);
  expect(tasksOf({ ...invited, step: "input" })).toEqual(["asked"]);
  expect(tasksOf({ ...invited, step: "input", ownAnswer: "input-given" })).toEqual([]);
  expect(tasksOf({ ...invited, ownAnswer: "input-given" }), "it was answered in the phase before").toEqual([
    "asked",
  ]);
  expect(tasksOf({ ...invited, ownAnswer: "endorsed-earlier" })).toEqual(["changed"]);
  for (const ownAnswer of ["endorsed", "declined", "withdrawn"] as const) {
    expect(tasksOf({ ...invited, ownAnswer })).toEqual([]);
    expect(tasksOf({ ...invited, ownAnswer, isUnsent: true })).toEqual(["unsent"]);
  }
});

test("a version that was set aside comes first for a coordinator, a take-over for whoever may follow it", () => {
  expect(tasksOf({ isLeftBehind: true, toAdmit: 1, isTakeOverOffered: true })).toEqual([
    "adopt",
    "takeOver",
    "admit",
  ]);
  const invited = { role: "invited", ownAnswer: "endorsed", isTakeOverOffered: true } as const;
  expect(tasksOf(invited)).toEqual(["takeOver"]);
  expect(tasksOf({ ...invited, step: "draft" }), "also where no version is in force").toEqual(["takeOver"]);
  expect(tasksOf({ ...invited, isLeftBehind: true }), "it is not theirs to decide").toEqual(["takeOver"]);
  expect(tasksOf({ ...invited, accepted: false, ownAnswer: "none" })).toEqual(["invited"]);
});

test("a desk whose key was ended is told so, and asked to make no card", async () => {
  const amina = await person("Amina");
  await endOwnKey(amina, "closed", "signed");
  expect(tasksIn(await overview(amina), [], 0, today)[0]).toEqual({
    task: "key-ended",
    place: "settings",
    item: "identity",
  });
});
