import { expect, test } from "vitest";
import { fingerprintOf } from "../../src/core/contact/fingerprint";
import { introductionKind } from "../../src/core/contact/introduction";
import { revocationKind } from "../../src/core/contact/revocation";
import { Refusal } from "../../src/core/encoding/refusal";
import { contactDetail } from "../../src/desk/contacts/contactDetail";
import { contactList } from "../../src/desk/contacts/contactList";
import type { ContactQuery } from "../../src/desk/contacts/contactList";
import { openDesk } from "../../src/desk/createDesk";
import {
  editContact,
  markContacts,
  removeContact,
  restoreContact,
} from "../../src/desk/contacts/editContact";
import { importCard, readCard } from "../../src/desk/contacts/importCard";
import { ownCard, ownCardText } from "../../src/desk/ownCard";
import { publishCard } from "../../src/desk/publishCard";
import { signAndKeep, takePen } from "../../src/desk/pen";
import { keeping } from "../../src/desk/statements";
import { unverifyContact, verifyContact } from "../../src/desk/contacts/verifyContact";
import { acquaint, got, person } from "./people";
import type { Person } from "./people";

const cardOf = (one: Person) => ownCardText(one)!;
const detailOf = (one: Person, other: Person) => got(contactDetail(one, other.key), "found");
const words = (one: Person) => fingerprintOf(one.key).words.join(" ");

const everybody: ContactQuery = {
  search: "",
  trust: null,
  sort: "organisation",
  descending: false,
  language: "en",
  from: 0,
  count: 100,
};

const names = async (one: Person, query: Partial<ContactQuery> = {}) =>
  (await contactList(one, { ...everybody, ...query })).rows.map(({ organisation }) => organisation);

test("a card is taken from a mail, unverified, and verified by the fingerprint read aloud", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  const mail = `Dear Amina,\r\n\r\n> ${cardOf(baraka).replaceAll("\n", "\r\n> ")}\r\nYours, B.`;
  expect(readCard(amina, mail)).toMatchObject({ outcome: "read", renews: null, lookalikes: [] });
  expect(contactDetail(amina, baraka.key), "reading keeps nothing").toEqual({ outcome: "no-contact" });
  const { card, renews } = got(await importCard(amina, mail), "imported");
  expect([card.statement.organisation, renews]).toEqual(["Baraka", null]);
  expect(detailOf(amina, baraka)).toMatchObject({ trust: "unverified", verified: null });
  expect(await verifyContact(amina, baraka.key, words(amina), "voice")).toEqual({ outcome: "different" });
  await expect(verifyContact(amina, baraka.key, "not a fingerprint", "voice")).rejects.toThrow(Refusal);
  expect(detailOf(amina, baraka).trust).toBe("unverified");
  got(await verifyContact(amina, baraka.key, fingerprintOf(baraka.key).groups.join(" "), "qr"), "verified");
  expect(detailOf(amina, baraka)).toMatchObject({
    trust: "verified",
    verified: { method: "qr", on: "2026-11-01" },
  });
  got(await verifyContact(amina, amina.key, words(amina), "voice"), "no-contact");
  got(await unverifyContact(amina, baraka.key), "unverified");
  expect(detailOf(amina, baraka).trust).toBe("unverified");
});

test("a renewed card says what changed, and has to be verified anew", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  const first = cardOf(baraka);
  got(await importCard(amina, first), "imported");
  got(await verifyContact(amina, baraka.key, fingerprintOf(baraka.key).qr, "qr"), "verified");
  expect((await importCard(amina, first)).outcome).toBe("already-known");
  baraka.wait(60);
  const old = ownCard(baraka);
  await publishCard(baraka, { ...old!.statement, organisation: "Baraka Trust", country: "TZ" });
  const { changed, renews } = got(await importCard(amina, cardOf(baraka)), "imported");
  expect(changed).toEqual(["organisation", "country"]);
  expect(renews?.hash).toBe(old!.hash);
  expect(detailOf(amina, baraka)).toMatchObject({
    trust: "unverified",
    card: { statement: { previous: old!.hash } },
    before: { hash: old!.hash },
  });
  expect((await importCard(amina, first)).outcome, "an older card changes nothing").toBe("already-known");
});

test("one's own card is no contact, and a text without a card is refused", async () => {
  const amina = await person("Amina");
  expect(await importCard(amina, cardOf(amina))).toEqual({ outcome: "own-card" });
  await expect(importCard(amina, "hello")).rejects.toThrow(Refusal);
  await expect(importCard(amina, cardOf(amina).slice(0, 300))).rejects.toThrow(Refusal);
  expect(await contactList(amina, everybody)).toMatchObject({ all: 0, rows: [] });
});

test("a list is sorted by its language, searched without accents, and given in parts", async () => {
  const amina = await person("Amina");
  const others = await Promise.all(
    ["Örn", "Zebra", "Orion", "Écho", "شبكة السلام"].map((name) => person(name)),
  );
  for (const one of others) got(await importCard(amina, cardOf(one)), "imported");
  expect(await names(amina)).toEqual(["Écho", "Orion", "Örn", "Zebra", "شبكة السلام"]);
  expect(await names(amina, { language: "sv" })).toEqual(["Écho", "Orion", "Zebra", "Örn", "شبكة السلام"]);
  expect(await names(amina, { descending: true, from: 1, count: 2 })).toEqual(["Zebra", "Örn"]);
  expect(await names(amina, { search: "o" })).toEqual(["Écho", "Orion", "Örn"]);
  expect(await names(amina, { search: "ke سلام" })).toEqual(["شبكة السلام"]);
  got(await verifyContact(amina, others[1]!.key, words(others[1]!), "voice"), "verified");
  expect(await names(amina, { trust: "verified" })).toEqual(["Zebra"]);
  expect((await names(amina, { sort: "trust", descending: true }))[0]).toBe("Zebra");
  expect(await contactList(amina, { ...everybody, search: "zeb", count: 0 })).toMatchObject({
    all: 5,
    found: 1,
    rows: [],
  });
});

test("a name that could be taken for another contact's is flagged beside it", async () => {
  const amina = await person("Amina");
  const known = await person("Peace Network");
  const alike = await person("Pеace Nеtwork");
  await acquaint(amina, known, await person("Another"));
  const read = got(readCard(amina, cardOf(alike)), "read");
  expect(read.lookalikes).toEqual([{ key: known.key, organisation: "Peace Network" }]);
  got(await importCard(amina, cardOf(alike)), "imported");
  const flagged = (await contactList(amina, everybody)).rows.filter(({ isLookalike }) => isLookalike);
  expect(flagged.map(({ key }) => key).sort()).toEqual([known.key, alike.key].sort());
  expect(detailOf(amina, known).lookalikes).toMatchObject([{ key: alike.key }]);
  got(await removeContact(amina, alike.key), "removed");
  expect(detailOf(amina, known).lookalikes).toEqual([]);
});

test("who introduces whom is shown while the introducer is verified, one step only", async () => {
  const [amina, baraka, chen] = [await person("Amina"), await person("Baraka"), await person("Chen")];
  await acquaint(amina, baraka, chen);
  const introduce = (withdrawn: boolean) =>
    signAndKeep(baraka, introductionKind, null, {
      subject: chen.key,
      card: ownCard(chen)!.hash,
      method: "in-person",
      met: "2026-10-30",
      expires: "2027-10-30",
      withdrawn,
    });
  const take = async (withdrawn: boolean) =>
    amina.store.write([keeping(amina, await introduce(withdrawn), [])]);
  await take(false);
  expect(detailOf(amina, chen).trust, "nobody verified the introducer").toBe("unverified");
  got(await verifyContact(amina, baraka.key, words(baraka), "voice"), "verified");
  expect(detailOf(amina, chen)).toMatchObject({
    trust: "introduced",
    introducedBy: [{ organisation: "Baraka", method: "in-person" }],
  });
  await take(true);
  expect(detailOf(amina, chen)).toMatchObject({ trust: "unverified", introducedBy: [] });
});

test("what ran out and what was revoked goes before how it was compared", async () => {
  const [amina, baraka, chen] = [await person("Amina"), await person("Baraka"), await person("Chen")];
  await acquaint(amina, baraka, chen);
  for (const one of [baraka, chen]) got(await verifyContact(amina, one.key, words(one), "voice"), "verified");
  const revocation = await signAndKeep(chen, revocationKind, null, { reason: "unusable", stands: [] });
  await amina.store.write([keeping(amina, revocation, [])]);
  expect(detailOf(amina, chen)).toMatchObject({
    trust: "revoked",
    card: { statement: { organisation: "Chen" } },
  });
  amina.wait(86_400 * 500);
  expect(detailOf(amina, baraka)).toMatchObject({ trust: "lapsed", verified: { method: "voice" } });
  expect(await names(amina, { trust: "lapsed" })).toEqual(["Baraka"]);
});

test("notes stay on the desk, and a contact that was removed comes back as it was", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  got(await verifyContact(amina, baraka.key, words(baraka), "voice"), "verified");
  got(await editContact(amina, baraka.key, { note: "Met in Nairobi.\tAsk for B." }), "edited");
  got(await editContact(amina, baraka.key, { atRisk: true }), "edited");
  await expect(editContact(amina, baraka.key, { note: "x".repeat(20_001) })).rejects.toThrow(Refusal);
  const before = detailOf(amina, baraka);
  expect(before).toMatchObject({ note: "Met in Nairobi.\tAsk for B.", atRisk: true, trust: "verified" });
  const { contact } = got(await removeContact(amina, baraka.key), "removed");
  got(contactDetail(amina, baraka.key), "no-contact");
  got(await editContact(amina, baraka.key, { atRisk: false }), "no-contact");
  await restoreContact(amina, baraka.key, contact);
  expect(detailOf(amina, baraka)).toEqual(before);
});

test("contacts are marked as at risk all at once, and those that were not so are told, to be put back", async () => {
  const [amina, baraka, chen] = [await person("Amina"), await person("Baraka"), await person("Chen")];
  await acquaint(amina, baraka, chen);
  got(await editContact(amina, baraka.key, { atRisk: true, note: "Met in Nairobi." }), "edited");
  const keys = [baraka.key, chen.key, chen.key, "RWnobody"];
  expect(await markContacts(amina, keys, true)).toEqual({ outcome: "marked", changed: [chen.key] });
  expect(detailOf(amina, chen)).toMatchObject({ atRisk: true });
  await markContacts(amina, [chen.key], false);
  expect(detailOf(amina, chen)).toMatchObject({ atRisk: false });
  expect(detailOf(amina, baraka)).toMatchObject({ atRisk: true, note: "Met in Nairobi." });
});

test("a desk that is opened again holds what it held, without reading it anew from the outside", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const again = (await openDesk(amina))!;
  expect(again.identity).toEqual(amina.identity);
  expect(contactDetail(again, baraka.key)).toEqual(contactDetail(amina, baraka.key));
  expect([...again.holdings.statements.keys()].sort()).toEqual([...amina.holdings.statements.keys()].sort());
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
