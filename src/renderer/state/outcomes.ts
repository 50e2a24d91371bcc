import type { Trouble } from "../../desk/trouble";

/** What any verb may come to besides its own outcomes, by name. A new one does not compile until it is here. */
const troubles: Readonly<Record<Trouble["outcome"], true>> = {
  refused: true,
  hindered: true,
  cancelled: true,
  "key-ended": true,
  closed: true,
  ended: true,
  fault: true,
};

/** True for what may come of any verb: what is left are the verb's own outcomes. */
export function isTrouble<Said extends { readonly outcome: string }>(
  said: Said,
): said is Extract<Said, Trouble> {
  return Object.hasOwn(troubles, said.outcome);
}

/** Exhaustiveness: reaching this is a fault of the program. It repeats nothing of the value, which may be secret. */
export function assertNever(_value: never): never {
  throw new Error("an outcome that no screen knows");
}
