import { cardKind } from "../contact/card";
import type { Card } from "../contact/card";
import { revocationKind } from "../contact/revocation";
import type { Revocation } from "../contact/revocation";
import type { Hash } from "../encoding/values";
import { versionKind } from "../letter/version";
import type { Version } from "../letter/version";
import { isUnknown } from "../statement/envelope";
import type { Envelope, Signed, UnknownStatement } from "../statement/envelope";
import type { Kind } from "../statement/kind";
import { admissionKind, recordedKind } from "./admission";
import type { Admission, Recorded } from "./admission";
import { declineKind, endorsementKind, withdrawalKind } from "./answers";
import type { Answer, Endorsement, Withdrawal } from "./answers";
import { adoptionKind, campaignKind } from "./campaign";
import type { Adoption, Campaign } from "./campaign";

/** What of a set of statements bears on one campaign, each statement once, each list sorted by hash. */
export interface Collection {
  /** the statement whose hash is the campaign's id */
  readonly genesis: Signed<Campaign> | null;
  readonly cards: ReadonlyMap<Hash, Signed<Card>>;
  readonly revocations: readonly Signed<Revocation>[];
  readonly versions: readonly Signed<Version>[];
  readonly adoptions: readonly Signed<Adoption>[];
  readonly answers: readonly Signed<Answer>[];
  readonly admissions: readonly Signed<Admission>[];
  readonly recorded: readonly Signed<Recorded>[];
  readonly unknown: readonly Signed<UnknownStatement>[];
}

export function collect(campaign: Hash, statements: Iterable<Signed>): Collection {
  const byType = new Map<string, Signed[]>();
  const unknown: Signed<UnknownStatement>[] = [];
  for (const signed of distinct(statements)) {
    const { statement } = signed;
    if (statement.campaign !== campaign && statement.campaign !== null) continue;
    if (isUnknown(statement)) unknown.push(signed as Signed<UnknownStatement>);
    else if (!byType.has(statement.type)) byType.set(statement.type, [signed]);
    else byType.get(statement.type)!.push(signed);
  }
  const ofKind = <S extends Envelope>(kind: Kind<S>) =>
    (byType.get(kind.type) ?? []) as unknown as Signed<S>[];
  const sorted = <S extends Envelope>(...kinds: Kind<S>[]) => kinds.flatMap(ofKind).sort(byHash);
  return {
    genesis: ofKind(campaignKind).find(({ hash }) => hash === campaign) ?? null,
    cards: new Map(ofKind(cardKind).map((card) => [card.hash, card])),
    revocations: sorted(revocationKind),
    versions: sorted(versionKind),
    adoptions: sorted(adoptionKind),
    answers: sorted<Answer>(endorsementKind, withdrawalKind, declineKind),
    admissions: sorted(admissionKind),
    recorded: sorted(recordedKind),
    unknown: unknown.filter(({ statement }) => statement.campaign === campaign),
  };
}

export function isEndorsement(answer: Signed<Answer>): answer is Signed<Endorsement> {
  return answer.statement.type === endorsementKind.type;
}

export function isWithdrawal(answer: Signed<Answer>): answer is Signed<Withdrawal> {
  return answer.statement.type === withdrawalKind.type;
}

/** Sorts by identity: the order everything is listed in, since arrival tells nothing. */
export function byHash(a: Signed, b: Signed): number {
  if (a.hash === b.hash) return 0;
  return a.hash < b.hash ? -1 : 1;
}

/** Of several copies of a statement, one: a second signature that also fits must not make a difference. */
function distinct(statements: Iterable<Signed>): Iterable<Signed> {
  const kept = new Map<Hash, Signed>();
  for (const signed of statements) {
    const known = kept.get(signed.hash);
    if (!known || precedes(signed, known)) kept.set(signed.hash, signed);
  }
  return kept.values();
}

/** A card with its second signature goes before one without; then the smaller signature. */
function precedes(a: Signed, b: Signed): boolean {
  if (!a.rotation !== !b.rotation) return a.rotation !== undefined;
  return (
    compareBytes(a.signature, b.signature) < 0 ||
    (sameSignature(a, b) && compareBytes(a.rotation!, b.rotation!) < 0)
  );
}

function sameSignature(a: Signed, b: Signed): boolean {
  return a.rotation !== undefined && compareBytes(a.signature, b.signature) === 0;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
