import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { verifyCommand } from "../../../src/cli/verify";
import { readDocumentText } from "../../../src/word/read";
import { shownNames } from "../../../src/word/names";
import { unpacked } from "../../support/proof";
import { toolMissing } from "../../support/tools";
import { validate } from "../../support/word";
import type { BundleFile } from "../states/neighbours";

/** What the files of a letter must show to people who never saw the program. */
export interface Shown {
  /** the language of the letter */
  readonly language: string;
  /** sentences of its last wording */
  readonly sentences: readonly string[];
  /** the cells of a line, as its organisation saw them before it signed */
  readonly line: readonly string[];
  readonly listed: readonly string[];
  readonly recorded: readonly string[];
  /** who is counted, and must not be named anywhere */
  readonly unnamed: readonly string[];
  /** keys of the coordinators, as they stand on their cards */
  readonly keys: readonly string[];
}

/** What outsiders find in the Word file, the PDF and the proof, by public tools and by our own command line. */
export async function expectFiles(files: readonly BundleFile[], shown: Shown): Promise<void> {
  const [word, pdf, proof] = [".docx", ".pdf", ".zip"].map(
    (ending) => files.find(({ name }) => name.endsWith(ending))!.bytes,
  );
  await expectWord(word!, shown);
  expectPdf(pdf!, shown);
  await expectProof(proof!, shown);
}

async function expectWord(bytes: Uint8Array, shown: Shown): Promise<void> {
  const validated = await validate(bytes);
  if (validated.asked) expect(validated.answer).toEqual([]);
  const { lines } = readDocumentText(bytes);
  const text = lines.map((line) => line.text).join("\n");
  for (const words of [...shown.sentences, ...shown.line]) expect(text).toContain(words);
  const names = shownNames(lines, shown.language);
  expect([...names.listed].sort()).toEqual([...shown.listed].sort());
  expect([...names.recorded].sort()).toEqual([...shown.recorded].sort());
  expect(names.withheld).toBe(shown.unnamed.length);
  for (const name of shown.unnamed) expect(text.split("\n")).not.toContain(name);
}

function expectPdf(bytes: Uint8Array, shown: Shown): void {
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe("%PDF-");
  if (toolMissing("pdftotext", ["-v"]) !== null) return;
  const text = execFileSync("pdftotext", ["-raw", "-", "-"], { input: bytes, encoding: "utf8" });
  const flowing = text.replace(/\s+/g, " ");
  for (const words of shown.sentences) expect(flowing).toContain(words);
}

async function expectProof(bytes: Uint8Array, shown: Shown): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "round-"));
  const path = join(folder, "proof.zip");
  writeFileSync(path, bytes);
  const out: string[] = [];
  const said = (line: string): number => out.push(line);
  const given = shown.keys.flatMap((key) => ["--key", key]);
  const status = await verifyCommand([path, ...given, "--json"], { stdout: said, stderr: said });
  expect(status, out.join("\n")).toBe(0);
  const report = JSON.parse(out.join("")) as Report;
  expect(report.listed.map(({ organisation }) => organisation).sort()).toEqual([...shown.listed].sort());
  expect(report.withheld).toBe(shown.unnamed.length);
  const files = unpacked(bytes);
  for (const [name, content] of files) {
    // The page that checks is a program: what it says is none of this letter's.
    if (!name.endsWith(".html"))
      for (const hidden of shown.unnamed)
        expect(Buffer.from(content).includes(`"${hidden}"`), `${hidden} in ${name}`).toBe(false);
  }
  expectMinisign(files, folder, shown.listed.length);
}

interface Report {
  readonly listed: readonly { readonly organisation: string }[];
  readonly withheld: number;
}

/** Stock minisign agrees with the signature of everybody who is listed. */
function expectMinisign(files: ReadonlyMap<string, Uint8Array>, folder: string, listed: number): void {
  if (toolMissing("minisign", ["-v"]) !== null) return;
  const endorsements = [...files.keys()].filter((name) => /^endorsements\/.*\.json$/.test(name));
  expect(endorsements.length).toBe(listed);
  const file = join(folder, "one.json");
  for (const name of endorsements) {
    writeFileSync(file, files.get(name)!);
    writeFileSync(`${file}.minisig`, files.get(`${name}.minisig`)!);
    const { key } = JSON.parse(new TextDecoder().decode(files.get(name))) as { readonly key: string };
    execFileSync("minisign", ["-VH", "-q", "-m", file, "-P", key]);
  }
}
