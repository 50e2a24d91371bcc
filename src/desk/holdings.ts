import { kinds } from "../core/bundle/registry";
import { campaignKind } from "../core/endorsement/campaign";
import { fromUtf8 } from "../core/crypto/sodium";
import { Refusal } from "../core/encoding/refusal";
import type { Hash, PublicKey } from "../core/encoding/values";
import { byCodePoint } from "../core/encoding/values";
import type { Card } from "../core/contact/card";
import type { Standing } from "../core/contact/standing";
import type { Envelope, Signed } from "../core/statement/envelope";
import type { Kind } from "../core/statement/kind";
import { readStatement } from "../core/statement/statement";
import type { Change, Store } from "../vault/store";
import { keyIndex } from "./keyIndex";
import { contactRecord, manifestRecord, statementRecord } from "./records";
import type { ContactRecord, ManifestRecord, StatementRecord } from "./records";

/** A statement on the desk, and who else is known to hold it. */
export interface HeldStatement {
  readonly signed: Signed;
  readonly heldBy: readonly PublicKey[];
}

/**
 * What a desk holds, read and put in order once, and kept in step with every write: statements, contacts, what
 * both say about keys, and which bundles were taken in. Values here are shared, never copied: nobody changes them.
 */
export interface Holdings {
  /** all statements that this program can read, by hash */
  readonly statements: ReadonlyMap<Hash, HeldStatement>;
  /** those of one kind, by hash in code point order */
  readonly ofKind: <S extends Envelope>(kind: Kind<S>) => readonly Signed<S>[];
  /** those of one campaign, its founding one included, in no order; the same list until another comes */
  readonly ofCampaign: (campaign: Hash) => readonly Signed[];
  readonly contacts: ReadonlyMap<PublicKey, ContactRecord>;
  /** the bundles that were taken in, by the hash of their manifest */
  readonly manifests: ReadonlyMap<Hash, ManifestRecord>;
  /** cards that were compared by hand */
  readonly verifiedByHand: () => ReadonlySet<Hash>;
  /** what cards and revocations say about all keys */
  readonly standing: () => Standing;
  /** the same about one key, and those that handed over to it or took over from it */
  readonly standingOf: (key: PublicKey) => Standing;
  /** of a key, whether it stands or not: what to call whoever was revoked */
  readonly newestCard: (key: PublicKey) => Signed<Card> | null;
  /** rises whenever a contact, or a statement about keys, changes */
  readonly version: () => number;
}

export interface KeptHoldings extends Holdings {
  /** to be told of every write after it was made */
  readonly apply: (changes: readonly Change[]) => void;
}

/** Reads a store's statements, contacts and received manifests. */
export async function loadHoldings(store: Store): Promise<KeptHoldings> {
  const statements = new Map<Hash, HeldStatement>();
  const byType = new Map<string, Map<Hash, Signed>>();
  const sorted = new Map<string, readonly Signed[]>();
  const byCampaign = new Map<Hash, Map<Hash, Signed>>();
  const listed = new Map<Hash, readonly Signed[]>();
  const contacts = new Map<PublicKey, ContactRecord>();
  const manifests = new Map<Hash, ManifestRecord>();
  const keys = keyIndex(contacts);

  const addStatement = (hash: Hash, record: StatementRecord): void => {
    const signed = signedFrom(hash, record, statements.get(hash)?.signed);
    if (!signed) return;
    statements.set(hash, { signed, heldBy: record.heldBy });
    const { type } = signed.statement;
    const ofType = byType.get(type) ?? new Map<Hash, Signed>();
    byType.set(type, ofType.set(hash, signed));
    sorted.delete(type);
    const campaign = type === campaignKind.type ? hash : signed.statement.campaign;
    if (campaign !== null) {
      const ofCampaign = byCampaign.get(campaign) ?? new Map<Hash, Signed>();
      byCampaign.set(campaign, ofCampaign.set(hash, signed));
      listed.delete(campaign);
    }
    keys.addStatement(signed);
  };
  const addContact = (key: PublicKey, record: ContactRecord | null): void => {
    if (record) contacts.set(key, record);
    else contacts.delete(key);
    keys.touchContact();
  };

  for (const { id, value } of await store.shared(statementRecord.name)) {
    addStatement(id, value as StatementRecord);
  }
  for (const { id, value } of await store.shared(contactRecord.name)) addContact(id, value as ContactRecord);
  for (const { id, value } of await store.shared(manifestRecord.name)) {
    manifests.set(id, value as ManifestRecord);
  }

  return {
    statements,
    contacts,
    manifests,
    ...keys.reading,
    ofKind: <S extends Envelope>({ type }: Kind<S>) => {
      const known = sorted.get(type);
      if (known) return known as readonly Signed<S>[];
      const all = [...(byType.get(type)?.values() ?? [])].sort((a, b) => byCodePoint(a.hash, b.hash));
      sorted.set(type, all);
      return all as readonly Signed[] as readonly Signed<S>[];
    },
    ofCampaign: (campaign) => {
      const known = listed.get(campaign);
      if (known) return known;
      const all = [...(byCampaign.get(campaign)?.values() ?? [])];
      listed.set(campaign, all);
      return all;
    },
    apply: (changes) => {
      for (const change of changes) {
        if ("put" in change) {
          const { kind, id, value } = change.put;
          if (kind === statementRecord.name) addStatement(id, value as StatementRecord);
          if (kind === contactRecord.name) addContact(id, value as ContactRecord);
          if (kind === manifestRecord.name) manifests.set(id, value as ManifestRecord);
        } else if ("remove" in change && change.remove.kind === contactRecord.name) {
          addContact(change.remove.id, null);
        }
      }
    },
  };
}

/** A statement never changes under its hash: what was read before is not read again. */
function signedFrom(hash: Hash, record: StatementRecord, known: Signed | undefined): Signed | null {
  const statement = known?.statement ?? statementIn(hash, record);
  if (!statement) return null;
  const { bytes, signature, rotation } = record;
  return { hash, bytes, signature, statement, ...(rotation && { rotation }) };
}

/**
 * What was judged when it came in, and sealed since, is only taken apart. What was not, because its kind was unknown
 * then, is judged now; if it is not what its kind allows, it stays kept and counts for nothing.
 */
function statementIn(hash: Hash, { bytes, isJudged }: StatementRecord): Envelope | null {
  const part = `statements/${hash}.json`;
  if (isJudged) return JSON.parse(fromUtf8(bytes, part)) as Envelope;
  try {
    return readStatement(bytes, kinds, part);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
