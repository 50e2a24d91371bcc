import type { Random } from "../../core/encoding/values";
import { passphraseStrength } from "../../vault/strength";
import type { Strength } from "../../vault/strength";
import { recoveryWords } from "../../vault/recovery";
import type { Door, Prepared } from "./door";
import { opensAnother } from "./tryLocks";

/** Some of the recovery words, as somebody typed them: by their number from 1. */
export type TypedWords = Readonly<Record<number, string>>;

export type LocksPrepared =
  /** to be shown, written down, and tried by typing those that are asked for */
  | { readonly outcome: "prepared"; readonly words: readonly string[]; readonly asked: readonly number[] }
  | { readonly outcome: "weak"; readonly strength: Strength }
  /** it opens another desk on this computer */
  | { readonly outcome: "taken" };

const wordCount = 24;
const askedCount = 4;

/** Makes new locks: nothing is kept until words were typed again. */
export async function prepareLocks(
  door: Door,
  passphrase: string,
  known: readonly string[],
): Promise<LocksPrepared> {
  const strength = await passphraseStrength(passphrase, known);
  if (strength.level === "weak") return { outcome: "weak", strength };
  const { open } = door.state;
  if (await opensAnother(door, passphrase, open ? [open.place] : [])) return { outcome: "taken" };
  const recoverySeed = door.random(32);
  const asked = someOf(wordCount, askedCount, door.random);
  door.state.prepared = { passphrase, recoverySeed, asked };
  return { outcome: "prepared", words: recoveryWords(recoverySeed), asked };
}

/** The numbers of the words that were asked for and typed otherwise. */
export function wrongWords({ recoverySeed, asked }: Prepared, typed: TypedWords): readonly number[] {
  const words = recoveryWords(recoverySeed);
  return asked.filter((number) => typed[number]?.trim().toLowerCase() !== words[number - 1]);
}

/** Numbers from 1 to `most`, in order: one of each of `count` equal parts, so that no part of a paper goes untried. */
function someOf(most: number, count: number, random: Random): readonly number[] {
  const part = most / count;
  return Array.from({ length: count }, (_, at) => 1 + at * part + below(part, random));
}

/** A whole number from 0 to below `end`, each as likely. */
function below(end: number, random: Random): number {
  for (;;) {
    const [byte = 0] = random(1);
    if (byte < Math.floor(256 / end) * end) return byte % end;
  }
}
