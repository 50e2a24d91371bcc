import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readTar } from "../../src/core/encoding/tar";
import type { Row } from "../../src/vault/rows";
import type { StoreRecord } from "../../src/vault/store";

/** A vault that an earlier program wrote, as it lies in tests/vectors, and what is in it. */
export interface KeptVault {
  /** of its format, from 1 */
  readonly version: number;
  readonly header: Uint8Array;
  readonly copy: Uint8Array;
  readonly journal: Uint8Array;
  readonly records: readonly Row[];
  readonly pieces: readonly Row[];
  readonly passphrase: string;
  readonly words: string;
  readonly expected: Expected;
}

/** `contents`: SHA-256 by name; `sums`: of what they hold, the same */
export interface Expected {
  readonly place: string;
  readonly records: readonly StoreRecord[];
  readonly contents: readonly string[];
  readonly sums: readonly string[];
}

const vectors = join(import.meta.dirname, "../vectors");

/** One of each version there was. */
export function keptVaults(): readonly KeptVault[] {
  return readdirSync(vectors).flatMap((name) => {
    const version = Number(/^vault-(\d+)$/.exec(name)?.[1]);
    return Number.isNaN(version) ? [] : [keptVault(version, join(vectors, name))];
  });
}

function keptVault(version: number, folder: string): KeptVault {
  const bytes = (file: string) => Uint8Array.from(readFileSync(join(folder, file)));
  const text = (file: string) => readFileSync(join(folder, file), "utf8");
  const rows = readTar(bytes("rows.tar"), { maxEntries: 10_000, maxBytes: 100_000_000 });
  const table = (of: string): readonly Row[] =>
    rows
      .filter(({ name }) => name.startsWith(`${of}/`))
      .map(({ name, bytes }) => ({ id: name.slice(of.length + 1), sealed: bytes.slice() }));
  const said = (what: string) => new RegExp(`^${what}: \`(.+)\`$`, "m").exec(text("README.md"))![1]!;
  return {
    version,
    header: bytes("header"),
    copy: bytes("header.copy"),
    journal: bytes("journal"),
    records: table("records"),
    pieces: table("pieces"),
    passphrase: said("Passphrase"),
    words: said("Recovery words"),
    expected: JSON.parse(text("expected.json"), revived) as Expected,
  };
}

/** Bytes stand as `{"base64": …}`. */
export function asJson(value: unknown): string {
  const shown = (_: string, one: unknown): unknown =>
    one instanceof Uint8Array ? { base64: Buffer.from(one).toString("base64") } : one;
  return `${JSON.stringify(value, shown, 1)}\n`;
}

function revived(_: string, value: unknown): unknown {
  const isBytes = typeof value === "object" && value !== null && Object.keys(value).join() === "base64";
  return isBytes ? Uint8Array.from(Buffer.from((value as { base64: string }).base64, "base64")) : value;
}
