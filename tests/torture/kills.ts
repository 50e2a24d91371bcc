import { readdirSync, watch } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../../src/desk/door/unlockDesk";
import { isLoss } from "../../src/vault/mend";
import { edited, tableRows } from "./calls";
import type { Stock } from "./calls";
import type { Chance } from "./chance";
import { copyOf, remove } from "./homes";
import type { Home } from "./homes";
import { Killed } from "./rig";
import type { Rig, Running } from "./rig";

/*
 * The program is killed in the middle of what it does, and opened again: what it acknowledged must be there, and what is
 * one change must be there as a whole or not at all.
 */

export interface KillTally {
  kills: number;
  /** kills after which something acknowledged was not there, or the desk did not open */
  lost: number;
  /** kills after which a part of a change was there, or the storage was not as it was last written */
  torn: number;
  /** kills while something had been begun and not acknowledged */
  inFlight: number;
  /** of those, how often it was there afterwards all the same */
  made: number;
  /** kills within moments of a journal beside the present one having been begun, by this look at the disk */
  snapshots: number;
  /** by what was being done */
  readonly by: Record<string, number>;
  /** what was told when the desk was opened again, and mended */
  readonly told: Record<string, number>;
}

export function noKills(): KillTally {
  return { kills: 0, lost: 0, torn: 0, inFlight: 0, made: 0, snapshots: 0, by: {}, told: {} };
}

type Scene = "edits" | "tables" | "bundles" | "snapshot" | "passphrase" | "new key";

/** Of forty kills. The last three take seconds each. */
const scenes: readonly Scene[] = [
  ...Array<Scene>(17).fill("edits"),
  ...Array<Scene>(10).fill("tables"),
  ...Array<Scene>(6).fill("bundles"),
  ...Array<Scene>(3).fill("snapshot"),
  ...Array<Scene>(2).fill("passphrase"),
  ...Array<Scene>(2).fill("new key"),
];

const words = [
  "lantern",
  "orbit",
  "canoe",
  "ginger",
  "walnut",
  "harbour",
  "velvet",
  "thunder",
  "meadow",
  "copper",
];

/** In milliseconds. */
const longest = 15_000;

/** Kills on one desk before another is begun. */
const killsOfADesk = 30;

export interface KillOptions {
  readonly rig: Rig;
  readonly home: Home;
  readonly chance: Chance;
  readonly tally: KillTally;
  /** asked before each kill */
  readonly goesOn: () => boolean;
  readonly complain: (what: string) => void;
}

export async function killing({ rig, home, chance, tally, goesOn, complain }: KillOptions): Promise<void> {
  while (goesOn()) {
    const copy = copyOf(home);
    const desk = new KnownDesk(copy);
    let program = await rig.start(copy.folder);
    await desk.openIn(program);
    try {
      for (let n = 0; n < killsOfADesk && goesOn() && desk.hasBundles(); n++) {
        const scene = chance.oneOf(scenes);
        tally.by[scene] = (tally.by[scene] ?? 0) + 1;
        const working = desk.work(program, scene, chance);
        const isSeen = await moment(rig, copy.folder, scene, chance, working);
        if (isSeen && scene === "snapshot") tally.snapshots += 1;
        await program.kill(chance);
        await working;
        tally.kills += 1;
        if (desk.isInFlight()) tally.inFlight += 1;
        program = await rig.start(copy.folder);
        const { wrongs, told, wasMade } = await desk.judge(program);
        if (wasMade) tally.made += 1;
        for (const fault of told) tally.told[fault] = (tally.told[fault] ?? 0) + 1;
        if (wrongs.length === 0) continue;
        if (wrongs.some(({ is }) => is === "lost")) tally.lost += 1;
        if (wrongs.some(({ is }) => is === "torn")) tally.torn += 1;
        complain(`${rig.place}, ${scene}: ${wrongs.map(({ is, what }) => `${is}: ${what}`).join("; ")}`);
        break;
      }
    } finally {
      await program.kill(chance);
      remove(copy);
    }
  }
}

/**
 * Waits for when the program is to be killed: by chance, and for what is short, from when it is seen on the disk.
 *
 * @returns whether what was waited for was seen
 */
async function moment(
  { place }: Rig,
  folder: string,
  scene: Scene,
  chance: Chance,
  working: Promise<void>,
): Promise<boolean> {
  const wait = (most: number, isSeen = false): Promise<boolean> =>
    new Promise((resolve) => setTimeout(() => resolve(isSeen), chance.next() * most));
  const slow = place === "browser" ? 4 : 1;
  switch (scene) {
    case "edits":
    case "tables":
    case "bundles":
      return wait(80 * slow);
    case "snapshot":
      return wait(8 * slow, await seen(join(folder, "journals"), (name) => name.endsWith(".part"), working));
    case "passphrase": {
      const desks = join(folder, "desks");
      if (chance.isAt(0.3)) return wait(400 * slow);
      return wait(4, await seen(join(desks, readdirSync(desks)[0]!), () => true, working));
    }
    case "new key": {
      const there = new Set(readdirSync(join(folder, "journals")).map((name) => name.replace(/\..*$/, "")));
      const isNew = (name: string): boolean => !there.has(name.replace(/\..*$/, ""));
      return wait(60 * slow, await seen(join(folder, "journals"), isNew, working));
    }
  }
}

/**
 * Waits until a file of such a name is written in a folder, the work ends, or it takes too long.
 *
 * @returns whether it was written
 */
function seen(folder: string, wanted: (name: string) => boolean, working: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const watcher = watch(folder, (_, name) => {
      if (name !== null && wanted(name)) done(true);
    });
    const timer = setTimeout(() => done(false), longest);
    const done = (isSeen: boolean): void => {
      clearTimeout(timer);
      watcher.close();
      resolve(isSeen);
    };
    // oxlint-disable-next-line promise/no-callback-in-promise
    void working.then(() => done(false));
  });
}

interface Wrong {
  readonly is: "lost" | "torn";
  readonly what: string;
}

interface Judged {
  readonly wrongs: readonly Wrong[];
  readonly told: readonly Fault["fault"][];
  /** what was on its way is there */
  readonly wasMade: boolean;
}

/** What a desk was told to do, and what it acknowledged. */
class KnownDesk {
  private passphrase: string;
  private nextPassphrase: string | null = null;
  /** the number each contact's note must at least have */
  private readonly notes: number[];
  private begun: number;
  private readonly tables = new Map<number, "there" | "gone" | "coming" | "going">();
  private imported: number[] = [];
  private lastTable = 0;
  private bundles = 0;
  private isReceiving = false;

  constructor(private readonly home: Home) {
    this.passphrase = home.passphrase;
    this.begun = 10;
    this.notes = Array.from({ length: edited }, (_, i) => 10 - ((10 - i) % edited));
  }

  hasBundles(): boolean {
    return this.bundles < this.home.bundles.length;
  }

  isInFlight(): boolean {
    const isEditing = Math.max(...this.notes) < this.begun;
    const isMoving = [...this.tables.values()].some((is) => is === "coming" || is === "going");
    return isEditing || isMoving || this.isReceiving || this.nextPassphrase !== null;
  }

  async openIn(program: Running): Promise<void> {
    const opened = await program.call("open", this.passphrase);
    if (opened.outcome !== "unlocked") throw new Error(`a desk that nothing was done to: ${opened.outcome}`);
    this.imported = [];
  }

  /** Goes on until the program is killed, or there is nothing more to do. */
  async work(program: Running, scene: Scene, chance: Chance): Promise<void> {
    try {
      for (;;) if (!(await this.step(program, scene, chance))) return;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }

  private async step(program: Running, scene: Scene, chance: Chance): Promise<boolean> {
    switch (scene) {
      case "edits":
        await this.edit(program, 1);
        return true;
      case "snapshot":
        await this.edit(program, 60);
        return true;
      case "tables":
        await this.moveTable(program, chance);
        return true;
      case "bundles":
        return this.receive(program);
      case "passphrase":
      case "new key":
        await this.changeLocks(program, scene, chance);
        return true;
    }
  }

  private async edit(program: Running, count: number): Promise<void> {
    const from = this.begun + 1;
    this.begun += count;
    expect(await program.call("edit", from, count), "edited");
    for (let n = from; n <= this.begun; n++) this.notes[n % edited] = n;
  }

  private async moveTable(program: Running, chance: Chance): Promise<void> {
    const [oldest] = this.imported;
    if (oldest !== undefined && chance.isAt(0.5)) {
      this.tables.set(oldest, "going");
      expect(await program.call("removeTable", oldest), "removed");
      this.imported.shift();
      this.tables.set(oldest, "gone");
      return;
    }
    const number = ++this.lastTable;
    this.tables.set(number, "coming");
    expect(await program.call("importTable", number), "imported");
    this.imported.push(number);
    this.tables.set(number, "there");
  }

  private async receive(program: Running): Promise<boolean> {
    const bundle = this.home.bundles[this.bundles];
    if (!bundle) return false;
    this.isReceiving = true;
    expect(await program.call("receive", bundle), "received");
    this.isReceiving = false;
    this.bundles += 1;
    return true;
  }

  private async changeLocks(program: Running, scene: Scene, chance: Chance): Promise<void> {
    const next = Array.from({ length: 6 }, () => chance.oneOf(words)).join(` ${chance.below(1000)} `);
    this.nextPassphrase = next;
    if (scene === "passphrase")
      expect(await program.call("changePassphrase", this.passphrase, next), "changed");
    else expect(await program.call("renew", this.passphrase, next), "renewed");
    this.passphrase = next;
    this.nextPassphrase = null;
  }

  /** Opens the desk again, and compares. What is there is what counts from then on. */
  async judge(program: Running): Promise<Judged> {
    const wrongs: Wrong[] = [];
    const lost = (what: string): void => void wrongs.push({ is: "lost", what });
    const torn = (what: string): void => void wrongs.push({ is: "torn", what });
    let opened = await program.call("open", this.nextPassphrase ?? this.passphrase);
    let wasMade = false;
    if (this.nextPassphrase !== null) {
      if (opened.outcome === "wrong-passphrase") opened = await program.call("open", this.passphrase);
      else {
        wasMade = true;
        this.passphrase = this.nextPassphrase;
      }
      this.nextPassphrase = null;
    }
    if (opened.outcome !== "unlocked") {
      lost(`the desk does not open: ${JSON.stringify(opened)}`);
      return { wrongs, told: [], wasMade };
    }
    const { faults } = opened;
    for (const fault of faults) {
      if (fault.fault !== "locks-mended" && isLoss(fault)) torn(fault.fault);
    }
    const stock = await program.call("stock");
    wasMade = this.compare(stock, lost, torn) || wasMade;
    this.imported = [];
    return { wrongs, told: faults.map(({ fault }) => fault), wasMade };
  }

  private compare(stock: Stock, lost: (what: string) => void, torn: (what: string) => void): boolean {
    let wasMade = false;
    for (const [i, found] of stock.notes.entries()) {
      const least = this.notes[i]!;
      if (found === -1) torn(`the note of contact ${i} is not whole`);
      else if (found < least) lost(`contact ${i} has number ${found}, and ${least} was acknowledged`);
      else if (found > this.begun || found % edited !== i) torn(`contact ${i} has number ${found}`);
      wasMade ||= found > least;
      this.notes[i] = found;
    }
    this.begun = Math.max(this.begun, ...this.notes);
    // Numbers that were begun and not made are not used again: later ones would look like them.
    this.begun += edited;
    for (const [number, is] of this.tables) {
      const rows = stock.tables[number] ?? 0;
      if (rows !== 0 && rows !== tableRows) torn(`table ${number} has ${rows} rows`);
      if (is === "there" && rows === 0) lost(`table ${number} was acknowledged`);
      if (is === "gone" && rows > 0) lost(`table ${number} was taken off, and is back`);
      wasMade ||= (is === "coming" && rows > 0) || (is === "going" && rows === 0);
      this.tables.set(number, rows > 0 ? "there" : "gone");
    }
    if (stock.bundles < this.bundles) lost(`${stock.bundles} bundles, and ${this.bundles} were acknowledged`);
    if (stock.bundles > this.bundles + (this.isReceiving ? 1 : 0)) torn(`${stock.bundles} bundles`);
    if (stock.letters !== stock.bundles) torn(`${stock.letters} letters of ${stock.bundles} bundles`);
    if (stock.readable !== stock.letters) lost(`${stock.readable} of ${stock.letters} letters can be read`);
    wasMade ||= stock.bundles > this.bundles;
    this.bundles = stock.bundles;
    this.isReceiving = false;
    return wasMade;
  }
}

function expect(outcome: string, wanted: string): void {
  if (outcome !== wanted) throw new Error(`the program answered ${outcome} in place of ${wanted}`);
}
