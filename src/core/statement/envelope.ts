import type { Hash, Instant, PublicKey } from "../encoding/values";

/** What every statement begins with. See docs/formats.md §3.1. */
export interface Envelope {
  /** `undersigned/<name>/<number>` */
  readonly type: string;
  /** the only key that may sign it */
  readonly key: PublicKey;
  /** the campaign's genesis, or null for statements that stand outside campaigns */
  readonly campaign: Hash | null;
  readonly seq: number;
  readonly created: Instant;
}

/** A statement with the bytes that were signed. `hash` is its identity; signature bytes never are. */
export interface Signed<S extends Envelope = Envelope> {
  readonly hash: Hash;
  readonly bytes: Uint8Array;
  /** the minisign signature file over `bytes` */
  readonly signature: Uint8Array;
  /** a card's second signature, by the key it replaces (docs/formats.md §3.4, `card/1`) */
  readonly rotation?: Uint8Array;
  readonly statement: S;
}

/** A canonical, correctly signed statement of a type this program does not know: kept and passed on, not judged (§3.3). */
export interface UnknownStatement extends Envelope {
  readonly unknown: true;
}

export function isUnknown(statement: Envelope): statement is UnknownStatement {
  return "unknown" in statement;
}

/** Read-only all the way down. */
export type Immutable<T> = T extends (infer U)[]
  ? readonly Immutable<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Immutable<T[K]> }
    : T;
