import { cpSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "../browser/site";
import type { Stock } from "./calls";
import type { Chance } from "./chance";
import { damagesOf, damagesOfFolder, deleted, filesOf, flipped } from "./damage";
import type { Damage, OtherFolders } from "./damage";
import { copyOf, makeHome, remove } from "./homes";
import type { Home } from "./homes";
import type { Rig } from "./rig";

/*
 * What a desk keeps on the disk is damaged while the program does not run; then it is opened, and what it holds is
 * compared with what was acknowledged.
 */

export interface FaultTally {
  /** series of all faults that were done whole */
  series: number;
  /** that were told, or changed something */
  faults: number;
  detected: number;
  recovered: number;
  /** after which all was there, and nothing had to be told */
  harmless: number;
  /** faults that left no intact place: what was there of them was told */
  hopeless: number;
  hopelessTold: number;
  readonly told: Record<string, number>;
}

export function noFaults(): FaultTally {
  return {
    series: 0,
    faults: 0,
    detected: 0,
    recovered: 0,
    harmless: 0,
    hopeless: 0,
    hopelessTold: 0,
    told: {},
  };
}

/** A desk that was worked at, as it lies on the disk. */
export interface Subject {
  readonly home: Home;
  readonly others: OtherFolders;
  /** what it holds */
  readonly digest: string;
  readonly stock: Stock;
  /** where the head of the present journal ends, about */
  readonly head: number;
}

/** Works at a desk until its journal took the place of another, and goes on a little. */
export async function makeSubject(rig: Rig, chance: Chance): Promise<Subject> {
  const passphrase = "long walk by the river bank";
  const home = await makeHome(rig, passphrase, 4);
  const foreign = await makeHome(rig, "four geese over a quiet harbour", 0);
  const older = newFolder();
  let program = await rig.start(home.folder);
  let n = 100;
  const edit = async (count: number): Promise<void> => {
    const said = await program.call("edit", n, count);
    if (said !== "edited") throw new Error(said);
    n += count;
  };
  await program.call("open", passphrase);
  await program.call("importTable", 1);
  await program.call("receive", home.bundles[0]!);
  await edit(20);
  await program.end();
  cpSync(home.folder, older, { recursive: true });

  program = await rig.start(home.folder);
  await program.call("open", passphrase);
  await program.call("receive", home.bundles[1]!);
  const journals = join(home.folder, "journals");
  const hasBefore = (): boolean => readdirSync(journals).some((name) => name.endsWith(".before"));
  // Of a journal that is not written to, or not in time, none takes the place.
  const isRenewed = rig.broken === null || rig.broken === "compare";
  if (isRenewed) while (!hasBefore()) await edit(20);
  const present = readdirSync(journals).find((name) => !name.includes("."))!;
  const head = statSync(join(journals, present)).size;
  await program.call("importTable", 2);
  await program.call("receive", home.bundles[2]!);
  await edit(5 + chance.below(20));
  const stock = await program.call("stock");
  const digest = await program.digest(passphrase);
  await program.end();
  return { home, others: { older, foreign: foreign.folder }, digest, stock, head };
}

export interface Fault extends Damage {
  /** what it is done to, for a message */
  readonly file: string;
  /** no intact place is left: it must be told, and cannot be mended */
  readonly isHopeless: boolean;
}

/**
 * All faults of one file or folder at a time, and those of several of which one intact place is left, or none.
 *
 * @param places - how many places of each file are cut at and flipped
 */
export function faultsOf({ home, others, head }: Subject, chance: Chance, places: number): readonly Fault[] {
  const { desk, other } = filesOf(home.folder);
  const size = (file: string): number => statSync(join(home.folder, file)).size;
  const single = desk.flatMap((file) =>
    damagesOf(file, size(file), others, chance, places).map((damage) => ({
      ...damage,
      file,
      isHopeless: false,
    })),
  );
  const beside = other.flatMap((file) =>
    chance.isAt(Math.min(1, (4 * places) / other.length))
      ? [chance.oneOf(damagesOf(file, size(file), others, chance, 1))].map((damage) => ({
          ...damage,
          file,
          isHopeless: false,
        }))
      : [],
  );
  const folders = ["journals", ...databaseFolders(home.folder)].flatMap((name) =>
    damagesOfFolder(name, others).map((damage) => ({ ...damage, file: `${name}/`, isHopeless: false })),
  );
  return [...single, ...folders, ...several(home.folder, head, chance, places), ...beside];
}

function databaseFolders(folder: string): readonly string[] {
  return ["databases", "browser/Default/IndexedDB"].filter(
    (name) => statSync(join(folder, name), { throwIfNoEntry: false }) !== undefined,
  );
}

/** The database is gone, and the journal is damaged as well. */
function several(folder: string, head: number, chance: Chance, places: number): readonly Fault[] {
  const [databases] = databaseFolders(folder);
  const journals = readdirSync(join(folder, "journals"));
  const present = join(
    "journals",
    journals.find((name) => !name.includes("."))!,
  );
  const beforeName = journals.find((name) => name.endsWith(".before"));
  if (beforeName === undefined) return [];
  const before = join("journals", beforeName);
  const [place] = readdirSync(join(folder, "desks"));
  const header = join("desks", place!, "header");
  const without = (name: string, isHopeless: boolean, more: (folder: string) => boolean): Fault => ({
    file: "the database, and more",
    name: `deleted, and ${name}`,
    isHopeless,
    apply: (at) => {
      const [gone] = damagesOfFolder(databases!, { older: "", foreign: "" });
      return gone!.apply(at) && more(at);
    },
  });
  const heads = Array.from({ length: 2 * places }, () => chance.below(head));
  return [
    ...heads.map((byte) =>
      without(`byte ${byte} in the journal's head flipped`, false, (at) =>
        flipped(join(at, present), byte, 1 << chance.below(8)),
      ),
    ),
    without("the journal before deleted", false, (at) => deleted(join(at, before))),
    without("the header deleted", false, (at) => deleted(join(at, header))),
    without("the header's copy deleted", false, (at) => deleted(join(at, `${header}.copy`))),
    without("the journal deleted", true, (at) => deleted(join(at, present))),
    without("both journals deleted", true, (at) => deleted(join(at, present)) && deleted(join(at, before))),
    without(
      "the header and its copy deleted",
      true,
      (at) => deleted(join(at, header)) && deleted(join(at, `${header}.copy`)),
    ),
  ];
}

export interface FaultOptions {
  readonly rig: Rig;
  readonly subject: Subject;
  readonly fault: Fault;
  readonly tally: FaultTally;
  readonly complain: (what: string) => void;
}

export async function suffer({ rig, subject, fault, tally, complain }: FaultOptions): Promise<void> {
  const { home, digest, stock } = subject;
  const copy = copyOf(home);
  try {
    if (!fault.apply(copy.folder)) return;
    const program = await rig.start(copy.folder);
    const opened = await program.call("open", home.passphrase);
    const said =
      opened.outcome === "unlocked" ? opened.faults.map(({ fault: name }) => name) : [opened.outcome];
    let isWhole = false;
    if (opened.outcome === "unlocked") {
      const found = await program.call("stock");
      isWhole =
        JSON.stringify(found) === JSON.stringify(stock) && (await program.digest(home.passphrase)) === digest;
    }
    await program.end();
    for (const name of said) tally.told[name] = (tally.told[name] ?? 0) + 1;
    const isTold = said.length > 0;
    if (fault.isHopeless) {
      tally.hopeless += 1;
      if (isTold) tally.hopelessTold += 1;
      return;
    }
    if (isWhole && !isTold) {
      tally.harmless += 1;
      return;
    }
    tally.faults += 1;
    if (isTold) tally.detected += 1;
    if (isWhole) tally.recovered += 1;
    if (!isTold || !isWhole) {
      complain(
        `${rig.place}, ${fault.file} ${fault.name}: told ${said.join(", ") || "nothing"}, ${isWhole ? "whole" : "not whole"}`,
      );
    }
  } finally {
    remove(copy);
  }
}
