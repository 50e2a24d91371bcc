import { stat } from "node:fs/promises";
import { cryptoReady } from "../core/crypto/sodium";
import { Refusal } from "../core/encoding/refusal";
import { proofLimits } from "../core/proof/files";
import type { ProofFiles } from "../core/proof/files";
import { confirmKeys } from "../core/proof/report";
import type { ProofReport } from "../core/proof/report";
import { verifyProofPack } from "../core/proof/verify";
import { compareProofLetter } from "../word/compareProof";
import { readCapped, readFolder } from "./folder";
import { refusalLines, reportLines, verifyHelp, verifyUsage } from "./verifyText";

/** Where a command writes, a line at a time. */
export interface Output {
  readonly stdout: (line: string) => void;
  readonly stderr: (line: string) => void;
}

interface Asked {
  readonly pack: string;
  readonly keys: readonly string[];
  readonly json: boolean;
}

/**
 * `verify PACK [--key RW…]… [--json]`.
 *
 * @param args - what follows `verify`
 * @returns the exit status: 0 only for a pack that was verified, 1 for a refusal, 2 for wrong usage
 */
export async function verifyCommand(args: readonly string[], io: Output): Promise<0 | 1 | 2> {
  if (args.includes("--help") || args.includes("-h")) {
    verifyHelp.forEach(io.stdout);
    return 0;
  }
  const asked = askedBy(args);
  if (typeof asked === "string") return wrongUsage(asked, io);
  await cryptoReady;
  try {
    return await verify(asked, io);
  } catch (error) {
    const refusal =
      error instanceof Refusal
        ? error
        : new Refusal("bad-archive", "proof pack", "expected a pack that can be read to its end");
    return refuse(refusal, asked, io);
  }
}

async function verify(asked: Asked, io: Output): Promise<0 | 1 | 2> {
  const kind = await kindOf(asked.pack);
  if (kind === null) return wrongUsage(`There is no file or folder ${asked.pack} that can be read.`, io);
  const unconfirmed = await verifyProofPack(await readPack(asked.pack, kind), {
    confirmedKeys: [],
    compareLetter: compareProofLetter,
  });
  const report = confirmedBy(unconfirmed, asked.keys);
  if (typeof report === "string") return wrongUsage(report, io);
  if (asked.json) io.stdout(JSON.stringify(report));
  else reportLines(report).forEach(io.stdout);
  return 0;
}

async function kindOf(path: string): Promise<"file" | "folder" | null> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return null;
  }
}

function readPack(path: string, kind: "file" | "folder"): Promise<ProofFiles> {
  return kind === "folder" ? readFolder(path, proofLimits) : readCapped(path, proofLimits.maxBytes);
}

/** The report with the keys given, or what is wrong with them. */
function confirmedBy(report: ProofReport, keys: readonly string[]): ProofReport | string {
  try {
    return confirmKeys(report, keys);
  } catch (error) {
    if (error instanceof Refusal) return `--key: ${error.expected}.`;
    throw error;
  }
}

function refuse(refusal: Refusal, { json }: Asked, io: Output): 1 {
  const { reason, message: detail } = refusal;
  if (json) io.stdout(JSON.stringify({ outcome: "refused", keys: "unconfirmed", reason, detail }));
  else refusalLines(reason, detail).forEach(io.stdout);
  return 1;
}

function wrongUsage(sentence: string, io: Output): 2 {
  [sentence, verifyUsage].forEach(io.stderr);
  return 2;
}

/** What is asked for, or a sentence about what is wrong with it. */
function askedBy(args: readonly string[]): Asked | string {
  const packs: string[] = [];
  const keys: string[] = [];
  let json = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === "--json") json = true;
    else if (arg === "--key") {
      const key = args[++i];
      if (key === undefined) return "--key must be followed by a key or a fingerprint.";
      keys.push(key);
    } else if (arg.startsWith("--key=")) keys.push(arg.slice("--key=".length));
    else if (arg.startsWith("-")) return `There is no option ${arg}.`;
    else packs.push(arg);
  }
  const [pack, ...others] = packs;
  if (pack === undefined || pack === "") return "Name the proof pack: a .zip file or a folder.";
  return others.length > 0 ? "Name one proof pack only." : { pack, keys, json };
}
