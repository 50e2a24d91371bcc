import { emergencyFields } from "../../src/core/contact/emergency";
import { revocationKind } from "../../src/core/contact/revocation";
import { signStatement } from "../../src/core/statement/statement";
import type { Kind } from "../../src/core/statement/kind";
import type { Envelope } from "../../src/core/statement/envelope";
import { kinds } from "../../src/core/bundle/registry";
import { manifestKind } from "../../src/core/bundle/manifest";
import { packKind } from "../../src/core/proof/statement";
import { created } from "./desks";
import type { TestDesk } from "./desks";

const hashA = "a".repeat(64);
const hashB = "b".repeat(64);
const nonce = "0123456789abcdef".repeat(2);

/** Every kind of the registry, the two container statements included. */
export const allKinds: readonly Kind[] = [...kinds.values(), manifestKind, packKind];

/** A plain, correct body for each kind: what follows the envelope. */
export function bodyOf(type: string, desk: TestDesk, other: TestDesk): Record<string, unknown> {
  const bodies: Record<string, Record<string, unknown>> = {
    "undersigned/card/1": {
      recipient: desk.recipient,
      organisation: "Réseau pour la paix",
      country: "NE",
      sectors: ["media", "peacebuilding"],
      languages: ["fr", "ha"],
      reach: "coordinators",
      previous: hashA,
      previousKey: other.key,
      expires: "2028-11-22",
    },
    "undersigned/revocation/1": { reason: "replaced", stands: [hashA, hashB] },
    "undersigned/introduction/1": {
      subject: other.key,
      card: hashA,
      method: "in-person",
      met: "2026-11-01",
      expires: "2027-11-01",
      withdrawn: false,
    },
    "undersigned/campaign/1": {
      nonce,
      title: "Engagement with civil society",
      coordinators: [desk.key],
      successors: [other.key],
    },
    "undersigned/version/1": {
      number: 2,
      previous: [hashA],
      kind: "letter",
      title: "Engagement with civil society",
      language: "en",
      authentic: "en",
      addressee: { name: null, office: "Secretary-General", organisation: "United Nations" },
      letterhead: "A coalition\nof organisations",
      text: hashB,
      translations: [
        { language: "ar", text: hashA },
        { language: "fr", text: hashB },
      ],
      change: "substantive",
      phase: "endorsement",
      closes: "2026-12-31",
    },
    "undersigned/adoption/1": { version: hashA },
    "undersigned/input/1": {
      version: hashA,
      suggestions: [
        { op: "replace", block: 3, before: hashA, after: "A better sentence.\n" },
        { op: "delete", block: 4, before: hashB, after: null },
        { op: "insert", block: 0, before: null, after: "# A title\n" },
      ],
      comments: [{ block: 2, quote: "priority", text: "Say for whom." }],
    },
    "undersigned/receipt/1": {
      input: hashA,
      answers: [{ suggestion: 1, outcome: "not taken", reason: "Said in the second ask." }],
    },
    "undersigned/endorsement/1": {
      version: hashA,
      text: hashB,
      title: "Engagement with civil society",
      number: 2,
      read: "en",
      card: hashA,
      organisation: "شبكة السلام",
      country: "JO",
      signatories: [{ name: "Dana Example", role: "Director" }],
      listing: "public",
      condition: { atLeast: 10 },
      successorsMayRead: true,
      nonce,
      expires: "2027-01-31",
    },
    "undersigned/withdrawal/1": { reason: null },
    "undersigned/decline/1": { version: hashA, reason: "Our board has not met." },
    "undersigned/admission/1": {
      organisation: "和平网络",
      country: "CN",
      keys: [other.key],
      card: hashA,
      decision: "admitted",
      checked: "2026-11-20",
    },
    "undersigned/recorded/1": {
      version: hashA,
      text: hashB,
      organisation: "Association des femmes",
      country: "ML",
      signatories: [{ name: "A. Exemple", role: null }],
      listing: "public",
      means: "telephone",
      evidence: { sha256: hashA, size: 1234, media: "audio/ogg" },
      nonce,
      withdrawn: false,
    },
    "undersigned/tally/1": {
      version: hashA,
      asOf: created,
      listed: [hashA],
      withheld: [hashB],
      recorded: [],
      organisations: 2,
      countries: 2,
    },
    "undersigned/record/1": {
      record: nonce,
      kind: "restriction",
      previous: [],
      deleted: false,
      reach: "open",
      body: {
        title: "Re-registration rules",
        country: "KE",
        instrument: null,
        measures: ["registration", "reporting"],
        justification: "transparency",
        status: "in-force",
        since: "2025-01-01",
        summary: "Every organisation must register again each year.",
        lessons: null,
      },
      sources: [{ title: "Gazette", address: "https://example.org/a", accessed: "2026-11-01" }],
      attachments: [{ sha256: hashA, size: 10, media: "application/pdf" }],
    },
    "undersigned/emergency/1": emergencyBody(desk),
    "undersigned/share/1": {
      set: nonce,
      of: 5,
      threshold: 3,
      index: 1,
      share: "ab".repeat(33),
      check: hashA,
    },
    "undersigned/manifest/1": {
      id: nonce,
      purpose: "invitation",
      to: [hashA],
      note: "Please answer by Friday.\nThank you.",
      files: [{ name: `texts/${hashA}.md`, size: 12, sha256: hashA }],
    },
    "undersigned/pack/1": { version: hashA, files: [{ name: "README.txt", size: 12, sha256: hashA }] },
  };
  const body = bodies[type];
  if (!body) throw new Error(`no example of ${type}`);
  return body;
}

const outsideCampaigns = new Set(
  ["card", "revocation", "introduction", "campaign", "record", "share", "emergency", "manifest"].map(
    (name) => `undersigned/${name}/1`,
  ),
);

/** The end of a desk's key, signed beforehand. */
function emergencyBody({ key, signing }: TestDesk): Record<string, unknown> {
  const end = { type: revocationKind.type, key, campaign: null, seq: 1_794_000_000, created } as const;
  return {
    ...emergencyFields(signStatement(revocationKind, { ...end, reason: "unusable", stands: [] }, signing)),
  };
}

/** A correct statement of a kind, as plain data. */
export function exampleOf(type: string, desk: TestDesk, other: TestDesk): Envelope & Record<string, unknown> {
  return {
    type,
    key: desk.key,
    campaign: outsideCampaigns.has(type) ? null : hashA,
    seq: 1_795_000_000,
    created,
    ...bodyOf(type, desk, other),
  };
}
