import { expect, test } from "vitest";
import { Refusal } from "../../src/core/encoding/refusal";
import { circulate } from "../../src/desk/exchange/circulate";
import { contactDetail } from "../../src/desk/contacts/contactDetail";
import { addOrganisation } from "../../src/desk/contacts/contactDetails";
import type { WrittenDown } from "../../src/desk/contacts/contactDetails";
import { contactFacets, groupContacts, renameGroup } from "../../src/desk/contacts/contactGroups";
import { contactList } from "../../src/desk/contacts/contactList";
import type { ContactQuery } from "../../src/desk/contacts/contactList";
import { editContact, removeContact, restoreContact } from "../../src/desk/contacts/editContact";
import { importCard, readCard } from "../../src/desk/contacts/importCard";
import { ownCardText } from "../../src/desk/ownCard";
import { campaignRecord, find } from "../../src/desk/records";
import { contactTwins, joinContacts, partContacts } from "../../src/desk/contacts/twins";
import { acquaint, campaignOf, got, person } from "./people";
import type { Person } from "./people";

const entry = (organisation: string, more: Partial<WrittenDown> = {}): WrittenDown => ({
  details: { organisation, country: "KE", sectors: ["gender"], languages: ["sw"] },
  groups: [],
  note: "",
  atRisk: false,
  ...more,
});
const adding = async (one: Person, organisation: string, more: Partial<WrittenDown> = {}) =>
  got(await addOrganisation(one, entry(organisation, more)), "added").id;
const names = async (one: Person, query: Partial<ContactQuery> = {}) =>
  (
    await contactList(one, {
      search: "",
      trust: null,
      sort: "organisation",
      descending: false,
      language: "en",
      from: 0,
      count: 100,
      ...query,
    })
  ).rows.map(({ organisation }) => organisation);

test("an organisation without the program is written down, changed, removed and put back", async () => {
  const amina = await person("Amina");
  const id = await adding(amina, "Radio du Lac", { groups: ["Sahel"], note: "Ask for M.", atRisk: true });
  expect(contactDetail(amina, id)).toMatchObject({
    outcome: "found",
    organisation: "Radio du Lac",
    country: "KE",
    trust: "no-card",
    card: null,
    fingerprint: null,
    text: null,
    groups: ["Sahel"],
    note: "Ask for M.",
    atRisk: true,
  });
  expect(await addOrganisation(amina, entry("radio  du lac"))).toMatchObject({
    outcome: "already-known",
    known: { key: id },
  });
  const details = { organisation: "Radio du Tchad", country: "TD", sectors: [], languages: [] };
  got(await editContact(amina, id, { details }), "edited");
  expect(contactDetail(amina, id)).toMatchObject({ organisation: "Radio du Tchad", note: "Ask for M." });
  const { contact } = got(await removeContact(amina, id), "removed");
  expect(await names(amina)).toEqual([]);
  await restoreContact(amina, id, contact);
  expect(await names(amina, { country: "TD" })).toEqual(["Radio du Tchad"]);
  for (const wrong of [
    entry(""),
    entry("Turned \u202Earound"),
    entry("x", { groups: ["y".repeat(61)] }),
    entry("x", { details: { ...entry("x").details, country: "XX" } }),
    entry("x", { details: { ...entry("x").details, languages: ["Klingon"] } }),
  ]) {
    await expect(addOrganisation(amina, wrong)).rejects.toThrow(Refusal);
  }
  await expect(editContact(amina, id, { details: { ...details, organisation: " " } })).rejects.toThrow(
    Refusal,
  );
  expect(amina.holdings.contacts.size).toBe(1);
});

test("contacts are put into groups and taken out together, found by them, and groups renamed and removed", async () => {
  const amina = await person("Amina");
  const baraka = await person("Baraka");
  await acquaint(amina, baraka);
  const ids = [baraka.key, await adding(amina, "One"), await adding(amina, "Two", { groups: ["Old"] })];
  expect(await groupContacts(amina, [...ids, "RWnobody"], "Sahel", true)).toEqual({
    outcome: "grouped",
    changed: ids,
  });
  expect(await groupContacts(amina, ids.slice(0, 1), "Sahel", false)).toMatchObject({
    changed: [baraka.key],
  });
  expect(await names(amina, { group: "Sahel" })).toEqual(["One", "Two"]);
  expect(await names(amina, { search: "sahel two" })).toEqual(["Two"]);
  expect(await names(amina, { sector: "gender", country: "KE" })).toEqual(["One", "Two"]);
  expect(contactFacets(amina)).toEqual({
    outcome: "counted",
    groups: [
      { name: "Old", count: 1 },
      { name: "Sahel", count: 2 },
    ],
    countries: [{ name: "KE", count: 3 }],
    sectors: [{ name: "gender", count: 2 }],
  });
  await renameGroup(amina, "Sahel", "Old");
  expect(contactFacets(amina).groups, "two groups of one name are one").toEqual([{ name: "Old", count: 2 }]);
  const { changed } = await renameGroup(amina, "Old", null);
  expect([changed.length, contactFacets(amina).groups]).toEqual([2, []]);
  expect(await names(amina)).toHaveLength(3);
  await expect(groupContacts(amina, ids, "", true)).rejects.toThrow(Refusal);
  await expect(renameGroup(amina, "Old", "x\u200By")).rejects.toThrow(Refusal);
});

test("a card that comes later is joined with what was written down: groups, note, risk and invitations go with it", async () => {
  const amina = await person("Amina");
  const baraka = await person("Baraka");
  const id = await adding(amina, "baraka", { groups: ["Sahel"], note: "Ask for B.", atRisk: true });
  const other = await adding(amina, "Baraka Foundation");
  const { campaign } = await campaignOf(amina);
  await circulate(amina, { campaigns: [campaign], to: [id, other], purpose: "invitation", note: null });
  got(await importCard(amina, ownCardText(baraka)!), "imported");
  expect(got(contactDetail(amina, baraka.key), "found").twins).toEqual([
    { key: id, organisation: "baraka", country: "KE" },
  ]);
  expect(got(contactDetail(amina, id), "found").twins).toMatchObject([{ key: baraka.key }]);
  expect(got(contactDetail(amina, other), "found").twins).toEqual([]);

  expect(contactTwins(amina).organisations).toEqual([
    { id, organisation: "baraka", twins: [{ key: baraka.key, organisation: "Baraka", country: "KE" }] },
  ]);
  expect(got(contactDetail(amina, id), "found").lookalikes, "the same is no look-alike").toEqual([]);

  const invited = async () => (await find(amina, campaignRecord, campaign))!.invited;
  const { before } = got(await joinContacts(amina, id, baraka.key), "joined");
  expect(await invited()).toEqual([baraka.key, other].sort());
  expect(contactDetail(amina, id)).toEqual({ outcome: "no-contact" });
  expect(contactTwins(amina).organisations).toEqual([]);
  expect(contactDetail(amina, baraka.key)).toMatchObject({
    groups: ["Sahel"],
    note: "Ask for B.",
    atRisk: true,
    twins: [],
    trust: "unverified",
  });
  got(await partContacts(amina, before), "parted");
  expect(await invited()).toEqual([id, other].sort());
  expect(contactDetail(amina, baraka.key)).toMatchObject({ groups: [], note: "", atRisk: false });
  expect(contactDetail(amina, id)).toMatchObject({ groups: ["Sahel"] });
  for (const [one, two] of [
    [baraka.key, id],
    [id, other],
    [id, "RWnobody"],
  ] as const) {
    expect(await joinContacts(amina, one, two)).toEqual({ outcome: "no-contact" });
  }
});

test("what was written down is flagged beside a card whose name could be taken for it, and beside another", async () => {
  const amina = await person("Amina");
  const details = (country: string | null) => ({
    details: { organisation: "Peace Network", country, sectors: [], languages: [] },
  });
  const id = await adding(amina, "", details("KE"));
  const flagged = async () => {
    const query = { search: "", trust: null, sort: "added", descending: false, language: "en" } as const;
    const { rows } = await contactList(amina, { ...query, from: 0, count: 100 });
    return rows.filter(({ isLookalike }) => isLookalike).map(({ key }) => key);
  };
  const [same, alike] = [await person("PEACE NETWORK"), await person("Pеace Nеtwork")];
  expect(got(readCard(amina, ownCardText(same)!), "read").lookalikes).toEqual([]);
  expect(got(readCard(amina, ownCardText(alike)!), "read").lookalikes).toEqual([
    { key: id, organisation: "Peace Network" },
  ]);
  got(await importCard(amina, ownCardText(alike)!), "imported");
  expect((await flagged()).sort()).toEqual([id, alike.key].sort());
  expect(got(contactDetail(amina, id), "found").lookalikes).toMatchObject([{ key: alike.key }]);
  got(await removeContact(amina, alike.key), "removed");
  expect(await flagged()).toEqual([]);

  got(await importCard(amina, ownCardText(same)!), "imported");
  expect(await flagged(), "it can be joined").toEqual([]);
  const elsewhere = await adding(amina, "", details("PE"));
  expect((await flagged()).sort(), "which of the two the card belongs to is not said").toEqual(
    [id, same.key, elsewhere].sort(),
  );
});
