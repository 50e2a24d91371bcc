import type { Desk } from "./desk";
import { settled } from "./trouble";
import type { Trouble } from "./trouble";
import { readers, verbs } from "./verbs";
import type { Verbs } from "./verbs";
import { watchedWork } from "./work";
import type { Progress } from "./work";

type ArgsOf<V> = V extends (desk: Desk, ...args: infer A) => unknown ? A : never;
type OutcomeOf<V> = V extends (...args: never[]) => infer R ? Awaited<R> : never;

/** What a verb answers whoever calls it: its own outcomes, or trouble. */
export type Answer<N extends keyof Verbs> = OutcomeOf<Verbs[N]> | Trouble;

/** A desk's verbs as whoever uses them sees them, in the window and in Node alike. */
export type ServedDesk = {
  readonly [N in keyof Verbs]: (...args: ArgsOf<Verbs[N]>) => Promise<Answer<N>>;
};

/** How whoever calls follows a long work, and stops it. */
export interface Control {
  readonly onProgress: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
}

export const uncontrolled: Control = { onProgress: () => undefined, isCancelled: () => false };

/** Runs works one after another, whatever becomes of each. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

export function takingTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/**
 * Runs a verb by its name: those that write one after another, the others at once.
 *
 * @param desk - asked when the verb's turn has come
 */
export function runVerb(
  desk: () => Desk,
  name: string,
  args: readonly unknown[],
  control: Control,
  inTurn: InTurn,
): Promise<unknown> {
  if (!Object.hasOwn(verbs, name)) {
    return Promise.resolve<Trouble>({ outcome: "fault", message: `there is no verb ${name}` });
  }
  const verb = verbs[name as keyof Verbs] as (desk: Desk, ...args: readonly unknown[]) => unknown;
  const run = async (): Promise<unknown> => {
    if (control.isCancelled()) return { outcome: "cancelled" } satisfies Trouble;
    const work = watchedWork(control.onProgress, control.isCancelled);
    return settled(() => verb({ ...desk(), work }, ...args));
  };
  return Object.hasOwn(readers, name) ? run() : inTurn(run);
}

/** Serves a desk in the same thread: for the command line, the demo and tests. */
export function serveDesk(desk: Desk): ServedDesk {
  const inTurn = takingTurns();
  const served = Object.keys(verbs).map((name) => [
    name,
    (...args: readonly unknown[]) => runVerb(() => desk, name, args, uncontrolled, inTurn),
  ]);
  return Object.fromEntries(served) as ServedDesk;
}
