import { expect, test } from "vitest";
import { acceptCampaign } from "../../src/desk/answering/acceptCampaign";
import { removeContact } from "../../src/desk/contacts/editContact";
import type { Desk } from "../../src/desk/desk";
import { openDesk } from "../../src/desk/createDesk";
import * as records from "../../src/desk/records";

import { letters } from "../../src/desk/round/letterList";
import { stateOf } from "../../src/desk/round/stateOf";
import { memoryStore } from "../../src/vault/memory";
import type { StoreRecord } from "../../src/vault/store";
import { exchangedFiles } from "../../src/desk/exchange/exchanged";
import { inspect } from "../../src/desk/exchange/inspect";
import { receive, receiveAll } from "../../src/desk/exchange/receive";
import { acquaint, campaignOf, endorseAs, got, invite, inviting, person, sending } from "./people";

/** Amina's letter, that several endorsed; their files lie before her. */
async function post(count: number) {
  const amina = await person("Amina");
  const others = await Promise.all(Array.from({ length: count }, (_, at) => person(`P${at}`)));
  for (const one of others) await acquaint(amina, one);
  const { campaign, version } = await campaignOf(amina);
  const files: Uint8Array[] = [];
  for (const one of others) {
    await invite(amina, campaign, [one]);
    await endorseAs(one, version);
    const [parcel] = await sending(one, campaign, [amina]);
    files.push(parcel!.bytes);
  }
  return { amina, others, campaign, version, files };
}

test("many bundles come in together: sound ones as one change, each other by itself", async () => {
  const { amina, others, campaign, files } = await post(6);
  const stranger = await person("Stranger");
  await acquaint(stranger, others[0]!);
  const theirs = await campaignOf(stranger);
  const [forOther] = await inviting(stranger, theirs.campaign, [others[0]!]);
  const damaged = files[1]!.slice();
  damaged[damaged.length - 20]! ^= 1;
  const writes: number[] = [];
  const store = {
    ...amina.store,
    write: (changes: readonly never[]) => (writes.push(changes.length), amina.store.write(changes)),
  };
  const brought = [files[0]!, damaged, files[0]!, forOther!.bytes, ...files.slice(1)];
  const { results } = await receiveAll({ ...amina, store } as never, brought);
  expect(results.map(({ outcome }) => outcome)).toEqual([
    "received",
    "refused",
    "already-imported",
    "not-for-me",
    ...files.slice(1).map(() => "received"),
  ]);
  expect(results[1]).toMatchObject({ outcome: "refused", reason: "damaged" });
  expect(writes).toHaveLength(1);
  expect(amina.holdings.manifests.size).toBe(6);
  const answers = [...amina.holdings.statements.values()].filter(({ signed }) =>
    signed.statement.type.includes("/endorsement/"),
  );
  expect(answers).toHaveLength(6);
  const { files: past } = await exchangedFiles(amina);
  expect(past.filter(({ way }) => way === "received").map(({ letters }) => letters[0]?.campaign)).toEqual(
    Array.from({ length: 6 }, () => campaign),
  );
});

test("what a desk holds is the same after one by one, after all at once, and when they were looked into before", async () => {
  const { amina, campaign, version, files, others } = await post(8);
  const stranger = await person("Stranger");
  await acquaint(stranger, others[0]!);
  const theirs = await campaignOf(stranger);
  const [forOther] = await inviting(stranger, theirs.campaign, [others[0]!]);
  others[5]!.wait(60);
  await endorseAs(others[5]!, version, "withheld");
  const [again] = await sending(others[5]!, campaign, [amina]);
  const damaged = files[4]!.slice();
  damaged[200]! ^= 1;
  const [first, ...rest] = files;
  const brought = [again!.bytes, first!, damaged, first!, forOther!.bytes, first!.subarray(0, 5000), ...rest];
  const [oneByOne, together, lookedInto] = await Promise.all([copyOf(amina), copyOf(amina), copyOf(amina)]);
  for (const file of brought) await receive(oneByOne, file).catch(() => undefined);
  await receiveAll(together, brought);
  for (const file of brought) await inspect(lookedInto, file).catch(() => undefined);
  await receiveAll(lookedInto, brought.slice(0, 3));
  await receiveAll(lookedInto, brought.slice(3));

  const wanted = await recordsOf(oneByOne);
  expect(wanted.filter(({ kind }) => kind === "manifest")).toHaveLength(9);
  for (const desk of [together, lookedInto]) {
    expect(await recordsOf(desk)).toEqual(wanted);
    expect(await stateOf(desk, campaign)).toEqual(await stateOf(oneByOne, campaign));
    expect(await letters(desk)).toEqual(await letters(oneByOne));
  }
});

/** The same desk once more, over a store of its own. */
async function copyOf({ store, clock, random }: Desk): Promise<Desk> {
  const copy = memoryStore();
  await copy.write((await recordsOf({ store })).map((put) => ({ put })));
  return (await openDesk({ store: copy, clock, random }))!;
}

async function recordsOf({ store }: Pick<Desk, "store">): Promise<readonly StoreRecord[]> {
  const kinds = Object.values(records).flatMap((one) =>
    typeof one === "object" && "name" in one ? one.name : [],
  );
  const lists = await Promise.all(kinds.map((kind) => store.list(kind)));
  return lists.flat();
}

test("what several bring is new once, and all of them are known to hold it", async () => {
  const [amina, tomas, one] = [await person("Amina"), await person("Tomas"), await person("One")];
  await acquaint(amina, tomas, one);
  const { campaign, version } = await campaignOf(amina, [tomas]);
  await invite(amina, campaign, [tomas, one]);
  await endorseAs(one, version);
  const [toAmina] = await sending(one, campaign, [amina]);
  const [toTomas] = await sending(one, campaign, [tomas]);
  got(await receive(amina, toAmina!.bytes), "received");
  const [collection] = await sending(amina, campaign, [tomas]);
  const { results } = await receiveAll(tomas, [collection!.bytes, toTomas!.bytes]);
  const added = results.map((one) =>
    got(one, "received").added.map(({ statement }) => statement.type.split("/")[1]),
  );
  expect(added).toEqual([["endorsement"], []]);
  const held = [...tomas.holdings.statements.values()].find(({ signed }) =>
    signed.statement.type.includes("/endorsement/"),
  );
  expect(held!.heldBy).toEqual([amina.key, one.key].sort());
});

test("a bundle that was looked into is judged again when it is taken in", async () => {
  const { amina, others, campaign, files } = await post(2);
  got(await inspect(amina, files[0]!), "opened");
  got(await inspect(amina, files[1]!), "opened");
  // Whoever was taken off the list meanwhile is nobody that the desk knows.
  got(await removeContact(amina, others[0]!.key), "removed");
  expect((await receive(amina, files[0]!)).outcome).toBe("unknown-sender");
  got(await receive(amina, files[1]!), "received");
  expect((await receive(amina, files[1]!)).outcome).toBe("already-imported");
  expect((await inspect(amina, files[1]!)).outcome).toBe("already-imported");
  expect(amina.holdings.manifests.size).toBe(1);
  await acceptCampaign(others[1]!, campaign);
});

test("of two bundles of one sender taken in together, the earlier one is older", async () => {
  const [amina, baraka] = [await person("Amina"), await person("Baraka")];
  await acquaint(amina, baraka);
  const { campaign } = await campaignOf(amina);
  const [first] = await inviting(amina, campaign, [baraka]);
  amina.wait(60);
  const [second] = await inviting(amina, campaign, [baraka]);
  const { results } = await receiveAll(baraka, [second!.bytes, first!.bytes]);
  expect(results).toMatchObject([
    { outcome: "received", remarks: [] },
    { outcome: "received", remarks: ["older"], added: [] },
  ]);
});

test("when taking in is stopped, nothing of those is kept", async () => {
  const { amina, files } = await post(3);
  let steps = 0;
  const work = { step: () => (++steps === 3 ? Promise.reject(new Error("stop")) : Promise.resolve()) };
  await expect(receiveAll({ ...amina, work }, files)).rejects.toThrow("stop");
  expect(amina.holdings.manifests.size).toBe(0);
});
