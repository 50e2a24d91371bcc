import type { CalendarDate, Hash, Instant, LanguageTag, PublicKey, Recipient } from "../core/encoding/values";
import type { Change, StoreValue } from "../vault/store";
import type { Desk } from "./desk";

/** The kinds of records a desk keeps, and what each holds. */

/** A statement as it was received or signed, by its hash. */
export type StatementRecord = {
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
  readonly rotation: Uint8Array | null;
  /** false: it was of a kind that only a newer program can judge */
  readonly isJudged: boolean;
  /** who is known to hold it too, because it came from there */
  readonly heldBy: readonly PublicKey[];
};

/** A bundle that was imported, by the hash of its manifest. */
export type ManifestRecord = {
  readonly from: PublicKey;
  readonly id: string;
  readonly seq: number;
  readonly purpose: string;
  readonly note: string | null;
  /** when this desk took it in */
  readonly received: Instant;
};

/** Somebody whose card was imported by hand, by key. */
export type ContactRecord = {
  /** cards of this key that were compared by hand */
  readonly verified: readonly Verification[];
  /** being seen with this could harm them: what is for them goes in a file of its own */
  readonly atRisk: boolean;
  /** the desk's own words about it, which never leave the desk */
  readonly note: string;
  /** when it was put on the list */
  readonly added: Instant;
};

export type VerificationMethod = "in-person" | "voice" | "qr";

export type Verification = {
  readonly card: Hash;
  readonly method: VerificationMethod;
  readonly on: CalendarDate;
};

/** What was decided by hand about a campaign, by its id. */
export type CampaignRecord = {
  readonly takeOvers: readonly Hash[];
};

/** A letter that is being written, by an id of its own. */
export type DraftRecord = {
  readonly campaign: Hash;
  readonly kind: "letter" | "brief";
  readonly language: LanguageTag;
  readonly addressee: DraftAddressee;
  readonly letterhead: string | null;
  /** the letter text, in its one form */
  readonly text: string;
  /** the versions this builds on; [] for a first one */
  readonly previous: readonly Hash[];
};

export type DraftAddressee = {
  readonly name: string | null;
  readonly office: string | null;
  readonly organisation: string | null;
};

/** The desk's own two key pairs. */
export type IdentityRecord = {
  /** 64 bytes */
  readonly signingSecret: Uint8Array;
  readonly signingKey: PublicKey;
  /** `AGE-SECRET-KEY-PQ-1…` */
  readonly opening: string;
  readonly recipient: Recipient;
};

/** How this desk is to behave. */
export type SettingsRecord = {
  /** minutes without a key or pointer after which it locks */
  readonly lockAfter: number;
};

/** What the desk's own key has used up. */
export type PenRecord = { readonly seq: number };

export interface RecordKind<T extends StoreValue> {
  readonly name: string;
  readonly holds?: T;
}

export const statementRecord: RecordKind<StatementRecord> = { name: "statement" };
export const identityRecord: RecordKind<IdentityRecord> = { name: "identity" };
export const settingsRecord: RecordKind<SettingsRecord> = { name: "settings" };
export const manifestRecord: RecordKind<ManifestRecord> = { name: "manifest" };
export const contactRecord: RecordKind<ContactRecord> = { name: "contact" };
export const campaignRecord: RecordKind<CampaignRecord> = { name: "campaign" };
export const draftRecord: RecordKind<DraftRecord> = { name: "draft" };
export const penRecord: RecordKind<PenRecord> = { name: "pen" };

/** The id of a record of which a desk has one. */
export const own = "own";

export async function find<T extends StoreValue>(
  desk: Desk,
  kind: RecordKind<T>,
  id: string,
): Promise<T | null> {
  return ((await desk.store.get(kind.name, id)) as T | undefined) ?? null;
}

export async function findAll<T extends StoreValue>(
  desk: Desk,
  kind: RecordKind<T>,
): Promise<readonly { readonly id: string; readonly value: T }[]> {
  return (await desk.store.list(kind.name)).map(({ id, value }) => ({ id, value: value as T }));
}

export function put<T extends StoreValue>(kind: RecordKind<T>, id: string, value: T): Change {
  return { put: { kind: kind.name, id, value } };
}

export function remove<T extends StoreValue>(kind: RecordKind<T>, id: string): Change {
  return { remove: { kind: kind.name, id } };
}
