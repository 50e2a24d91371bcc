import { expect, test } from "vitest";
import { packBundle } from "../../src/core/bundle/pack";
import { decryptFor, encryptTo, writeArmor } from "../../src/core/crypto/age";
import { fromUtf8, sha256, utf8 } from "../../src/core/crypto/sodium";
import { systemRandom } from "../../src/desk/platform";
import { Refusal } from "../../src/core/encoding/refusal";
import { endorsementKind } from "../../src/core/endorsement/answers";
import { summaryOf } from "../../src/core/endorsement/summary";
import type { Signed } from "../../src/core/statement/envelope";
import { importCard } from "../../src/desk/contacts/importCard";
import { ownCard, ownCardText } from "../../src/desk/ownCard";
import { receive } from "../../src/desk/exchange/receive";
import { allStatements, onlyKind } from "../../src/desk/statements";
import { stateOf } from "../../src/desk/round/stateOf";
import { withdraw } from "../../src/desk/answering/withdraw";
import {
  acquaint,
  admitAll,
  campaignOf,
  endorseAs,
  got,
  invite,
  inviting,
  person,
  send,
  sending,
} from "./people";
import type { Person } from "./people";

/** Everything on a desk, to see that nothing changed. */
async function contentsOf({ store }: Person): Promise<string> {
  const kinds = ["statement", "text", "attachment", "manifest", "contact", "campaign"];
  const records = await Promise.all(kinds.map((kind) => store.list(kind)));
  return JSON.stringify(records.map((list) => list.map(({ id }) => id)));
}

/** Amina coordinates; Baraka has endorsed, and Amina knows it. */
async function roundWithBaraka() {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign, version } = await campaignOf(amina);
  await invite(amina, campaign, [baraka]);
  await admitAll(amina, campaign, [baraka]);
  await endorseAs(baraka, version);
  return { amina, baraka, campaign, version };
}

test("somebody unknown writes: nothing is kept, the card can be taken by hand, and then the file opens", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await importCard(amina, await cardOf(baraka));
  const { campaign } = await campaignOf(amina);
  const [parcel] = await inviting(amina, campaign, [baraka]);
  const before = await contentsOf(baraka);
  const unknown = got(await receive(baraka, parcel!.bytes), "unknown-sender");
  expect(unknown.from).toBe(amina.key);
  expect(await contentsOf(baraka)).toBe(before);
  got(await importCard(baraka, unknown.card!), "imported");
  expect(got(await receive(baraka, parcel!.bytes), "received")).toMatchObject({
    from: amina.key,
    purpose: "invitation",
    refused: [],
    remarks: [],
  });
});

test("a bundle may come in ASCII armor", async () => {
  const { amina, baraka, campaign } = await roundWithBaraka();
  const [parcel] = await sending(baraka, campaign, [amina]);
  const { added } = got(await receive(amina, utf8(`\n${writeArmor(parcel!.bytes)}`)), "received");
  expect(onlyKind(added, endorsementKind)).toHaveLength(1);
});

test("Mallory puts another text under Baraka's signature: that is set aside by name, and her card is not", async () => {
  const { amina, baraka, campaign } = await roundWithBaraka();
  await send(baraka, campaign, amina);
  const mallory = await person("Mallory");
  await acquaint(amina, mallory);
  const [real] = onlyKind(allStatements(amina), endorsementKind);
  const bytes = utf8(fromUtf8(real!.bytes, "").replace(real!.statement.text, "0".repeat(64)));
  const forged: Signed = { ...real!, bytes, hash: sha256(bytes) };
  const file = await packed(mallory, amina, [ownCard(mallory)!, forged]);
  const before = summaryOf(await stateOf(amina, campaign));
  const { refused, added } = got(await receive(amina, file), "received");
  expect(refused).toMatchObject([{ name: `statements/${forged.hash}.json`, reason: "bad-signature" }]);
  expect(added).toEqual([]);
  expect(summaryOf(await stateOf(amina, campaign))).toEqual(before);
});

test("the same file again does nothing", async () => {
  const { amina, baraka, campaign } = await roundWithBaraka();
  const [parcel] = await sending(baraka, campaign, [amina]);
  got(await receive(amina, parcel!.bytes), "received");
  const before = await contentsOf(amina);
  expect(await receive(amina, parcel!.bytes)).toEqual({ outcome: "already-imported", from: baraka.key });
  expect(await contentsOf(amina)).toBe(before);
});

test("an older endorsement that comes after the withdrawal is marked, and counts no more", async () => {
  const { amina, baraka, campaign } = await roundWithBaraka();
  const [late] = await sending(baraka, campaign, [amina]);
  baraka.wait(3600);
  got(await withdraw(baraka, campaign, null), "withdrawn");
  await send(baraka, campaign, amina);
  amina.wait(7200);
  expect(got(await receive(amina, late!.bytes), "received").remarks).toEqual(["older"]);
  const state = await stateOf(amina, campaign);
  expect(state.counts.organisations).toBe(0);
  expect(state.withdrawn).toHaveLength(1);
});

test("a second bundle under a known id is imported and flagged", async () => {
  const { amina, baraka } = await roundWithBaraka();
  const sameId = (length: number) => (length === 16 ? new Uint8Array(16) : systemRandom(length));
  const card = ownCard(baraka)!;
  const first = await packed(baraka, amina, [card], { seq: 10, random: sameId });
  const second = await packed(baraka, amina, [], { seq: 11, random: sameId });
  expect(got(await receive(amina, first), "received").remarks).toEqual([]);
  expect(got(await receive(amina, second), "received").remarks).toEqual(["same-id"]);
});

test("Baraka passes Amina's invitation on to Chen, whose desk tells whom it did not come for", async () => {
  const { amina, baraka, campaign } = await roundWithBaraka();
  const chen = await person("Chen");
  await acquaint(amina, chen);
  const [parcel] = await inviting(amina, campaign, [baraka]);
  expect(await receive(chen, parcel!.bytes)).toEqual({ outcome: "not-for-me", from: null });
  const { bytes } = got(await decryptFor(parcel!.bytes, baraka.identity.opening), "decrypted");
  const passedOn = await encryptTo(bytes, [chen.identity.opening.recipient], systemRandom);
  const before = await contentsOf(chen);
  expect(await receive(chen, passedOn)).toEqual({ outcome: "not-for-me", from: amina.key });
  expect(await contentsOf(chen)).toBe(before);
});

test("a damaged file is refused, and nothing of it is kept", async () => {
  const { amina, baraka, campaign } = await roundWithBaraka();
  const [parcel] = await sending(baraka, campaign, [amina]);
  const before = await contentsOf(amina);
  const flipped = parcel!.bytes.slice();
  flipped[flipped.length - 1]! ^= 1;
  const hostile = [
    flipped,
    parcel!.bytes.slice(0, -100),
    utf8("-----BEGIN AGE ENCRYPTED FILE-----\n?"),
    new Uint8Array(0),
  ];
  for (const file of hostile) await expect(receive(amina, file)).rejects.toThrow(Refusal);
  expect(await contentsOf(amina)).toBe(before);
});

async function cardOf(one: Person): Promise<string> {
  return ownCardText(one)!;
}

interface Changes {
  readonly seq?: number;
  readonly random?: typeof systemRandom;
}

/** A bundle made by hand, as a hostile program could. */
async function packed(
  from: Person,
  to: Person,
  statements: readonly Signed[],
  { seq = 1, random = systemRandom }: Changes = {},
): Promise<Uint8Array> {
  const { recipient } = to.identity.opening;
  const parcel = {
    from: from.identity.signing,
    to: [{ key: to.key, recipient }],
    purpose: "answer",
    note: null,
    seq,
    now: from.clock(),
    contents: { statements, texts: [], attachments: [] },
  };
  return (await packBundle(parcel, random)).bytes;
}
