import { isPublicKey } from "../../core/crypto/keys";
import { sortedSet } from "../../core/encoding/values";
import type { StoreValue } from "../../vault/store";
import { endorsementDraftRecord } from "../answering/endorsementDraft";
import type { EndorsementDraft } from "../answering/endorsementDraft";
import { insertedKinds, inputDraftRecord } from "../answering/inputDraft";
import type { InputDraftRecord } from "../answering/inputDraft";
import { decisionRecord, mergeRecord } from "../round/decisions";
import type { DecisionRecord, MergeRecord } from "../round/decisions";
import {
  campaignRecord,
  contactRecord,
  draftRecord,
  identityRecord,
  isWithoutKey,
  manifestRecord,
  originRecord,
  outgoingRecord,
  own,
  penRecord,
  settingsRecord,
  sharedRecord,
  statementRecord,
} from "../records";
import type {
  CampaignRecord,
  ContactRecord,
  DraftRecord,
  IdentityRecord,
  ManifestRecord,
  OriginRecord,
  OutgoingRecord,
  PenRecord,
  RecordKind,
  SettingsRecord,
  SharedRecord,
  StatementRecord,
} from "../records";
import { asHere, bothNotes, newer } from "./rules";
import {
  bytes,
  date,
  either,
  fields,
  flag,
  hash,
  instant,
  list,
  matching,
  nullable,
  oneOf,
  optional,
  publicKey,
  randomId,
  recipient,
  text,
  whole,
} from "./shapes";
import type { Shape } from "./shapes";

/** A kind of record as backups have it (docs/formats.md §8.7). */
export interface BackupKind {
  readonly name: string;
  readonly id: Shape;
  readonly value: Shape;
  /**
   * What becomes of a record that is here and in the backup, otherwise. Merging the same backup again changes nothing
   * more, and nothing that is only here is lost but where the rule says so.
   */
  readonly merge: (here: StoreValue, there: StoreValue) => StoreValue;
}

const mebibyte = 1024 * 1024;
const single = oneOf(own);
const campaigns = list(hash);
const contactId = matching((id) => isPublicKey(id) || isWithoutKey(id), "a key, or an id without one");

const statement = kind<StatementRecord>(
  statementRecord,
  hash,
  {
    bytes: bytes(16 * mebibyte),
    signature: bytes(2048),
    rotation: nullable(bytes(2048)),
    isJudged: flag,
    heldBy: list(publicKey),
  },
  // A statement never changes under its hash; more may be known to hold it.
  (here, there) => ({ ...here, heldBy: sortedSet([...here.heldBy, ...there.heldBy]) }),
);

const contact = kind<ContactRecord>(
  contactRecord,
  contactId,
  {
    verified: list(fields({ card: hash, method: oneOf("in-person", "voice", "qr"), on: date })),
    atRisk: flag,
    note: text,
    added: instant,
    groups: list(text),
    details: nullable(
      fields({ organisation: text, country: nullable(text), sectors: list(text), languages: list(text) }),
    ),
  },
  (here, there) => ({
    // Trust is never raised by merging: what was taken back here would come back.
    verified: here.verified,
    atRisk: here.atRisk || there.atRisk,
    note: bothNotes(here.note, there.note),
    added: there.added < here.added ? there.added : here.added,
    groups: sortedSet([...here.groups, ...there.groups]),
    details: here.details ?? there.details,
  }),
);

const campaign = kind<CampaignRecord>(
  campaignRecord,
  hash,
  {
    takeOvers: list(hash),
    invited: list(contactId),
    closed: nullable(instant),
    delivered: nullable(date),
  },
  // What was decided here by hand stays: a letter that was opened again here is not closed by an older backup.
  (here, there) => ({
    ...here,
    invited: sortedSet([...here.invited, ...there.invited]),
    delivered: here.delivered ?? there.delivered,
  }),
);

const draft = kind<DraftRecord>(
  draftRecord,
  randomId,
  {
    campaign: nullable(hash),
    kind: oneOf("letter", "brief"),
    language: text,
    addressee: fields({ name: nullable(text), office: nullable(text), organisation: nullable(text) }),
    letterhead: nullable(text),
    text,
    previous: list(hash),
    changed: instant,
    limit: optional(text),
  },
  newer("changed"),
);

const inputDraft = kind<InputDraftRecord>(
  inputDraftRecord,
  hash,
  {
    suggestions: list(
      either("op", {
        replace: fields({ op: text, block: whole, text }),
        delete: fields({ op: text, block: whole }),
        insert: fields({ op: text, block: whole, kind: oneOf(...insertedKinds), text }),
      }),
    ),
    comments: list(fields({ block: whole, quote: nullable(text), text })),
    changed: instant,
  },
  newer("changed"),
);

const endorsementDraft = kind<EndorsementDraft>(
  endorsementDraftRecord,
  hash,
  {
    people: list(fields({ name: text, role: text })),
    listing: nullable(text),
    isConditional: flag,
    atLeast: nullable(whole),
    successorsMayRead: flag,
    span: text,
    until: nullable(date),
  },
  asHere,
);

const decision = kind<DecisionRecord>(
  decisionRecord,
  hash,
  {
    version: hash,
    verdicts: list(
      fields({
        outcome: oneOf("taken", "adapted", "not taken"),
        adapted: nullable(text),
        reason: nullable(text),
        suggestion: whole,
      }),
    ),
  },
  // By the number of the suggestion: what was decided here stays.
  (here, there) => {
    const decided = new Map([...there.verdicts, ...here.verdicts].map((one) => [one.suggestion, one]));
    const verdicts = [...decided.values()].sort((a, b) => a.suggestion - b.suggestion);
    return { ...here, verdicts };
  },
);

const merge = kind<MergeRecord>(
  mergeRecord,
  hash,
  { draft: randomId, text, made: instant, inputs: list(hash) },
  newer("made"),
);

const manifest = kind<ManifestRecord>(
  manifestRecord,
  hash,
  {
    from: publicKey,
    id: text,
    seq: whole,
    purpose: text,
    note: nullable(text),
    received: instant,
    campaigns,
  },
  asHere,
);

const outgoing = kind<OutgoingRecord>(
  outgoingRecord,
  hash,
  {
    campaigns,
    to: list(publicKey),
    purpose: text,
    note: nullable(text),
    name: text,
    packed: instant,
    seq: optional(whole),
  },
  asHere,
);

const origin = kind<OriginRecord>(originRecord, randomId, { text }, asHere);

const settings = kind<SettingsRecord>(
  settingsRecord,
  single,
  { lockAfter: whole, hidesBehind: optional(flag) },
  asHere,
);

const shared = kind<SharedRecord>(
  sharedRecord,
  single,
  { set: randomId, recipient, threshold: whole, holders: list(publicKey), made: instant },
  newer("made"),
);

const pen = kind<PenRecord>(penRecord, single, { seq: whole }, (here, there) => ({
  // A number that was used is never used again.
  seq: Math.max(here.seq, there.seq),
}));

const identity = kind<IdentityRecord>(
  identityRecord,
  single,
  {
    signingSecret: bytes(64),
    signingKey: publicKey,
    opening: matching((line) => /^AGE-SECRET-KEY-PQ-1[A-Z0-9]+$/.test(line), "an age identity"),
    recipient,
  },
  asHere,
);

/** Every kind in a backup, in the order in which they stand there. */
export const backupKinds: readonly BackupKind[] = [
  identity,
  pen,
  settings,
  contact,
  statement,
  manifest,
  campaign,
  draft,
  origin,
  inputDraft,
  endorsementDraft,
  decision,
  merge,
  outgoing,
  shared,
];

function kind<T extends StoreValue>(
  { name }: RecordKind<T>,
  id: Shape,
  shapes: Readonly<Record<keyof T & string, Shape>>,
  merge: (here: T, there: T) => T,
): BackupKind {
  return { name, id, value: fields(shapes), merge: (here, there) => merge(here as T, there as T) };
}
