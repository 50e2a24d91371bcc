import type {
  CalendarDate,
  CountryCode,
  Hash,
  Instant,
  LanguageTag,
  PublicKey,
  Recipient,
} from "../core/encoding/values";
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
  /** the letters that it was about; sorted */
  readonly campaigns: readonly Hash[];
};

/**
 * Somebody on the list: by key when a card was imported by hand; else an organisation that is not known to use the
 * program, by an id of its own (`isWithoutKey`).
 */
export type ContactRecord = {
  /** cards of this key that were compared by hand */
  readonly verified: readonly Verification[];
  /** being seen with this could harm them: what is for them goes in a file of its own */
  readonly atRisk: boolean;
  /** the desk's own words about it, which never leave the desk */
  readonly note: string;
  /** when it was put on the list */
  readonly added: Instant;
  /** groups of the desk's own making, by name; sorted */
  readonly groups: readonly string[];
  /** what the desk wrote down itself; where a card is known, the card's words are shown instead */
  readonly details: ContactDetails | null;
};

/** Somebody of whom nothing is known but when they were put on the list. */
export function newContact(added: Instant): ContactRecord {
  return { verified: [], atRisk: false, note: "", added, groups: [], details: null };
}

/** What a desk knows of an organisation without a card. */
export type ContactDetails = {
  readonly organisation: string;
  readonly country: CountryCode | null;
  readonly sectors: readonly string[];
  readonly languages: readonly LanguageTag[];
};

export type VerificationMethod = "in-person" | "voice" | "qr";

export type Verification = {
  readonly card: Hash;
  readonly method: VerificationMethod;
  readonly on: CalendarDate;
};

/** What was decided by hand about a campaign, by its id. */
export type CampaignRecord = {
  /** successors' versions that were accepted */
  readonly takeOvers: readonly Hash[];
  /** ids of the contacts who were asked to take part; sorted. Only coordinators keep this */
  readonly invited: readonly string[];
  /** when this desk closed it, or null while it is open */
  readonly closed: Instant | null;
  /** the day on which the letter went to its addressee, as somebody noted it */
  readonly delivered: CalendarDate | null;
};

/** A campaign about which nothing was decided yet. */
export const newCampaign: CampaignRecord = { takeOvers: [], invited: [], closed: null, delivered: null };

/** A letter that is being written, by an id of its own. */
export type DraftRecord = {
  /** null until its first publication founds one */
  readonly campaign: Hash | null;
  readonly kind: "letter" | "brief";
  readonly language: LanguageTag;
  readonly addressee: DraftAddressee;
  readonly letterhead: string | null;
  /** the letter text, in its one form */
  readonly text: string;
  /** the versions this builds on; [] for a first one */
  readonly previous: readonly Hash[];
  /** when somebody last worked on it */
  readonly changed: Instant;
  /** how long it may be, as somebody chose; none while it is absent. An aid to writing, and no part of the letter */
  readonly limit?: DraftLimit;
};

/** How long bodies of the United Nations take a letter to be, by which of them asks; docs/letters.md has the numbers. */
export const draftLimits = ["none", "hrcGeneral", "hrcSpecial", "upr", "uprCoalition"] as const;
export type DraftLimit = (typeof draftLimits)[number];

/** The letter text that a similar letter was made from, by the draft's id. */
export type OriginRecord = { readonly text: string };

export type DraftAddressee = {
  readonly name: string | null;
  readonly office: string | null;
  readonly organisation: string | null;
};

/** A file that was packed here for others, by an id of its own. */
export type OutgoingRecord = {
  readonly campaigns: readonly Hash[];
  readonly to: readonly PublicKey[];
  readonly purpose: string;
  readonly note: string | null;
  /** the file's name when it was packed */
  readonly name: string;
  readonly packed: Instant;
  /** of its manifest: what was signed before has a lower one. Records of earlier programs have none. */
  readonly seq?: number;
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
  /** what is on the desk is not shown while another window is in front; desks of earlier versions have no word on it */
  readonly hidesBehind?: boolean;
};

/** To whom this desk gave shares of its recovery words: never the shares themselves. */
export type SharedRecord = {
  /** 16 random bytes in hex: which division it was */
  readonly set: string;
  /** the public half of the recovery identity that was divided: with other words it is another */
  readonly recipient: Recipient;
  readonly threshold: number;
  readonly holders: readonly PublicKey[];
  readonly made: Instant;
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
export const originRecord: RecordKind<OriginRecord> = { name: "origin" };
export const penRecord: RecordKind<PenRecord> = { name: "pen" };
export const sharedRecord: RecordKind<SharedRecord> = { name: "shared" };
export const outgoingRecord: RecordKind<OutgoingRecord> = { name: "outgoing" };

/** How the id of a contact begins who has no key: none can be taken for a key, which begins with "RW". */
const withoutKey = "without-key-";

/** An id for an organisation without a key. @param random - 32 hex digits */
export function idWithoutKey(random: string): string {
  return withoutKey + random;
}

export function isWithoutKey(contact: string): boolean {
  return contact.startsWith(withoutKey);
}

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
