import type { Hash } from "../../core/encoding/values";
import { sortedSet } from "../../core/encoding/values";
import { declineKind, endorsementKind, withdrawalKind } from "../../core/endorsement/answers";
import type { Change } from "../../vault/store";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { campaignRecord, contactRecord, find, newCampaign, newContact, put } from "../records";
import { stateOf } from "../round/stateOf";

/**
 * What changes with a successor's own first version: it is in force here, and whoever answered the letter is put on the
 * list of contacts as far as their cards came along, to be written to and heard. Nobody is taken as compared by it.
 */
export async function takingOver(desk: Desk, campaign: Hash, version: Hash): Promise<readonly Change[]> {
  const record = (await find(desk, campaignRecord, campaign)) ?? newCampaign;
  const takeOvers = sortedSet([...record.takeOvers, version]);
  const { holdings } = desk;
  const answered = new Set(
    holdings
      .ofCampaign(campaign)
      .filter(({ statement }) => answerTypes.has(statement.type))
      .map(({ statement }) => statement.key),
  );
  const missing = [...answered].filter(
    (key) => key !== ownKey(desk) && !holdings.contacts.has(key) && holdings.newestCard(key) !== null,
  );
  return [
    put(campaignRecord, campaign, { ...record, takeOvers }),
    ...missing.map((key) => put(contactRecord, key, newContact(desk.clock()))),
  ];
}

const answerTypes: ReadonlySet<string> = new Set([
  endorsementKind.type,
  withdrawalKind.type,
  declineKind.type,
]);

export type TakeOverAccepted =
  | { readonly outcome: "accepted" }
  | { readonly outcome: "unknown-version" }
  /** it is no successor's, or it was accepted before */
  | { readonly outcome: "not-offered" };

/**
 * Accepts by hand that a successor carries a letter on, by the version with which they took over: from then on that
 * version is in force on this desk, and goes before those of the coordinators (docs/formats.md §3.4, `version/1`).
 */
export async function acceptTakeOver(desk: Desk, campaign: Hash, version: Hash): Promise<TakeOverAccepted> {
  const { versions } = await stateOf(desk, campaign);
  const entry = versions.all.get(version);
  if (!entry) return { outcome: "unknown-version" };
  if (entry.standing !== "offered") return { outcome: "not-offered" };
  const record = (await find(desk, campaignRecord, campaign)) ?? newCampaign;
  const takeOvers = sortedSet([...record.takeOvers, version]);
  await desk.store.write([put(campaignRecord, campaign, { ...record, takeOvers })]);
  return { outcome: "accepted" };
}

export type TakeOverUndone = { readonly outcome: "undone" } | { readonly outcome: "not-accepted" };

/** Takes {@link acceptTakeOver} back. What was signed or sent meanwhile stays as it is. */
export async function undoTakeOver(desk: Desk, campaign: Hash, version: Hash): Promise<TakeOverUndone> {
  const record = await find(desk, campaignRecord, campaign);
  if (!record?.takeOvers.includes(version)) return { outcome: "not-accepted" };
  const takeOvers = record.takeOvers.filter((one) => one !== version);
  await desk.store.write([put(campaignRecord, campaign, { ...record, takeOvers })]);
  return { outcome: "undone" };
}
