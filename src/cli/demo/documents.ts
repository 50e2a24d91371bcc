import { readFile } from "node:fs/promises";
import type { DraftAddressee } from "../../desk/records";
import type { Template } from "../../desk/writing/template";
import type { Paper, Preset } from "../../word/document";

/** A document to be circulated: one of resources/templates. */
export interface Document {
  /** what the report calls it */
  readonly name: string;
  /** the Word file it becomes */
  readonly file: string;
  readonly template: Template;
  readonly signatories: Preset | null;
  readonly paper: Paper;
  /** what stands for the names in double braces, but for the date */
  readonly fillings: Readonly<Record<string, string>>;
}

interface IndexEntry {
  readonly file: string;
  readonly kind: "letter" | "brief";
  readonly language: string;
  readonly addressee: DraftAddressee;
  readonly letterhead: readonly string[];
  readonly signatories: Preset | null;
  readonly paper: Paper;
  readonly placeholders: readonly { readonly name: string; readonly example: string }[];
}

const folder = new URL("../../../resources/templates/", import.meta.url);

const names: Readonly<Record<string, { readonly name: string; readonly file: string }>> = {
  "letter-secretary-general.md": { name: "letter to the Secretary-General", file: "letter.docx" },
  "letter-undp-administrator.md": { name: "letter to the UNDP Administrator", file: "letter-undp.docx" },
  "brief-security-benefits.md": { name: "brief for policy makers", file: "brief.docx" },
};

/** The three documents of the demo, the letter to the Secretary-General first. */
export async function readDocuments(): Promise<readonly Document[]> {
  const index = JSON.parse(await readFile(new URL("index.json", folder), "utf8")) as {
    readonly templates: readonly IndexEntry[];
  };
  return Promise.all(Object.keys(names).map((file) => readDocument(file, index.templates)));
}

async function readDocument(file: string, index: readonly IndexEntry[]): Promise<Document> {
  const entry = index.find((one) => one.file === file);
  if (!entry) throw new Error(`resources/templates/index.json does not describe ${file}`);
  const text = await readFile(new URL(file, folder), "utf8");
  const { kind, language, addressee, letterhead, signatories, paper, placeholders } = entry;
  return {
    ...names[file]!,
    template: { kind, language, text, addressee, letterhead },
    signatories,
    paper,
    fillings: Object.fromEntries(placeholders.map(({ name, example }) => [name, example])),
  };
}
