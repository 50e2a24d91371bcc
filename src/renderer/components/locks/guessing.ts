import type { LocksPrepared } from "../../../desk/door/words";

/** How strong a passphrase is. */
export type Strength = Extract<LocksPrepared, { readonly outcome: "weak" }>["strength"];

/** About how long a passphrase holds against somebody who copied the files and guesses at it. */
export type Holding = "hour" | "day" | "month" | "years" | "lifetime" | "ages";

/** A million guesses a second, as a power of ten: a well-equipped guesser (see vault/strength.ts). */
const speed = 6;

/** In seconds, as powers of ten, rounded down: a promise is kept rather than broken. */
const bounds: readonly (readonly [below: number, Holding])[] = [
  [3.5, "hour"],
  [4.9, "day"],
  [6.4, "month"],
  [9, "years"],
  [11, "lifetime"],
];

export function holdingOf({ guesses }: Strength): Holding {
  return bounds.find(([below]) => guesses - speed < below)?.[1] ?? "ages";
}
