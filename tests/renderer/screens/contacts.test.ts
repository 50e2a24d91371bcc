import { expect, test } from "vitest";
import type { ContactRow } from "../../../src/desk/contacts/contactList";
import { arrivalAt, itemOf } from "../../../src/renderer/screens/contacts/arrivals";
import { cardTexts, textOf } from "../../../src/renderer/screens/contacts/cardTexts";
import { heardSoFar, isOwn } from "../../../src/renderer/screens/contacts/heard";
import { isPlain, importCards, lookAt, noveltyOf } from "../../../src/renderer/screens/contacts/importing";
import type { Brought } from "../../../src/renderer/screens/contacts/importing";
import { trusts } from "../../../src/renderer/screens/contacts/query";
import { firstPart, partFor } from "../../../src/renderer/state/parts";
import { idsOf } from "../../../src/renderer/components/table/rows";
import { merged, noRows, resolved, slotsOf, unreadPart } from "../../../src/renderer/screens/contacts/slots";
import { ofText } from "../../../src/renderer/state/incoming";
import { fingerprintOf } from "../../../src/core/contact/fingerprint";
import { contactDetail } from "../../../src/desk/contacts/contactDetail";
import { ownCardText } from "../../../src/desk/ownCard";
import { ownCard } from "../../../src/desk/ownCard";
import { publishCard } from "../../../src/desk/publishCard";
import { serveDesk } from "../../../src/desk/serve";
import type { Served } from "../../../src/desk/client";
import { person } from "../../desk/people";
import type { Person } from "../../desk/people";

const rowOf = (key: string) => ({ key, organisation: key }) as ContactRow;
const rows = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => rowOf(`RW${from + at}`));
const served = (one: Person): Served => ({ desk: serveDesk(one), door: {} as never });
const files = (...texts: readonly string[]) => texts.map((text, at) => ofText(`${at}.card`, text));

async function looked(one: Person, ...texts: readonly string[]): Promise<readonly Brought[]> {
  const found: Brought[] = [];
  for await (const brought of lookAt(served(one), files(...texts)))
    found.push({ ...brought, id: found.length });
  return found;
}

test("a list is read around the rows in sight, and not anew as long as there is enough on both sides", () => {
  expect(partFor(firstPart, 0, 30, 10_000)).toBe(firstPart);
  expect(partFor(firstPart, 200, 230, 10_000)).toBe(firstPart);
  const further = partFor(firstPart, 300, 330, 10_000);
  expect(further).toEqual({ from: 0, count: 830 });
  const middle = partFor(further, 5000, 5030, 10_000);
  expect(middle).toEqual({ from: 4500, count: 1030 });
  expect(partFor(middle, 5100, 5130, 10_000)).toBe(middle);
  const last = { from: 9000, count: 1000 };
  expect(partFor(last, 9970, 10_000, 10_000), "beyond the end there is nothing to read").toBe(last);
});

test("a row that was not read yet has a place, and its key once it was", () => {
  const read = merged(noRows, 4, rows(4, 3));
  const slots = slotsOf(10, read);
  expect([...idsOf(slots)]).toEqual([
    "at 0",
    "at 1",
    "at 2",
    "at 3",
    "RW4",
    "RW5",
    "RW6",
    "at 7",
    "at 8",
    "at 9",
  ]);
  expect(slots.at(3).row).toBeNull();
  expect(slots.at(4).row).toBe(read.rows.get(4));
  for (const [at, id] of [...idsOf(slots)].entries()) expect(slots.placeOf(id), id).toBe(at);
  for (const gone of ["at 4", "at 10", "at -1", "at x", "RW7", ""])
    expect(slots.placeOf(gone), gone).toBeUndefined();
});

test("a row stays what it is while another part is read, and is in one place only once it has moved", () => {
  const first = merged(noRows, 0, rows(0, 4));
  const both = merged(first, 100, rows(100, 2));
  expect([...both.rows.keys()]).toEqual([0, 1, 2, 3, 100, 101]);
  const moved = merged(both, 100, [rowOf("RW3"), rowOf("RW100")]);
  expect(Object.fromEntries([...moved.rows].map(([at, { key }]) => [at, key]))).toEqual({
    0: "RW0",
    1: "RW1",
    2: "RW2",
    100: "RW3",
    101: "RW100",
  });
  expect(Object.fromEntries(moved.places)).toEqual({ RW0: 0, RW1: 1, RW2: 2, RW3: 100, RW100: 101 });
});

test("what is selected before it was read is read for that, and what is gone by then is let go", () => {
  const selected = new Set(["RW1", "at 7", "at 3", "at 12"]);
  expect(unreadPart(selected)).toEqual({ from: 3, count: 10 });
  expect([...resolved(selected, 3, rows(3, 6))]).toEqual(["RW1", "RW7", "RW3"]);
  expect(unreadPart(new Set(["RW1"]))).toBeNull();
  expect(unreadPart(new Set(Array.from({ length: 200_000 }, (_, at) => `at ${at}`)))).toEqual({
    from: 0,
    count: 200_000,
  });
});

test("what is heard is counted, in any script's digits, and never judged", () => {
  expect(heardSoFar("")).toEqual({ of: "words", count: 0 });
  expect(heardSoFar(" Orbit,  jungle; nonsenseword ")).toEqual({ of: "words", count: 3 });
  expect(heardSoFar("04410 ٦٥٥٣٥")).toEqual({ of: "digits", count: 10 });
  expect(heardSoFar("1. orbit 2. jungle")).toEqual({ of: "words", count: 2 });
});

test("one's own fingerprint, repeated by the other side, is known in every form", async () => {
  const amina = await person("Amina");
  const own = fingerprintOf(amina.key);
  expect(isOwn(own.words.join(", ").toUpperCase(), own)).toBe(true);
  expect(isOwn(own.groups.join(" "), own)).toBe(true);
  const arabic = own.groups.join("-").replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  expect(isOwn(arabic, own)).toBe(true);
  expect(isOwn(` ${own.qr}\n`, own)).toBe(true);
  expect(isOwn(own.words.slice(1).join(" "), own)).toBe(false);
  const other = fingerprintOf((await person("Baraka")).key);
  for (const form of [other.words.join(" "), other.groups.join(" "), other.qr]) {
    expect(isOwn(form, own)).toBe(false);
  }
});

test("a mail with several cards is taken apart, one with a single card is left as it is", async () => {
  const [one, other] = [await person("Amina"), await person("Baraka")];
  const [first, second] = [ownCardText(one)!, ownCardText(other)!];
  const quoted = `> ${first.replaceAll("\n", "\r\n> ")}`;
  const mail = `Hello,\n${quoted}\nand this:\n${second}\nYours`;
  const reader = await person("Reader");
  const found = await looked(reader, mail);
  expect(found.map(({ what }) => what.found === "card" && what.read.card.statement.organisation)).toEqual([
    "Amina",
    "Baraka",
  ]);
  expect(cardTexts(`before\n${first}after`)).toEqual([`before\n${first}after`]);
  expect(cardTexts("no card")).toEqual(["no card"]);
});

test("a hostile text with endless beginnings and ends is taken apart at once", () => {
  const many = "-----BEGIN UNDERSIGNED CARD-----\n".repeat(8000);
  const began = performance.now();
  expect(cardTexts(many)).toHaveLength(1);
  cardTexts(many + "-----END UNDERSIGNED CARD-----\n".repeat(8000));
  expect(performance.now() - began).toBeLessThan(500);
});

test("a text file is read as UTF-8, and as UTF-16 where an editor wrote that", () => {
  expect(textOf(new TextEncoder().encode("\ufeffRéseau"))).toBe("Réseau");
  expect(textOf(Uint8Array.of(0xff, 0xfe, 0x52, 0, 0xe9, 0))).toBe("Ré");
  expect(textOf(Uint8Array.of(0xff, 0x52))).toBe("\ufffdR");
});

test("of what is brought only what needs no second look is chosen from the start, and nothing is kept", async () => {
  const [amina, baraka, alike] = [await person("Amina"), await person("Foro"), await person("Fоro")];
  const first = ownCardText(baraka)!;
  const brought = await looked(amina, first, "nothing", ownCardText(amina)!);
  expect(brought.map(({ what, isChosen }) => [what.found, isChosen])).toEqual([
    ["card", true],
    ["trouble", false],
    ["own", false],
  ]);
  expect(contactDetail(amina, baraka.key)).toEqual({ outcome: "no-contact" });
  expect(await importCards(served(amina), brought)).toMatchObject([{ name: "Foro", outcome: "added" }]);

  const [again, looksAlike] = await looked(amina, first, ownCardText(alike)!);
  expect(again!.what.found).toBe("known");
  expect(looksAlike!.isChosen, "its name looks like one on the list").toBe(false);

  baraka.wait(60);
  await publishCard(baraka, { ...ownCard(baraka)!.statement, country: "TZ" });
  const [renewed] = await looked(amina, ownCardText(baraka)!);
  expect(renewed!.isChosen, "it says something else").toBe(false);
  const chosen = [{ ...renewed!, isChosen: true }];
  expect(await importCards(served(amina), chosen)).toMatchObject([{ outcome: "renewed" }]);
  expect(await importCards(served(amina), chosen)).toMatchObject([{ outcome: "already-known" }]);
});

test("an older card is told from a newer one", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  const old = ownCardText(baraka)!;
  baraka.wait(60);
  await publishCard(baraka, { ...ownCard(baraka)!.statement });
  await importCards(served(amina), await looked(amina, ownCardText(baraka)!));
  const [found] = await looked(amina, old);
  if (found!.what.found !== "card") throw new Error(found!.what.found);
  expect(noveltyOf(found!.what.read)).toBe("older");
  expect(isPlain(found!.what.read)).toBe(false);
});

test("each item leads to its own thing among the contacts", () => {
  expect(arrivalAt("card")).toEqual({ to: "card" });
  expect(arrivalAt("add")).toEqual({ to: "add" });
  for (const trust of trusts) expect(arrivalAt(itemOf(trust))).toEqual({ to: "trust", trust });
  expect(arrivalAt("RWQ")).toEqual({ to: "contact", key: "RWQ" });
});
