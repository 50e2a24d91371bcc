import { spawnSync } from "node:child_process";
import { cpSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "../browser/site";
import type { Stock } from "./calls";
import type { Chance } from "./chance";
import type { Home } from "./homes";
import type { Rig, Running } from "./rig";

/*
 * A disk on which there is room for so many bytes and no more: what does not fit is refused and changes nothing, the desk
 * opens, and once there is room it goes on.
 */

export interface FullTally {
  /** how many changes were tried with too little room, or just enough */
  tried: number;
  refused: number;
  made: number;
  /** changes after which something was otherwise than it was said, at once or when the desk was opened again */
  wrong: number;
  /** why it was not tried */
  skipped: string | null;
}

export function noFullDisk(): FullTally {
  return { tried: 0, refused: 0, made: 0, wrong: 0, skipped: null };
}

/** In bytes of room, by what a page of the file system takes. */
const rooms = [0, 1, 2, 3, 4, 6, 8, 9, 10, 12, 16, 20, 24, 32, 48, 64, 96].map((pages) => pages * 4096);

export interface FullOptions {
  readonly rig: Rig;
  readonly home: Home;
  readonly chance: Chance;
  readonly tally: FullTally;
  readonly complain: (what: string) => void;
  readonly goesOn: () => boolean;
}

export async function fillingDisk(options: FullOptions): Promise<void> {
  const { home, chance, tally, goesOn } = options;
  const at = newFolder();
  const mount = spawnSync("mount", ["-t", "tmpfs", "-o", "size=32m", "tmpfs", at], { stdio: "ignore" });
  if (mount.status !== 0) {
    tally.skipped = "a small file system can only be mounted by root on Linux";
    return;
  }
  try {
    const folder = join(at, "home");
    cpSync(home.folder, folder, { recursive: true });
    const desk = { passphrase: home.passphrase, next: 1000, bundle: 0 };
    for (const room of rooms) {
      if (!goesOn()) return;
      await atRoom(options, at, room + chance.below(4096), { ...home, folder }, desk);
    }
  } finally {
    spawnSync("umount", [at], { stdio: "ignore" });
  }
}

interface Progress {
  passphrase: string;
  next: number;
  bundle: number;
}

/** Tries one change of each kind with so much room, then opens the desk again, then makes room. */
async function atRoom(
  { rig, tally, complain }: FullOptions,
  at: string,
  room: number,
  home: Home,
  desk: Progress,
): Promise<void> {
  const filling = join(at, "filling");
  const wrong = (what: string): void => {
    tally.wrong += 1;
    complain(`${rig.place}, disk full but for ${room} bytes: ${what}`);
  };
  let program = await rig.start(home.folder);
  const opening = await program.call("open", desk.passphrase);
  if (opening.outcome !== "unlocked") return wrong(`it does not open at first: ${opening.outcome}`);
  const bundle = home.bundles[desk.bundle];
  const other = `${desk.passphrase} ${desk.next}`;
  const changes: readonly (readonly [done: string, change: () => Promise<string>])[] = [
    ["edited", () => program.call("edit", desk.next++, 1)],
    ["imported", () => program.call("importTable", desk.next++)],
    ...(bundle ? [["received", () => program.call("receive", bundle)] as const] : []),
    ["changed", () => program.call("changePassphrase", desk.passphrase, other)],
    ["renewed", () => program.call("renew", desk.passphrase, `${other} renewed`)],
  ];
  for (const [done, change] of changes) {
    const before = await program.call("stock");
    fill(at, filling, room);
    const said = await change();
    tally.tried += 1;
    if (said === done) {
      tally.made += 1;
      if (done === "received") desk.bundle += 1;
      if (done === "changed") desk.passphrase = other;
      if (done === "renewed") desk.passphrase = `${other} renewed`;
    } else if (said === "hindered") tally.refused += 1;
    else wrong(`${done} answered ${said}`);
    const now = await program.call("stock");
    if (said !== done && !isSame(before, now)) wrong(`${done} was refused, and something changed`);
    await program.end();
    const again = await reopened(rig, home, desk.passphrase, now);
    if (again.wrong !== null) wrong(`after ${done} (${said}): ${again.wrong}`);
    ({ program } = again);
    rmSync(filling, { force: true });
    if (again.wrong !== null) break;
    // There is room again.
    await program.end();
    program = await rig.start(home.folder);
    const opened = await program.call("open", desk.passphrase);
    const edited =
      opened.outcome === "unlocked" ? await program.call("edit", desk.next++, 1) : opened.outcome;
    if (edited !== "edited") wrong(`with room again, an edit answered ${edited}`);
  }
  await program.end();
}

/** The desk is opened on the disk that is still full. */
async function reopened(
  rig: Rig,
  home: Home,
  passphrase: string,
  stock: Stock,
): Promise<{ readonly program: Running; readonly wrong: string | null }> {
  const program = await rig.start(home.folder);
  const { outcome } = await program.call("open", passphrase);
  if (outcome !== "unlocked") return { program, wrong: `it does not open: ${outcome}` };
  const isAll = isSame(await program.call("stock"), stock);
  return { program, wrong: isAll ? null : "when it was opened again, something else was there" };
}

/** Leaves so many bytes. */
function fill(at: string, filling: string, room: number): void {
  rmSync(filling, { force: true });
  const { bavail, bsize } = statfsSync(at);
  writeFileSync(filling, new Uint8Array(Math.max(0, bavail * bsize - room)));
}

function isSame(a: Stock, b: Stock): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
