import type { RevokedKeys } from "../contact/standing";
import { stands } from "../contact/standing";
import type { PublicKey } from "../encoding/values";
import type { Signed } from "../statement/envelope";
import type { Admission } from "./admission";
import type { Coordinators } from "./coordinators";

export interface Admitted {
  readonly decision: "admitted";
  /** the newest of the admissions in force for this key */
  readonly admission: Signed<Admission>;
  /** the organisation the key belongs to, named by the smallest of its keys */
  readonly organisation: PublicKey;
}

export interface NotAdmitted {
  readonly decision: "refused";
  readonly admission: Signed<Admission>;
}

/** What the coordinators say, by key; keys of which none speaks are not there. */
export type Admissions = ReadonlyMap<PublicKey, Admitted | NotAdmitted>;

/**
 * Who belongs: admitted by at least one coordinator and refused by none, each coordinator's newest word on a key
 * being its word. Keys that share an admission in force are one organisation, and so are those they share another
 * with. See docs/formats.md §3.4, `admission/1`, and §3.5.
 */
export function admissionsOf(
  admissions: readonly Signed<Admission>[],
  coordinators: Coordinators,
  revoked: RevokedKeys,
): Admissions {
  const words = newestWords(
    admissions.filter((one) => coordinators.acting.has(one.statement.key) && stands(one, revoked)),
  );
  const organisationOf = organisations(words);
  const result = new Map<PublicKey, Admitted | NotAdmitted>();
  for (const [key, ofKey] of words) {
    const [first, ...others] = [...ofKey.values()];
    const admission = others.reduce((best, one) => (speaksLouder(one, best) ? one : best), first!);
    const { decision } = admission.statement;
    result.set(
      key,
      decision === "refused"
        ? { decision, admission }
        : { decision, admission, organisation: organisationOf(key) },
    );
  }
  return result;
}

type Words = ReadonlyMap<PublicKey, ReadonlyMap<PublicKey, Signed<Admission>>>;

/** By subject and coordinator, the coordinator's newest word; under one number a refusal wins. */
function newestWords(admissions: readonly Signed<Admission>[]): Words {
  const words = new Map<PublicKey, Map<PublicKey, Signed<Admission>>>();
  for (const admission of admissions) {
    const { key: coordinator, keys } = admission.statement;
    for (const key of keys) {
      const ofKey = words.get(key) ?? new Map<PublicKey, Signed<Admission>>();
      const known = ofKey.get(coordinator);
      if (!known || isNewer(admission, known)) ofKey.set(coordinator, admission);
      words.set(key, ofKey);
    }
  }
  return words;
}

function isNewer(a: Signed<Admission>, b: Signed<Admission>): boolean {
  if (a.statement.seq !== b.statement.seq) return a.statement.seq > b.statement.seq;
  return speaksLouder(a, b);
}

/** Between words that stand side by side: a refusal before an admission, then the newer, then the smaller hash. */
function speaksLouder(a: Signed<Admission>, b: Signed<Admission>): boolean {
  const [refusesA, refusesB] = [isRefusal(a), isRefusal(b)];
  if (refusesA !== refusesB) return refusesA;
  if (a.statement.seq !== b.statement.seq) return a.statement.seq > b.statement.seq;
  return a.hash < b.hash;
}

function isRefusal({ statement }: Signed<Admission>): boolean {
  return statement.decision === "refused";
}

/** Joins the keys that share an admission in force for both, and names each group by its smallest key. */
function organisations(words: Words): (key: PublicKey) => PublicKey {
  const parents = new Map<PublicKey, PublicKey>();
  const rootOf = (key: PublicKey): PublicKey => {
    let root = key;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = key; at !== root;) {
      const up = parents.get(at)!;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  for (const [key, ofKey] of words) {
    for (const admission of ofKey.values()) {
      const { key: coordinator, keys } = admission.statement;
      if (isRefusal(admission) || keys.length === 1) continue;
      for (const other of keys) {
        if (words.get(other)?.get(coordinator) !== admission) continue;
        const [low, high] = [rootOf(key), rootOf(other)].sort();
        if (low !== high) parents.set(high!, low!);
      }
    }
  }
  return rootOf;
}
