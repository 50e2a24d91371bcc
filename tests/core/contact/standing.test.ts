import { expect, test } from "vitest";
import { keyStanding, standingOf, stands } from "../../../src/core/contact/standing";
import type { Card } from "../../../src/core/contact/card";
import type { Revocation } from "../../../src/core/contact/revocation";
import type { Signed } from "../../../src/core/statement/envelope";
import { keyOf, now, writeCampaign } from "../../support/campaigns";

const { card, rotation, revocation } = writeCampaign();
const first = card("Dia");
const know = (cards: Signed<Card>[], revocations: Signed<Revocation>[] = [], verified: Signed<Card>[] = []) =>
  standingOf({ cards, revocations, verifiedByHand: new Set(verified.map(({ hash }) => hash)) });
const diasStanding = (...known: Parameters<typeof know>) => keyStanding(keyOf("Dia"), know(...known), now);

test("a key is known by its newest card", () => {
  const renewed = card("Dia", { seq: 2, previous: first.hash });
  expect(diasStanding([])).toEqual({ standing: "unknown" });
  expect(diasStanding([first])).toEqual({ standing: "valid", card: first });
  expect(diasStanding([first, renewed])).toEqual({ standing: "valid", card: renewed });
  expect(diasStanding([renewed, first, first])).toEqual({ standing: "valid", card: renewed });
});

test("a card is good to the end of its last day", () => {
  const at = (time: string) => keyStanding(keyOf("Dia"), know([first]), time).standing;
  expect(at("2028-11-22T23:59:59Z")).toBe("valid");
  expect(at("2028-11-23T00:00:00Z")).toBe("lapsed");
});

test("a revoked key is revoked, whatever its cards say; only what every revocation lists stands", () => {
  const one = revocation("Dia", [first]);
  const other = revocation("Dia", [], { seq: 2 });
  expect(diasStanding([first], [one])).toEqual({ standing: "revoked", by: [one] });
  expect(stands(first, know([first], [one]).revoked)).toBe(true);
  expect(stands(first, know([first], [one, other]).revoked)).toBe(false);
  expect(stands(card("Eve"), know([first], [one, other]).revoked)).toBe(true);
});

test("a key that handed over is replaced, if both keys signed the new card", () => {
  const heir = rotation("Dia", "Dia's new desk");
  expect(diasStanding([first, heir])).toEqual({ standing: "replaced", by: heir });
  const { rotation: _, ...claim } = heir;
  expect(diasStanding([first, claim])).toEqual({ standing: "valid", card: first });
});

test("two cards under one number freeze the key until one is verified", () => {
  const other = card("Dia", { organisation: "Dia?" });
  expect(diasStanding([first, other])).toMatchObject({ standing: "frozen" });
  expect(diasStanding([first, other], [], [first])).toEqual({ standing: "valid", card: first });
  const later = card("Dia", { seq: 2 });
  expect(diasStanding([first, other, later])).toMatchObject({ standing: "frozen" });
  expect(diasStanding([first, other, later], [], [later])).toEqual({ standing: "valid", card: later });
});

test("an earlier verification of an older card settles nothing", () => {
  const [second, other] = [card("Dia", { seq: 2 }), card("Dia", { seq: 2, organisation: "Dia?" })];
  expect(diasStanding([first, second, other], [], [first])).toMatchObject({ standing: "frozen" });
});

test("two heirs freeze the key that named both, until one is verified", () => {
  const [heir, thiefs] = [rotation("Dia", "Dia's new desk"), rotation("Dia", "Eve")];
  expect(diasStanding([first, heir, thiefs])).toMatchObject({ standing: "frozen" });
  expect(diasStanding([first, heir, thiefs], [], [heir])).toEqual({ standing: "replaced", by: heir });
  const eves = keyStanding(keyOf("Eve"), know([first, heir, thiefs], [], [heir]), now);
  expect(eves).toMatchObject({ standing: "frozen" });
});

test("one heir whose card was renewed is no contest", () => {
  const heir = rotation("Dia", "Dia's new desk");
  const again = rotation("Dia", "Dia's new desk", { seq: 2 });
  expect(diasStanding([first, heir, again])).toEqual({ standing: "replaced", by: again });
});

test("once Dia's key is revoked a thief can neither name heirs with it nor freeze what stands", () => {
  const heir = rotation("Dia", "Dia's new desk");
  const thiefs = rotation("Dia", "Eve");
  const tied = card("Dia", { organisation: "Dia?" });
  const known = know([first, tied, heir, thiefs], [revocation("Dia", [first, heir])]);
  expect(known.contests.size).toBe(0);
  expect(keyStanding(keyOf("Dia's new desk"), known, now)).toEqual({ standing: "valid", card: heir });
});
