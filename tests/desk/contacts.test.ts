import { expect, test } from "vitest";
import { fingerprintOf } from "../../src/core/contact/fingerprint";
import { Refusal } from "../../src/core/encoding/refusal";
import { contacts } from "../../src/desk/contacts";
import { importCard } from "../../src/desk/importCard";
import { ownCard, ownCardText } from "../../src/desk/ownCard";
import { publishCard } from "../../src/desk/publishCard";
import { takePen } from "../../src/desk/pen";
import { verifyContact } from "../../src/desk/verifyContact";
import { got, person } from "./people";
import type { Person } from "./people";

const cardOf = async (one: Person) => (await ownCardText(one))!;

test("a card is taken from a mail, unverified, and verified by the fingerprint read aloud", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  const mail = `Dear Amina,\r\n\r\n> ${(await cardOf(baraka)).replaceAll("\n", "\r\n> ")}\r\nYours, B.`;
  const { card, renews } = got(await importCard(amina, mail), "imported");
  expect([card.statement.organisation, renews]).toEqual(["Baraka", null]);
  expect(await contacts(amina)).toMatchObject([
    { key: baraka.key, standing: { standing: "valid" }, verified: null },
  ]);
  const others = fingerprintOf(amina.key).words.join(" ");
  expect(await verifyContact(amina, baraka.key, others, "voice")).toEqual({ outcome: "different" });
  await expect(verifyContact(amina, baraka.key, "not a fingerprint", "voice")).rejects.toThrow(Refusal);
  got(await verifyContact(amina, baraka.key, fingerprintOf(baraka.key).groups.join(" "), "qr"), "verified");
  expect(await contacts(amina)).toMatchObject([{ verified: { method: "qr", on: "2026-11-01" } }]);
  got(await verifyContact(amina, amina.key, others, "voice"), "no-contact");
});

test("a renewed card says what changed, and has to be verified anew", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  got(await importCard(amina, await cardOf(baraka)), "imported");
  got(await verifyContact(amina, baraka.key, fingerprintOf(baraka.key).qr, "qr"), "verified");
  expect((await importCard(amina, await cardOf(baraka))).outcome).toBe("already-known");
  baraka.wait(60);
  const old = await ownCard(baraka);
  await publishCard(baraka, { ...old!.statement, organisation: "Baraka Trust", country: "TZ" });
  const { changed, renews } = got(await importCard(amina, await cardOf(baraka)), "imported");
  expect(changed).toEqual(["organisation", "country"]);
  expect(renews?.hash).toBe(old!.hash);
  expect(await contacts(amina)).toMatchObject([
    { verified: null, card: { statement: { previous: old!.hash } } },
  ]);
});

test("one's own card is no contact, and a text without a card is refused", async () => {
  const amina = await person("Amina");
  expect(await importCard(amina, await cardOf(amina))).toEqual({ outcome: "own-card" });
  await expect(importCard(amina, "hello")).rejects.toThrow(Refusal);
  const half = (await cardOf(amina)).slice(0, 300);
  await expect(importCard(amina, half)).rejects.toThrow(Refusal);
  expect(await contacts(amina)).toEqual([]);
});

test("numbers rise although the clock stands still or goes back, and follow the clock otherwise", async () => {
  const amina = await person("Amina");
  const numbers: number[] = [];
  for (const seconds of [0, 0, -86_400, 0, 3600 * 48]) {
    amina.wait(seconds);
    const pen = await takePen(amina);
    numbers.push(pen.nextSeq());
    await amina.store.write(await pen.changes());
  }
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  expect(numbers.at(-1)! - numbers[0]!).toBeGreaterThan(86_000);
});
