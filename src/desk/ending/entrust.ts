import { mayPassEnd } from "../../core/bundle/reach";
import { emergencyFields, emergencyKind, revocationIn } from "../../core/contact/emergency";
import type { Emergency } from "../../core/contact/emergency";
import { revocationKind } from "../../core/contact/revocation";
import type { Revocation } from "../../core/contact/revocation";
import type { PublicKey } from "../../core/encoding/values";
import { sortedSet } from "../../core/encoding/values";
import type { Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import type { Parcel } from "../exchange/parcels";
import { takePen } from "../pen";
import type { Pen } from "../pen";
import { mayTrust } from "../recovery/mayTrust";
import { packApart } from "../recovery/packApart";
import { findAll, outgoingRecord } from "../records";
import { allStatements, keeping, statementsOfKind } from "../statements";

/** What a file with the means to end a key is for; it is how a desk remembers for whom it packed one. */
const purpose = "emergency";

/** Signs the end of this desk's own key beforehand, and keeps it where it does not count: the backup has it too. */
export async function prepareOwnEnd(desk: Desk): Promise<Signed<Emergency>> {
  const known = ownEmergency(desk);
  if (known) return known;
  const pen = await takePen(desk);
  const emergency = signOwnEnd(pen);
  await desk.store.write(await pen.changes());
  return emergency;
}

function signOwnEnd(pen: Pen): Signed<Emergency> {
  // Signed away: a revocation that is among the statements would count.
  const revocation = pen.signAway(revocationKind, null, { reason: "unusable", stands: [] });
  return pen.sign(emergencyKind, null, emergencyFields(revocation));
}

function ownEmergency(desk: Desk): Signed<Emergency> | null {
  return emergencyOf(desk, ownKey(desk));
}

function emergencyOf(desk: Desk, key: PublicKey): Signed<Emergency> | null {
  return statementsOfKind(desk, emergencyKind).find(({ statement }) => statement.key === key) ?? null;
}

export type EndEntrusted =
  | { readonly outcome: "packed"; readonly parcels: readonly Parcel[] }
  /** these were not compared by hand, or have no valid card: nothing was packed */
  | { readonly outcome: "not-verified"; readonly keys: readonly PublicKey[] }
  | { readonly outcome: "nobody" };

/** Packs, for each of these contacts alone, the means to end this desk's key: they can use it at any time. */
export async function entrustEnd(desk: Desk, holders: readonly PublicKey[]): Promise<EndEntrusted> {
  const keys = [...new Set(holders)];
  if (keys.length === 0) return { outcome: "nobody" };
  const strangers = keys.filter((key) => !mayTrust(desk, key));
  if (strangers.length > 0) return { outcome: "not-verified", keys: strangers };
  const pen = await takePen(desk);
  const emergency = ownEmergency(desk) ?? signOwnEnd(pen);
  const files = keys.map((key) => ({ key, purpose, note: null, statements: [emergency] }));
  return { outcome: "packed", parcels: await packApart(desk, pen, files) };
}

/** Those for whom the means to end this desk's key were packed; whether it reached them is not known. */
export async function holdersOfOwnEnd(desk: Desk): Promise<readonly PublicKey[]> {
  const outgoing = await findAll(desk, outgoingRecord);
  return sortedSet(outgoing.flatMap(({ value }) => (value.purpose === purpose ? value.to : [])));
}

/** Whether this desk was given the means to end a key, and has not used it. */
export function mayEnd(desk: Desk, key: PublicKey): boolean {
  if (key === ownKey(desk) || desk.holdings.standingOf(key).revoked.has(key)) return false;
  return emergencyOf(desk, key) !== null;
}

/** Whether a key was ended, and others may be told so by this desk. */
export function mayTellEnd(desk: Desk, key: PublicKey): boolean {
  const isEnded = desk.holdings.standingOf(key).revoked.has(key);
  return isEnded && mayPassEnd(allStatements(desk), key, ownKey(desk));
}

export type EndPublished =
  | { readonly outcome: "published"; readonly revocation: Signed<Revocation> }
  /** the means to end this key were not given to this desk */
  | { readonly outcome: "not-entrusted" }
  | { readonly outcome: "already-ended" };

/**
 * Publishes the end of another's key, which its owner signed beforehand: from now on it counts on this desk, and
 * travels with what is packed here. It cannot be taken back.
 *
 * @throws Refusal when what was given is no sound revocation
 */
export async function publishEnd(desk: Desk, key: PublicKey): Promise<EndPublished> {
  const emergency = key === ownKey(desk) ? null : emergencyOf(desk, key);
  if (!emergency) return { outcome: "not-entrusted" };
  if (desk.holdings.standingOf(key).revoked.has(key)) return { outcome: "already-ended" };
  const revocation = revocationIn(emergency.statement);
  await desk.store.write([keeping(desk, revocation, [])]);
  return { outcome: "published", revocation };
}
