import type { Random } from "../../core/encoding/values";
import { passphraseStrength } from "../../vault/strength";
import type { Strength } from "../../vault/strength";
import { recoveryWords } from "../../vault/recovery";
import { opensAnother } from "./unlockDesk";
import type { Door, Prepared } from "./door";

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
  if (await opensAnother(door, passphrase, door.state.open?.place ?? null)) return { outcome: "taken" };
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

/** Different numbers from 1 to `most`, in order. */
function someOf(most: number, count: number, random: Random): readonly number[] {
  const chosen = new Set<number>();
  while (chosen.size < count) {
    const [byte = 0] = random(1);
    // 240 is a multiple of 24: every number is as likely.
    if (byte < Math.floor(256 / most) * most) chosen.add(1 + (byte % most));
  }
  return [...chosen].sort((a, b) => a - b);
}
