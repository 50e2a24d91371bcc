import { cryptoReady } from "../core/crypto/sodium";
import { passphraseStrength, suggestPassphrase } from "../vault/strength";
import type { Strength } from "../vault/strength";
import { nameBackup, rememberWords, saveBackup } from "./backup/saveBackup";
import { compareBackup, mergeBackup } from "./backup/mergeBackup";
import { lookIntoBackup, restoreDesk } from "./backup/restoreDesk";
import { verifyBackup } from "./backup/verifyBackup";
import { changePassphrase, exportIdentity, finishRenewal, prepareRenewal } from "./door/changeLocks";
import { divideWords } from "./door/divideWords";
import { findDesks } from "./door/door";
import type { Door, DoorPorts } from "./door/door";
import { eraseDesks } from "./door/eraseDesk";
import { finishDesk, forgetPrepared, prepareDesk } from "./door/newDesk";
import { tryWords, unlockDesk, unlockWithWords } from "./door/unlockDesk";
import { runVerb, takingTurns } from "./serve";
import type { Control } from "./serve";
import { settled } from "./trouble";
import type { Trouble } from "./trouble";
import { watchedWork } from "./work";
import type { Work } from "./work";

/** What can be asked before a desk is open, and about its locks while it is. */
export const doorVerbs = {
  changePassphrase,
  divideWords,
  eraseDesks,
  exportIdentity,
  finishDesk,
  forgetPrepared,
  lookIntoBackup,
  nameBackup,
  prepareDesk,
  prepareRenewal,
  rememberWords,
  tryWords,
  unlockDesk,
  unlockWithWords,
  findDesks: async (door: Door) => {
    const found = await findDesks(door);
    if (found.outcome !== "found") return found;
    return { outcome: found.outcome, count: found.desks.length, broken: found.broken };
  },
  strength: async (_: Door, passphrase: string, known: readonly string[]) => ({
    outcome: "judged" as const,
    strength: (await passphraseStrength(passphrase, known)) satisfies Strength,
  }),
  suggestPassphrase: ({ random }: Door) => ({
    outcome: "suggested" as const,
    passphrase: suggestPassphrase(random),
  }),
};

/** Those that take long enough to be followed and stopped. */
const longDoorVerbs = { compareBackup, finishRenewal, mergeBackup, restoreDesk, saveBackup, verifyBackup };

type DoorVerbs = typeof doorVerbs;
type LongDoorVerbs = typeof longDoorVerbs;

type ArgsOf<V> = V extends (door: Door, ...args: infer A) => unknown ? A : never;
type LongArgsOf<V> = V extends (door: Door, ...args: [...infer A, Work]) => unknown ? A : never;
type OutcomeOf<V> = V extends (...args: never[]) => infer R ? Awaited<R> : never;

/** The door's verbs as the window sees them. */
export type ServedDoor = {
  readonly [N in keyof DoorVerbs]: (
    ...args: ArgsOf<DoorVerbs[N]>
  ) => Promise<OutcomeOf<DoorVerbs[N]> | Trouble>;
} & {
  readonly [N in keyof LongDoorVerbs]: (
    ...args: LongArgsOf<LongDoorVerbs[N]>
  ) => Promise<OutcomeOf<LongDoorVerbs[N]> | Trouble>;
};

/** A thread's desk: closed at first. Ended with the thread. */
export interface Session {
  /** runs a verb of the door or, once it is open, of the desk */
  readonly call: (name: string, args: readonly unknown[], control: Control) => Promise<unknown>;
}

export function openSession(ports: DoorPorts): Session {
  const door: Door = { ...ports, state: { open: null, prepared: null } };
  const inTurn = takingTurns();
  return {
    call: async (name, args, control) => {
      await cryptoReady;
      const work = watchedWork(control.onProgress, control.isCancelled);
      const verb = doorVerb(name, work);
      if (verb) return inTurn(() => settled(() => verb(door, ...args)));
      const { open } = door.state;
      if (!open) return { outcome: "closed" } satisfies Trouble;
      return runVerb(() => door.state.open?.desk ?? open.desk, name, args, control, inTurn);
    },
  };
}

type AnyVerb = (door: Door, ...args: readonly unknown[]) => unknown;

function doorVerb(name: string, work: Work): AnyVerb | null {
  if (Object.hasOwn(doorVerbs, name)) return doorVerbs[name as keyof DoorVerbs] as AnyVerb;
  if (!Object.hasOwn(longDoorVerbs, name)) return null;
  const verb = longDoorVerbs[name as keyof LongDoorVerbs] as AnyVerb;
  return (door, ...args) => verb(door, ...args, work);
}
