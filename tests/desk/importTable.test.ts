import { expect, test } from "vitest";
import { utf8 } from "../../src/core/crypto/sodium";
import { Refusal } from "../../src/core/encoding/refusal";
import { contactList } from "../../src/desk/contacts/contactList";
import { removeContacts } from "../../src/desk/contacts/editContact";
import { importTable, readTable } from "../../src/desk/contacts/importTable";
import type { TableReading } from "../../src/desk/contacts/importTable";
import { noColumns } from "../../src/desk/contacts/tableColumns";
import { acquaint, got, person } from "./people";
import type { Person } from "./people";

const guessed: TableReading = {
  encoding: null,
  separator: null,
  hasHeadings: null,
  columns: null,
  group: null,
};

const reading = async (one: Person, table: string | Uint8Array, how: Partial<TableReading> = {}) =>
  got(await readTable(one, typeof table === "string" ? utf8(table) : table, { ...guessed, ...how }), "read");
const listed = async (one: Person) =>
  (
    await contactList(one, {
      search: "",
      trust: null,
      sort: "organisation",
      descending: false,
      language: "en",
      from: 0,
      count: 1000,
    })
  ).rows;

test("a table of a French spreadsheet becomes contacts, all of it as one change that is taken back as one", async () => {
  const amina = await person("Amina");
  const baraka = await person("Baraka");
  await acquaint(amina, baraka);
  const table = [
    "Nom;Pays;Domaines;Langues;Groupe;Remarques;À risque",
    "Réseau des femmes;Côte d’Ivoire;Peacebuilding, Gender;français, ar;Sahel|2017;Ask for M.;oui",
    "شبكة السلام;اليمن;;العربية;;;",
    "=1+1;Кения;;;;+33 1;",
    "Baraka;KE;;;;;",
    "réseau des femmes;CI;;;;;",
  ].join("\r\n");
  const read = await reading(amina, table, { group: "Imported" });
  expect(read.as).toMatchObject({ encoding: "utf-8", separator: ";", hasHeadings: true });
  expect(read).toMatchObject({ rows: 5, fresh: 3, known: 2, faulty: 0 });
  expect(await listed(amina), "reading keeps nothing").toHaveLength(1);

  const file = utf8(table);
  const { ids, known } = got(await importTable(amina, file, { ...read.as, group: "Imported" }), "imported");
  expect([ids.length, known]).toEqual([3, 2]);
  const rows = await listed(amina);
  expect(
    rows.map(({ organisation, country, trust, hasNoProgram }) => [
      organisation,
      country,
      trust,
      hasNoProgram,
    ]),
  ).toEqual([
    ["=1+1", "KE", "no-card", true],
    ["Baraka", "KE", "unverified", false],
    ["Réseau des femmes", "CI", "no-card", true],
    ["شبكة السلام", "YE", "no-card", true],
  ]);
  expect(rows[2]).toMatchObject({
    sectors: ["gender", "peacebuilding"],
    languages: ["ar", "fr"],
    groups: ["2017", "Imported", "Sahel"],
    atRisk: true,
  });
  expect(await removeContacts(amina, ids)).toEqual({ outcome: "removed", count: 3 });
  expect((await listed(amina)).map(({ organisation }) => organisation)).toEqual(["Baraka"]);
});

test("the first row says what the columns are in five languages, or there is none and the contents say it", async () => {
  const amina = await person("Amina");
  const columnsOf = async (headings: string) => (await reading(amina, `${headings}\nx,y,z\n`)).as.columns;
  for (const headings of [
    "Country,Organisation name,Notes",
    "PAYS,Nom,Remarques",
    "País,Organización,Observaciones",
    "الدولة,اسم المنظمة,ملاحظات",
    "Страна,Название,Примечание",
  ]) {
    expect(await columnsOf(headings), headings).toEqual({
      ...noColumns,
      country: 0,
      organisation: 1,
      note: 2,
    });
  }
  const bare = await reading(amina, "Kenia\tFirst organisation\nTanzanie\tSecond\n");
  expect(bare.as).toMatchObject({ separator: "\t", hasHeadings: false });
  expect(bare.as.columns).toMatchObject({ country: 0, organisation: 1 });
  expect(bare).toMatchObject({ rows: 2, fresh: 2 });
  const otherwise = { ...noColumns, organisation: 0 };
  const { first } = await reading(amina, "Kenia\tFirst\n", { columns: otherwise, hasHeadings: false });
  expect(first[0]!.details, "what somebody chose goes before what was guessed").toMatchObject({
    organisation: "Kenia",
    country: null,
  });
});

test("every encoding that its bytes show is read; one that they do not show is asked for by name", async () => {
  const amina = await person("Amina");
  const text = "Name,Country\nÉcole de la paix,Sénégal\n";
  const utf16 = (isLittle: boolean, mark: boolean) => {
    const buffer = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
    return new Uint8Array(isLittle ? buffer : buffer.swap16());
  };
  for (const [bytes, encoding] of [
    [utf8(text), "utf-8"],
    [utf8(`\ufeff${text}`), "utf-8"],
    [utf16(true, true), "utf-16le"],
    [utf16(false, true), "utf-16be"],
    [utf16(true, false), "utf-16le"],
    [utf16(false, false), "utf-16be"],
  ] as const) {
    const read = await reading(amina, bytes);
    expect(read.as.encoding).toBe(encoding);
    expect(read.first[0]!.details).toMatchObject({ organisation: "École de la paix", country: "SN" });
  }
  const old = new Uint8Array(Buffer.from(text, "latin1"));
  expect(await readTable(amina, old, guessed)).toEqual({ outcome: "unknown-encoding" });
  expect(await importTable(amina, old, guessed)).toEqual({ outcome: "unknown-encoding" });
  const read = await reading(amina, old, { encoding: "windows-1252" });
  expect(read.first[0]!.details.organisation).toBe("École de la paix");
  expect(await readTable(amina, utf8("a\0b"), guessed)).toEqual({ outcome: "unknown-encoding" });
  expect(await readTable(amina, utf8(" \n,,\n"), guessed)).toEqual({ outcome: "no-rows" });
});

test("rows with faults are named by their line and left out; the others come in", async () => {
  const amina = await person("Amina");
  const sectors = Array.from({ length: 33 }, (_, at) => `s${at}`).join(";");
  const rows = [
    "Organisation,Country,Sectors,Languages,Note,At risk",
    "Good,KE,,,,",
    ",KE,,,,",
    "Where,Atlantis,,,,",
    "Tongue,KE,,Klingon,,",
    "Perhaps,KE,,,,perhaps",
    "Turned \u202Earound,KE,,,,",
    "Hidden\u200Bname,KE,,,,",
    "Zero\u0001,KE,,,,",
    `${"x".repeat(201)},KE,,,,`,
    `Many,KE,${sectors},,,`,
    'Two,KE,,,"a\n\nb",no',
    "After,KE,,,,",
  ];
  const { faults, fresh, faulty } = await reading(amina, rows.join("\n"));
  expect(faults.map(({ line, field, why }) => [line, field, why])).toEqual([
    [3, "organisation", "empty"],
    [4, "country", "unknown"],
    [5, "languages", "unknown"],
    [6, "atRisk", "unclear"],
    [7, "organisation", "bad-text"],
    [8, "organisation", "bad-text"],
    [9, "organisation", "bad-text"],
    [10, "organisation", "bad-text"],
    [11, "sectors", "too-many"],
  ]);
  expect([fresh, faulty]).toEqual([3, 9]);
  const done = got(await importTable(amina, utf8(rows.join("\n")), guessed), "imported");
  expect([done.ids.length, done.faulty]).toEqual([3, 9]);
  expect((await listed(amina)).map(({ organisation }) => organisation)).toEqual(["After", "Good", "Two"]);
});

test("what is no table is refused, and nothing is kept of it", async () => {
  const amina = await person("Amina");
  for (const [table, reason] of [
    ['Name\n"never closed', "truncated"],
    [`Name\n${"a\n".repeat(100_001)}`, "too-large"],
    [`Name\n${"x".repeat(40_001)}`, "too-large"],
    [",".repeat(200), "too-large"],
  ] as const) {
    await expect(importTable(amina, utf8(table), guessed)).rejects.toMatchObject({ reason });
  }
  await expect(readTable(amina, new Uint8Array(16 * 1024 * 1024 + 1), guessed)).rejects.toThrow(Refusal);
  await expect(readTable(amina, utf8("Name\nx"), { ...guessed, group: "\u202E" })).rejects.toThrow(Refusal);
  await expect(
    readTable(amina, utf8("Name\nx"), { ...guessed, columns: { ...noColumns, note: -1 } }),
  ).rejects.toThrow(Refusal);
  expect(await listed(amina)).toEqual([]);
});

test("thousands of rows come in as one change, and one that is stopped leaves nothing", async () => {
  const amina = await person("Amina");
  const lines = Array.from({ length: 5000 }, (_, at) => `Organisation ${at},KE,gender,en,Network ${at % 50}`);
  const file = utf8(["Name,Country,Sector,Language,Group", ...lines].join("\n"));
  let steps = 0;
  const stopping = {
    ...amina,
    work: { step: () => (++steps === 8 ? Promise.reject(new Error("stop")) : Promise.resolve()) },
  };
  await expect(importTable(stopping, file, guessed)).rejects.toThrow("stop");
  expect(amina.holdings.contacts.size).toBe(0);
  const { ids } = got(await importTable(amina, file, guessed), "imported");
  expect(ids).toHaveLength(5000);
  expect(amina.holdings.contacts.size).toBe(5000);
});
