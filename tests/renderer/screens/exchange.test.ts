import { expect, test } from "vitest";
import { utf8 } from "../../../src/core/crypto/sodium";
import { isArmored, readArmor, writeArmor } from "../../../src/core/crypto/age";
import type { InspectedStatement, Signer } from "../../../src/desk/exchange/inspection";
import { armorIn } from "../../../src/renderer/screens/exchange/armorIn";
import { isFull, moved, nextToRead, takeable } from "../../../src/renderer/screens/exchange/bundles";
import type { BundleItem, BundleState } from "../../../src/renderer/screens/exchange/bundles";
import { groupsOf } from "../../../src/renderer/screens/exchange/groups";
import { strangeIn } from "../../../src/renderer/screens/exchange/strange";
import { ofText } from "../../../src/renderer/state/incoming";

const mebibyte = 1024 * 1024;
const signer = (key: string): Signer => ({ key, words: [], organisation: key, trust: null, isOwn: false });
const item = (id: number, size: number, at: BundleState = { state: "waiting" }): BundleItem => ({
  id,
  file: { ...ofText("x.age", ""), size },
  at,
});
const seen = (length: number, outcome: "opened" | "already-imported" = "opened"): BundleState => ({
  state: "seen",
  // Only its length counts here.
  bytes: { length } as Uint8Array,
  inspection: { outcome, from: signer("RWa") } as never,
});

test("bundles are read one at a time, and only as many as there is room for", () => {
  expect(nextToRead([item(1, 10), item(2, 10)])?.id).toBe(1);
  expect(nextToRead([item(1, 10, { state: "reading" }), item(2, 10)])).toBeNull();
  const held = [item(1, 0, seen(300 * mebibyte)), item(2, 100 * mebibyte), item(3, 1)];
  expect(nextToRead(held), "they are read in their order").toBeNull();
  expect(isFull(held)).toBe(true);
  expect(isFull([item(1, 10, { state: "reading" }), ...held])).toBe(false);
  expect(nextToRead([item(2, 384 * mebibyte)])?.id, "the largest one, by itself").toBe(2);
  expect(nextToRead([item(2, 500 * mebibyte)])?.id, "one that is too large is told so by reading it").toBe(2);
  expect(nextToRead([])).toBeNull();
  expect(isFull([])).toBe(false);
});

test("one that was left meanwhile does not come back", () => {
  const items = [item(1, 10), item(2, 10)];
  expect(moved(items, 2, { state: "reading" })[1]!.at.state).toBe("reading");
  expect(moved(items, 3, { state: "reading" })).toEqual(items);
});

test("only those that were opened can be taken in together", () => {
  const items = [item(1, 0, seen(1)), item(2, 0, seen(1, "already-imported")), item(3, 0)];
  expect(takeable(items).map(({ id }) => id)).toEqual([1]);
});

test("what a bundle would change is told by kind, signer and novelty, the new first", () => {
  const statement = (type: string, by: string, changes: Partial<InspectedStatement> = {}) => ({
    hash: "",
    type,
    outcome: "sound" as const,
    isNew: true,
    created: "2026-11-22T13:51:00Z",
    by: signer(by),
    ...changes,
  });
  const card = "undersigned/card/1";
  const groups = groupsOf([
    statement(card, "RWa", { isNew: false }),
    statement(card, "RWb"),
    statement("undersigned/devices/1", "RWb", { outcome: "newer" }),
    statement(card, "RWb"),
    statement("undersigned/devices/1", "RWb", { outcome: "newer", isNew: false }),
    statement(card, "RWa"),
  ]);
  expect(groups.map(({ type, by, is, count }) => `${is} ${count} ${type.split("/")[1]} ${by.key}`)).toEqual([
    "new 2 card RWb",
    "new 1 card RWa",
    "newer 1 devices RWb",
    "held 1 card RWa",
    "held 1 devices RWb",
  ]);
});

test("an armored bundle is found in a mail that quotes it", () => {
  const file = Uint8Array.from({ length: 200 }, (_, at) => at);
  const armor = writeArmor(file);
  for (const mail of [
    armor,
    `Dear all,\n\n${armor}\n\nYours\n`,
    `> ${armor.trim().replaceAll("\n", "\r\n> ")}`,
    `  ${armor.trim().replaceAll("\n", "  \n\t")}`,
  ]) {
    const found = armorIn(mail);
    expect(isArmored(found)).toBe(true);
    expect(readArmor(found)).toEqual(file);
  }
  expect(armorIn("no bundle")).toBe("no bundle");
  expect(armorIn("-----END AGE ENCRYPTED FILE----- -----BEGIN AGE ENCRYPTED FILE-----")).toMatch(/^-----END/);
});

test("a file that cannot be a bundle is told from a damaged one by its first bytes", () => {
  const is = (text: string) => strangeIn(utf8(text));
  expect(is("age-encryption.org/v1\n-> mlkem768x25519 …")).toBeNull();
  expect(is("Dear all,\n> -----BEGIN AGE ENCRYPTED FILE-----\nYWdl")).toBeNull();
  expect(is("-----BEGIN UNDERSIGNED CARD-----\nc3Rh")).toBe("card");
  for (const text of ["", "PK\u0003\u0004", "age", "minutes of the meeting"])
    expect(is(text), text).toBe("other");
});
