import * as v from "valibot";
import { Refusal } from "../encoding/refusal";
import type { Hash } from "../encoding/values";
import type { Envelope, Immutable } from "./envelope";
import { count, hash, instant, publicKey, textFaultMark } from "./fields";

/** A kind of statement: its type, its schema in the order it is written, its largest size. See docs/formats.md §3.4. */
export interface Kind<S extends Envelope = Envelope> {
  readonly type: S["type"];
  readonly mostBytes: number;
  /** @throws Refusal "bad-schema" or "bad-text" */
  readonly check: (value: unknown, part: string) => S;
}

type Fields = Readonly<Record<string, v.GenericSchema>>;

interface Options<S> {
  /** whether the statement names a campaign; the genesis and statements about desks do not */
  readonly campaign: boolean;
  /** in bytes; 64 KiB unless given (docs/formats.md §9) */
  readonly mostBytes?: number;
  /** rules across fields: the broken one as a sentence, or null */
  readonly rule?: (statement: S) => string | null;
}

const envelope = { key: publicKey, seq: count, created: instant };

/**
 * Defines a kind of statement. The fields are written in the order given here, behind the envelope.
 */
export function defineKind<const T extends string, const F extends Fields, const C extends boolean>(
  type: T,
  fields: F,
  options: Options<StatementOf<T, F, C>> & { readonly campaign: C },
): Kind<StatementOf<T, F, C>> {
  const schema = v.strictObject({
    type: v.literal(type),
    key: envelope.key,
    campaign: options.campaign ? hash : v.null(),
    seq: envelope.seq,
    created: envelope.created,
    ...fields,
  });
  return {
    type: type as StatementOf<T, F, C>["type"],
    mostBytes: options.mostBytes ?? 65_536,
    check(value, part) {
      const result = v.safeParse(schema, value, { abortEarly: true });
      if (!result.success) throw refusalOf(result.issues[0], part);
      const statement = result.output as unknown as StatementOf<T, F, C>;
      const broken = options.rule?.(statement) ?? null;
      if (broken !== null) throw new Refusal("bad-schema", part, broken);
      return statement;
    },
  };
}

/** The statement type that a kind's fields give. */
export type StatementOf<T extends string, F extends Fields, C extends boolean> = Envelope & {
  readonly type: T;
  readonly campaign: C extends true ? Hash : null;
} & { readonly [K in keyof F]: Immutable<v.InferOutput<F[K]>> };

export type StatementIn<K> = K extends Kind<infer S> ? S : never;

function refusalOf(issue: v.BaseIssue<unknown>, part: string): Refusal {
  const path = v.getDotPath(issue);
  const where = path === null ? part : `${part}, field ${path.slice(0, 100)}`;
  return issue.message.startsWith(textFaultMark)
    ? new Refusal("bad-text", where, issue.message.slice(textFaultMark.length))
    : new Refusal("bad-schema", where, sentence(issue.message));
}

/** Our own messages are kept; valibot's quote the received value, which does not belong in an error text. */
function sentence(message: string): string {
  return message.startsWith("expected")
    ? message
    : message.replace(/ but received .*$/s, ", found something else");
}
