import type { Chance } from "./chance";
import type { Place } from "./child";
import type { Protection } from "./breaking";
import { faultsOf, makeSubject, noFaults, suffer } from "./faults";
import type { FaultTally } from "./faults";
import { fillingDisk, noFullDisk } from "./fullDisk";
import type { FullTally } from "./fullDisk";
import { makeHome, remove } from "./homes";
import { killing, noKills } from "./kills";
import type { KillTally } from "./kills";
import { rigFor } from "./rig";

/** What came of the torture in one place. */
export interface Outcome {
  readonly place: Place;
  readonly kills: KillTally;
  readonly faults: FaultTally;
  readonly full: FullTally;
}

/** How much there is to do: each part ends with its time, or when its number is reached. */
export interface Amount {
  /** in milliseconds */
  readonly kills: { readonly most: number; readonly time: number };
  readonly faults: { readonly most: number; readonly time: number; readonly places: number };
  readonly full: { readonly time: number };
}

export interface RunOptions {
  readonly place: Place;
  readonly broken: Protection | null;
  readonly chance: Chance;
  readonly amount: Amount;
  readonly complain: (what: string) => void;
  /** told every minute how far it is */
  readonly tell?: (soFar: Outcome) => void;
}

export async function torture({
  place,
  broken,
  chance,
  amount,
  complain,
  tell,
}: RunOptions): Promise<Outcome> {
  const outcome: Outcome = { place, kills: noKills(), faults: noFaults(), full: noFullDisk() };
  const rig = await rigFor(place, broken);
  const until = (time: number): (() => boolean) => {
    const end = Date.now() + time;
    return () => Date.now() < end;
  };
  const telling = setInterval(() => tell?.(outcome), 60_000);
  try {
    if (amount.kills.most > 0) {
      const home = await makeHome(rig, "long walk by the river bank", 60);
      const hasTime = until(amount.kills.time);
      const { kills } = outcome;
      const goesOn = (): boolean => hasTime() && kills.kills < amount.kills.most;
      await killing({ rig, home, chance, tally: kills, goesOn, complain });
      // The browser's own folders are on a disk that is full as well, and it says nothing of use: this is of ours.
      if (place === "node" && broken === null && amount.full.time > 0) {
        const tally = outcome.full;
        await fillingDisk({ rig, home, chance, tally, complain, goesOn: until(amount.full.time) });
      }
      remove(home);
    }
    let left = amount.faults.most;
    const hasTime = until(amount.faults.time);
    while (left > 0 && hasTime()) {
      const subject = await makeSubject(rig, chance);
      const faults = shuffled(faultsOf(subject, chance, amount.faults.places), chance).slice(0, left);
      for (const fault of faults) {
        if (!hasTime()) break;
        await suffer({ rig, subject, fault, tally: outcome.faults, complain });
        if (fault === faults.at(-1) && faults.length < left) outcome.faults.series += 1;
      }
      left -= faults.length;
      remove(subject.home);
    }
  } finally {
    clearInterval(telling);
    rig.remove();
  }
  return outcome;
}

function shuffled<T>(list: readonly T[], chance: Chance): readonly T[] {
  return list
    .map((one) => ({ one, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** What was counted in one place, for people. */
export function inWords({ place, kills, faults, full }: Outcome): readonly string[] {
  const list = (counts: Readonly<Record<string, number>>): string =>
    Object.entries(counts)
      .map(([what, count]) => `${what} ${count}`)
      .join(", ") || "nothing";
  const where = place === "browser" ? "the program in a browser" : "the vault and the services in Node";
  const tried = `${full.tried} changes tried, ${full.refused} refused, ${full.made} made, ${full.wrong} wrong`;
  const disk = full.skipped === null ? tried : `skipped: ${full.skipped}`;
  return [
    `${where}: kills ${kills.kills} (${list(kills.by)}), lost ${kills.lost}, torn ${kills.torn}`,
    `  with a change on its way ${kills.inFlight}, and there afterwards ${kills.made}; while a snapshot was made ${kills.snapshots}; told: ${list(kills.told)}`,
    `  faults ${faults.faults}, detected ${faults.detected}, recovered ${faults.recovered}; harmless ${faults.harmless}; with nothing intact left ${faults.hopeless}, told ${faults.hopelessTold}; whole series ${faults.series}; told: ${list(faults.told)}`,
    ...(place === "node" ? [`  disk full: ${disk}`] : []),
  ];
}

/** `kills N lost N torn N | faults N detected N recovered N`, over all places. */
export function lastLine(outcomes: readonly Outcome[]): string {
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((all, one) => all + of(one), 0);
  const kills = [
    sum(({ kills: k }) => k.kills),
    sum(({ kills: k }) => k.lost),
    sum(({ kills: k }) => k.torn),
  ];
  const faults = [
    sum(({ faults: f }) => f.faults),
    sum(({ faults: f }) => f.detected),
    sum(({ faults: f }) => f.recovered),
  ];
  return `kills ${kills[0]} lost ${kills[1]} torn ${kills[2]} | faults ${faults[0]} detected ${faults[1]} recovered ${faults[2]}`;
}

export function isGood({ kills, faults, full }: Outcome): boolean {
  const isAllThere = kills.lost === 0 && kills.torn === 0 && full.wrong === 0;
  const isAllTold = faults.detected === faults.faults && faults.hopelessTold === faults.hopeless;
  return isAllThere && isAllTold && faults.recovered === faults.faults;
}
