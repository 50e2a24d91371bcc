import { stat } from "node:fs/promises";
import { cryptoReady } from "../core/crypto/sodium";
import { Refusal } from "../core/encoding/refusal";
import { proofLimits } from "../core/proof/files";
import { confirmKeys } from "../core/proof/report";
import type { ProofReport } from "../core/proof/report";
import { verifyProofPack } from "../core/proof/verify";
import { compareProofLetter } from "../word/compareProof";
import { readArguments, wantsHelp } from "./arguments";
import { readCapped, readFolder } from "./folder";
import { asRefusal, withUsage, WrongUsage } from "./io";
import type { ExitStatus, Output } from "./io";
import { refusalLines, reportLines, verifyHelp, verifyUsage } from "./verifyText";

type PackKind = "file" | "folder";

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
export function verifyCommand(args: readonly string[], io: Output): Promise<ExitStatus> {
  return withUsage(verifyUsage, io, async () => {
    if (wantsHelp(args)) {
      verifyHelp.forEach(io.stdout);
      return 0;
    }
    const asked = askedBy(args);
    const kind = await kindOf(asked.pack);
    await cryptoReady;
    try {
      return await verify(asked, kind, io);
    } catch (error) {
      if (error instanceof WrongUsage) throw error;
      return refuse(asRefusal(error, "proof pack"), asked, io);
    }
  });
}

async function verify({ pack, keys, json }: Asked, kind: PackKind, io: Output): Promise<0> {
  const files = await (kind === "folder"
    ? readFolder(pack, proofLimits)
    : readCapped(pack, proofLimits.maxBytes));
  const unconfirmed = await verifyProofPack(files, { confirmedKeys: [], compareLetter: compareProofLetter });
  const report = confirmedBy(unconfirmed, keys);
  if (json) io.stdout(JSON.stringify(report));
  else reportLines(report).forEach(io.stdout);
  return 0;
}

async function kindOf(path: string): Promise<PackKind> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    throw new WrongUsage(`There is no file or folder ${path} that can be read.`);
  }
}

/** What is wrong with a key somebody typed says nothing about the pack. */
function confirmedBy(report: ProofReport, keys: readonly string[]): ProofReport {
  try {
    return confirmKeys(report, keys);
  } catch (error) {
    throw error instanceof Refusal ? new WrongUsage(`--key: ${error.expected}.`) : error;
  }
}

function refuse(refusal: Refusal, { json }: Asked, io: Output): 1 {
  const { reason, message: detail } = refusal;
  if (json) io.stdout(JSON.stringify({ outcome: "refused", keys: "unconfirmed", reason, detail }));
  else refusalLines(reason, detail).forEach(io.stdout);
  return 1;
}

/** @throws WrongUsage */
function askedBy(args: readonly string[]): Asked {
  const { values, positionals } = readArguments(args, {
    key: { type: "string", multiple: true },
    json: { type: "boolean" },
  });
  const [pack, ...others] = positionals;
  if (pack === undefined || pack === "")
    throw new WrongUsage("Name the proof pack: a .zip file or a folder.");
  if (others.length > 0) throw new WrongUsage("Name one proof pack only.");
  return { pack, keys: values.key ?? [], json: values.json === true };
}
