import { expect, test } from "vitest";
import { compareTally, tallyOf } from "../../../src/core/endorsement/attest";
import { signatoriesOf } from "../../../src/core/endorsement/signatories";
import { tallyKind } from "../../../src/core/endorsement/tally";
import { Refusal } from "../../../src/core/encoding/refusal";
import { writeStatement } from "../../../src/core/statement/statement";
import { keyOf, now, writeCampaign } from "../../support/campaigns";

const { foundation, version, card, admission, endorsement, recorded, withdrawal, state } = writeCampaign({
  coordinators: ["Alma", "Bako"],
});
const first = version("Alma");
const dia = endorsement("Dia", first);
const eve = endorsement("Eve", first, { listing: "recipients", country: "TN" });
const finn = endorsement("Finn", first, { listing: "withheld" });
const call = recorded("Alma", first, "Hope", { listing: "withheld" });
const letter = recorded("Bako", first, "Faith", { signatories: [{ name: "A. Faith", role: "Chair" }] });
const all = [
  ...[foundation, first, dia, eve, finn, call, letter],
  ...["Dia", "Eve", "Finn"].flatMap((name) => [card(name), admission("Alma", [name])]),
];
const full = state(all);
const author = { key: keyOf("Alma"), seq: 9, created: now };
const tally = tallyOf(full, author);

test("a tally names what a coordinator counts: listed, withheld, recorded apart", () => {
  expect(tally.listed).toEqual([dia.hash]);
  expect(tally.withheld).toEqual([eve.hash, finn.hash].sort());
  expect(tally.recorded).toEqual([call.hash, letter.hash].sort());
  expect([tally.listed.length, tally.withheld.length, tally.recorded.length]).toEqual([1, 2, 2]);
  expect([tally.organisations, tally.countries]).toEqual([3, 2]);
  expect(() => writeStatement(tallyKind, tally)).not.toThrow();
});

test("there is nothing to attest while no version is current", () => {
  expect(() => tallyOf(state([foundation]), author)).toThrow(Refusal);
});

test("the coordinator who holds the same finds no difference", () => {
  expect(compareTally(tally, full)).toEqual({
    attester: { key: keyOf("Alma"), role: "coordinator", revoked: false },
    sameVersion: true,
    notHere: [],
    notCounted: [],
    notNamed: [],
    numbersDiffer: false,
  });
});

test("Bako's desk sees what Alma's tally names that it lacks or does not count, and what it leaves out", () => {
  const gul = [card("Gul"), admission("Bako", ["Gul"]), endorsement("Gul", first)];
  const bakos = state([...all.filter((signed) => signed !== finn), ...gul, withdrawal("Dia", { seq: 2 })]);
  expect(compareTally(tally, bakos)).toMatchObject({
    notHere: [{ hash: finn.hash, what: "withheld" }],
    notCounted: [{ hash: dia.hash, what: "listed", reason: "superseded" }],
    notNamed: [{ hash: gul[2]!.hash, what: "listed" }],
  });
});

test("a tally that moves a withheld name to the listed ones differs", () => {
  const outed = { ...tally, listed: [dia.hash, finn.hash].sort(), withheld: [eve.hash] };
  expect(compareTally(outed, full)).toMatchObject({
    notCounted: [{ hash: finn.hash, what: "listed", reason: "counted" }],
    notNamed: [{ hash: finn.hash, what: "withheld" }],
  });
});

test("numbers that do not follow, and an attester who is nobody, are told", () => {
  expect(compareTally({ ...tally, organisations: 46 }, full).numbersDiffer).toBe(true);
  expect(compareTally({ ...tally, countries: 4 }, full).numbersDiffer).toBe(true);
  expect(compareTally({ ...tally, countries: 1 }, full).numbersDiffer).toBe(true);
  expect(compareTally({ ...tally, key: keyOf("Eve") }, full).attester).toBeNull();
});

test("the public letter names the public ones; the addressee's copy also those meant for it", () => {
  const open = signatoriesOf(full, "public");
  expect(open.listed).toEqual([
    { hash: dia.hash, organisation: "Dia", country: "KE", people: [{ name: "Director of Dia", role: "" }] },
  ]);
  expect([open.withheld, open.recordedWithheld]).toEqual([2, 1]);
  expect(open.recorded).toMatchObject([
    { organisation: "Faith", people: [{ name: "A. Faith", role: "Chair" }] },
  ]);

  const theirs = signatoriesOf(full, "addressee");
  expect(theirs.listed.map(({ organisation }) => organisation).sort()).toEqual(["Dia", "Eve"]);
  expect(theirs.withheld).toBe(1);
  expect(theirs.warnings.map(({ warning }) => warning)).toEqual(["few-withheld", "withheld-one-country"]);
});
