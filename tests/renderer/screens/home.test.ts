import { expect, test } from "vitest";
import { overview } from "../../../src/desk/overview";
import { importCard } from "../../../src/desk/importCard";
import { ownCardText } from "../../../src/desk/ownCard";
import { verifyContact } from "../../../src/desk/verifyContact";
import { fingerprintOf } from "../../../src/core/contact/fingerprint";
import { tasksIn } from "../../../src/renderer/screens/home/tasks";
import { createDesk } from "../../../src/desk/createDesk";
import { memoryStore } from "../../../src/vault/memory";
import { systemRandom } from "../../../src/desk/platform";
import { person } from "../../desk/people";

const day = 86_400;
const named = (tasks: ReturnType<typeof tasksIn>) =>
  tasks.map((task) => ("trust" in task ? task.trust : task.task));

test("a new desk is told to add its first contact, and of files that wait", async () => {
  const amina = await person("Amina");
  expect(tasksIn(await overview(amina), 2)).toEqual([
    { task: "files", count: 2, place: "exchange" },
    { task: "first-contact", place: "contacts", item: "add" },
  ]);
});

test("once everybody was compared there is nothing to do, until the cards run out", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await importCard(amina, ownCardText(baraka)!);
  expect(tasksIn(await overview(amina), 0)).toEqual([
    { task: "contacts", trust: "unverified", count: 1, place: "contacts", item: "trust:unverified" },
  ]);
  await verifyContact(amina, baraka.key, fingerprintOf(baraka.key).qr, "qr");
  expect(tasksIn(await overview(amina), 0)).toEqual([]);
  amina.wait(400 * day);
  expect(tasksIn(await overview(amina), 0)).toMatchObject([{ task: "card", state: "soon", item: "card" }]);
  amina.wait(60 * day);
  expect(named(tasksIn(await overview(amina), 0))).toEqual(["card", "lapsed"]);
});

test("a desk without a card is told so before anything else", async () => {
  const desk = await createDesk({
    store: memoryStore(),
    clock: () => "2026-11-22T13:51:00Z",
    random: systemRandom,
  });
  expect(named(tasksIn(await overview(desk), 0))).toEqual(["no-card", "first-contact"]);
});

test("the gravest comes first", async () => {
  const told = await overview(await person("Amina"));
  const byTrust = { unverified: 3, lapsed: 1, revoked: 1, frozen: 2, verified: 9, introduced: 4 };
  expect(named(tasksIn({ ...told, contacts: 20, byTrust }, 0))).toEqual([
    "revoked",
    "frozen",
    "lapsed",
    "unverified",
  ]);
});
