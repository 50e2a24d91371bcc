import { expect, test } from "vitest";
import { writeArmor } from "../../src/core/crypto/age";
import { utf8 } from "../../src/core/crypto/sodium";
import { acceptCampaign } from "../../src/desk/answering/acceptCampaign";
import { inspect } from "../../src/desk/exchange/inspect";
import { importCard } from "../../src/desk/contacts/importCard";
import { ownCardText } from "../../src/desk/ownCard";
import { receive } from "../../src/desk/exchange/receive";
import { acquaint, campaignOf, got, inviting, person } from "./people";

test("looking into a bundle says who signed it and what it would bring, and keeps nothing", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign } = await campaignOf(amina);
  const [parcel] = await inviting(amina, campaign, [baraka]);
  const before = baraka.holdings.statements.size;
  const found = got(await inspect(baraka, parcel!.bytes), "opened");
  expect(found).toMatchObject({
    from: { key: amina.key, organisation: "Amina", trust: "unverified", isOwn: false },
    purpose: "invitation",
    note: null,
    remarks: [],
    refused: [],
    texts: 1,
  });
  const told = found.statements.map(({ type, isNew }) => [type.split("/")[1], isNew]);
  expect(told).toContainEqual(["version", true]);
  expect(told).toContainEqual(["campaign", true]);
  expect(structuredClone(found), "it can be handed over by a worker").toEqual(found);
  expect(baraka.holdings.statements.size).toBe(before);

  expect(await inspect(baraka, utf8(writeArmor(parcel!.bytes)))).toMatchObject({ outcome: "opened" });
  got(await receive(baraka, parcel!.bytes), "received");
  await acceptCampaign(baraka, campaign);
  expect(await inspect(baraka, parcel!.bytes)).toMatchObject({
    outcome: "already-imported",
    from: { organisation: "Amina" },
  });
});

test("of a stranger's bundle only who signed it is shown; once its card is on the list, all is", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  got(await importCard(amina, ownCardText(baraka)!), "imported");
  const { campaign } = await campaignOf(amina);
  const [parcel] = await inviting(amina, campaign, [baraka]);
  const found = got(await inspect(baraka, parcel!.bytes), "unknown-sender");
  expect(found.from).toMatchObject({ key: amina.key, organisation: "Amina", trust: null });
  expect(Object.keys(found).sort()).toEqual(["card", "from", "outcome"]);
  got(await importCard(baraka, found.card!), "imported");
  got(await inspect(baraka, parcel!.bytes), "opened");
});

test("a bundle for somebody else is told as such, and a damaged one is refused", async () => {
  const [amina, baraka, chen] = [await person("Amina"), await person("Baraka"), await person("Chen")];
  await acquaint(amina, baraka, chen);
  const { campaign } = await campaignOf(amina);
  const [parcel] = await inviting(amina, campaign, [baraka]);
  expect(await inspect(chen, parcel!.bytes)).toEqual({ outcome: "not-for-me", from: null });
  await expect(inspect(baraka, parcel!.bytes.subarray(0, 100))).rejects.toMatchObject({ name: "Refusal" });
});
