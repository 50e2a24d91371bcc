import { beforeAll, expect, test } from "vitest";
import { cryptoReady } from "../../src/core/crypto/sodium";
import { editContact } from "../../src/desk/contacts/editContact";
import { exposure } from "../../src/desk/exposure";
import { collected } from "../e2e/states/endorsements";
import { cardOf, neighbour } from "../e2e/states/neighbours";

beforeAll(() => cryptoReady);

test("what is on a desk is counted as whoever opens it would see it", async () => {
  const own = await neighbour("Wasitat");
  expect(await exposure(own)).toMatchObject({ contacts: 0, letters: 0, unnamed: 0, people: 0, exchanged: 0 });
  const { foro, radio } = await collected(cardOf(own));
  const before = await exposure(foro);
  // One signed for the addressee only, one without its name.
  expect(before).toMatchObject({ letters: 1, unnamed: 2, people: 3, atRisk: 0, notes: 0 });
  await editContact(foro, radio.key, { atRisk: true, note: "meets us on Tuesdays" });
  expect(await exposure(foro)).toEqual({ ...before, atRisk: 1, notes: 1 });
});
