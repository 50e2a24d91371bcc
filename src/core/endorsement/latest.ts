import type { RevokedKeys } from "../contact/standing";
import { stands } from "../contact/standing";
import type { PublicKey } from "../encoding/values";
import type { Signed, UnknownStatement } from "../statement/envelope";
import type { Answer } from "./answers";
import { isWithdrawal } from "./collection";
import type { StateReason } from "./reasons";

/** An answer with where it is, and why. */
export interface Placed<A extends Answer = Answer> {
  readonly answer: Signed<A>;
  readonly reason: StateReason;
}

export interface LatestAnswers {
  /** of each key, the answer that speaks for it */
  readonly latest: readonly Signed<Answer>[];
  readonly superseded: readonly Placed[];
  /** different answers under one number */
  readonly equivocal: readonly Placed[];
  readonly undetermined: readonly Placed[];
  /** answers of revoked keys that do not stand */
  readonly revoked: readonly Placed[];
}

/**
 * Which answer speaks for each key. See docs/formats.md §3.5.
 *
 * @param answers - sorted by hash
 * @param unknown - statements of the campaign that only a newer program can read
 */
export function latestAnswers(
  answers: readonly Signed<Answer>[],
  unknown: readonly Signed<UnknownStatement>[],
  revokedKeys: RevokedKeys,
): LatestAnswers {
  const standing = answers.filter((answer) => stands(answer, revokedKeys));
  const newest = newestUnknown(unknown.filter((one) => stands(one, revokedKeys)));
  const latest: Signed<Answer>[] = [];
  const superseded: Placed[] = [];
  const equivocal: Placed[] = [];
  const undetermined: Placed[] = [];
  for (const [key, ofKey] of byKey(standing)) {
    const highest = ofKey.reduce((most, { statement }) => Math.max(most, statement.seq), 0);
    const top = ofKey.filter(({ statement }) => statement.seq === highest);
    place(
      superseded,
      ofKey.filter(({ statement }) => statement.seq < highest),
      "superseded",
    );
    const chosen = chosenOf(top);
    if ((newest.get(key) ?? 0) > highest) place(undetermined, top, "newer-program");
    else if (!chosen) place(equivocal, top, "equivocation");
    else {
      latest.push(chosen);
      place(
        superseded,
        top.filter((answer) => answer !== chosen),
        "duplicate",
      );
    }
  }
  const revoked: Placed[] = [];
  place(
    revoked,
    answers.filter((answer) => !stands(answer, revokedKeys)),
    "key-revoked",
  );
  return { latest, superseded, equivocal, undetermined, revoked };
}

function place(list: Placed[], answers: readonly Signed<Answer>[], reason: StateReason): void {
  for (const answer of answers) list.push({ answer, reason });
}

/**
 * Of answers with one key and number, the one that counts, or null when they contradict each other. A withdrawal
 * wins: whoever took something back must not be held to it by a copy of the key.
 *
 * @param top - at least one, sorted by hash
 */
function chosenOf(top: readonly Signed<Answer>[]): Signed<Answer> | null {
  const [smallest, ...others] = top;
  if (!smallest || others.length === 0) return smallest ?? null;
  const withdrawal = top.find(isWithdrawal);
  if (withdrawal) return withdrawal;
  const meaning = meaningOf(smallest.statement);
  return others.every(({ statement }) => meaningOf(statement) === meaning) ? smallest : null;
}

/** All that an answer says, without what two devices of one desk would write differently. */
function meaningOf(answer: Answer): string {
  return JSON.stringify({ ...answer, nonce: null, created: null, expires: null, card: null }, inOneOrder);
}

/** A statement signed here keeps the order its fields were given in; one that was read has the order of its table. */
function inOneOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function newestUnknown(unknown: readonly Signed<UnknownStatement>[]): ReadonlyMap<PublicKey, number> {
  const newest = new Map<PublicKey, number>();
  for (const { statement } of unknown) {
    newest.set(statement.key, Math.max(statement.seq, newest.get(statement.key) ?? 0));
  }
  return newest;
}

function byKey(answers: readonly Signed<Answer>[]): ReadonlyMap<PublicKey, readonly Signed<Answer>[]> {
  const groups = new Map<PublicKey, Signed<Answer>[]>();
  for (const answer of answers) {
    const group = groups.get(answer.statement.key);
    if (group) group.push(answer);
    else groups.set(answer.statement.key, [answer]);
  }
  return groups;
}
