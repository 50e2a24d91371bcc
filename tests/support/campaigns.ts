import { cardKind } from "../../src/core/contact/card";
import type { Card } from "../../src/core/contact/card";
import { revocationKind } from "../../src/core/contact/revocation";
import type { Revocation } from "../../src/core/contact/revocation";
import { signRotation } from "../../src/core/contact/rotation";
import { openingKeyFromSeed, signingKeyFromSeed } from "../../src/core/crypto/keys";
import type { SigningKey } from "../../src/core/crypto/keys";
import { cryptoReady, sha256, sha256Bytes, utf8 } from "../../src/core/crypto/sodium";
import { sortedSet } from "../../src/core/encoding/values";
import type { Hash } from "../../src/core/encoding/values";
import { admissionKind, recordedKind } from "../../src/core/endorsement/admission";
import type { Admission, Recorded } from "../../src/core/endorsement/admission";
import { declineKind, endorsementKind, withdrawalKind } from "../../src/core/endorsement/answers";
import type { Decline, Endorsement, Withdrawal } from "../../src/core/endorsement/answers";
import { adoptionKind, campaignKind } from "../../src/core/endorsement/campaign";
import type { Adoption, Campaign } from "../../src/core/endorsement/campaign";
import { campaignState } from "../../src/core/endorsement/state";
import type { CampaignInput } from "../../src/core/endorsement/state";
import { versionKind } from "../../src/core/letter/version";
import type { Version } from "../../src/core/letter/version";
import type { Envelope, Signed, UnknownStatement } from "../../src/core/statement/envelope";
import type { Kind } from "../../src/core/statement/kind";
import { signStatement } from "../../src/core/statement/statement";

await cryptoReady;

export const now = "2026-11-22T13:51:00Z";
/** The throw-away recipient that all cards here show: making one for each is slow and proves nothing about states. */
const { recipient } = openingKeyFromSeed(new Uint8Array(32));

/** How statements come about: really signed, or only looking like it where thousands are needed. */
export type Sign = <S extends Envelope>(kind: Kind<S>, statement: S, signer: SigningKey) => Signed<S>;

export const signing: Sign = signStatement;

/** A statement with its right hash and no signature: states take statements that were verified before. */
export const pretending: Sign = (_kind, statement) => {
  const bytes = utf8(JSON.stringify(statement));
  return { hash: sha256(bytes), bytes, signature: new Uint8Array(0), statement };
};

const signers = new Map<string, SigningKey>();

/** The key of a desk, from its name. */
export function signerOf(name: string): SigningKey {
  let signer = signers.get(name);
  if (!signer) signers.set(name, (signer = signingKeyFromSeed(sha256Bytes(utf8(name)))));
  return signer;
}

export const keyOf = (name: string) => signerOf(name).key;
export const textOf = (words: string): Hash => sha256(utf8(words));
export const nonceOf = (words: string): string => textOf(words).slice(0, 32);

export interface Founding {
  readonly coordinators?: readonly string[];
  readonly successors?: readonly string[];
  readonly sign?: Sign;
}

/** Writes the statements of one campaign by the names of those who sign them; every field can be given. */
export function writeCampaign({ coordinators = ["Alma"], successors = [], sign = signing }: Founding = {}) {
  const [founder = "Alma"] = coordinators;
  const foundation = sign<Campaign>(
    campaignKind,
    {
      ...envelope(campaignKind.type, founder, null),
      nonce: nonceOf("campaign"),
      title: "Joint letter",
      coordinators: sortedSet(coordinators.map(keyOf)),
      successors: sortedSet(successors.map(keyOf)),
    },
    signerOf(founder),
  );
  const campaign = foundation.hash;
  const make = <S extends Envelope>(kind: Kind<S>, by: string, body: object, changes: Partial<S>) =>
    sign<S>(
      kind,
      {
        ...envelope(kind.type, by, kind.type.match(/card|revocation/) ? null : campaign),
        ...body,
        ...changes,
      } as unknown as S,
      signerOf(by),
    );

  const card = (by: string, changes: Partial<Card> = {}) =>
    make<Card>(
      cardKind,
      by,
      {
        recipient,
        organisation: by,
        country: "KE",
        sectors: [],
        languages: ["en"],
        reach: "open",
        previous: null,
        previousKey: null,
        expires: "2028-11-22",
      },
      changes,
    );

  return {
    foundation,
    campaign,
    card,
    /** a card of `to`, signed by `from` as well */
    rotation: (from: string, to: string, changes: Partial<Card> = {}) => {
      const rotated = card(to, { previous: card(from).hash, previousKey: keyOf(from), ...changes });
      return signRotation(rotated, signerOf(from));
    },
    revocation: (by: string, stands: readonly Signed[] = [], changes: Partial<Revocation> = {}) =>
      make<Revocation>(
        revocationKind,
        by,
        { reason: "unusable", stands: sortedSet(stands.map(({ hash }) => hash)) },
        changes,
      ),
    version: (by: string, previous: readonly Signed<Version>[] = [], changes: Partial<Version> = {}) => {
      const number = 1 + Math.max(0, ...previous.map(({ statement }) => statement.number));
      return make<Version>(
        versionKind,
        by,
        {
          number,
          previous: sortedSet(previous.map(({ hash }) => hash)),
          kind: "letter",
          title: "Joint letter",
          language: "en",
          authentic: "en",
          addressee: { name: null, office: "Secretary-General", organisation: "United Nations" },
          letterhead: null,
          text: textOf(`text ${number}`),
          translations: [{ language: "fr", text: textOf(`texte ${number}`) }],
          change: number === 1 ? "first" : "substantive",
          phase: "endorsement",
          closes: null,
        },
        changes,
      );
    },
    adoption: (by: string, version: Signed<Version>, changes: Partial<Adoption> = {}) =>
      make<Adoption>(adoptionKind, by, { version: version.hash }, changes),
    endorsement: (by: string, version: Signed<Version>, changes: Partial<Endorsement> = {}) =>
      make<Endorsement>(
        endorsementKind,
        by,
        {
          version: version.hash,
          text: version.statement.text,
          title: version.statement.title,
          number: version.statement.number,
          read: "en",
          card: card(by).hash,
          organisation: by,
          country: "KE",
          signatories: [{ name: `Director of ${by}`, role: null }],
          listing: "public",
          condition: null,
          successorsMayRead: false,
          nonce: nonceOf(by),
          expires: null,
        },
        changes,
      ),
    withdrawal: (by: string, changes: Partial<Withdrawal> = {}) =>
      make<Withdrawal>(withdrawalKind, by, { reason: null }, changes),
    decline: (by: string, version: Signed<Version>, changes: Partial<Decline> = {}) =>
      make<Decline>(declineKind, by, { version: version.hash, reason: null }, changes),
    admission: (by: string, ofNames: readonly string[], changes: Partial<Admission> = {}) =>
      make<Admission>(
        admissionKind,
        by,
        {
          organisation: ofNames[0],
          country: "KE",
          keys: sortedSet(ofNames.map(keyOf)),
          card: textOf("the card that was checked"),
          decision: "admitted",
          checked: "2026-11-20",
        },
        changes,
      ),
    recorded: (by: string, version: Signed<Version>, organisation: string, changes: Partial<Recorded> = {}) =>
      make<Recorded>(
        recordedKind,
        by,
        {
          version: version.hash,
          text: version.statement.text,
          organisation,
          country: "KE",
          signatories: [],
          listing: "public",
          means: "telephone",
          evidence: null,
          nonce: nonceOf(organisation),
          withdrawn: false,
        },
        changes,
      ),
    /** what a newer program might write */
    unknown: (by: string, seq: number): Signed<UnknownStatement> =>
      pretending(
        {} as Kind<UnknownStatement>,
        { ...envelope("undersigned/answer/2", by, campaign), seq, unknown: true },
        signerOf(by),
      ),
    state: (statements: Iterable<Signed>, changes: Partial<CampaignInput> = {}) =>
      campaignState({ campaign, statements, takeOvers: new Set(), asOf: now, ...changes }),
  };
}

export type CampaignWriter = ReturnType<typeof writeCampaign>;

function envelope(type: string, by: string, campaign: Hash | null) {
  return { type: type as never, key: keyOf(by), campaign: campaign as never, seq: 1, created: now };
}
