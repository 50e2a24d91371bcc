import { readFileSync, readdirSync } from "node:fs";
import { findPlaceholders, fillPlaceholders } from "../../src/core/letter/placeholders";
import { parseLetter } from "../../src/core/letter/parse";
import type { Letter } from "../../src/core/letter/blocks";
import type { Addressee, LetterDocument, Paper, Preset } from "../../src/word/document";

/** One entry of `resources/templates/index.json`. See docs/letters.md. */
export interface Template {
  readonly file: string;
  readonly kind: "letter" | "brief";
  readonly title: string;
  readonly language: string;
  readonly addressee: Addressee;
  readonly letterhead: readonly string[];
  /** null: the document shows none */
  readonly signatories: Preset | null;
  readonly paper: Paper;
  readonly placeholders: readonly {
    readonly name: string;
    readonly purpose: string;
    readonly example: string;
  }[];
}

const folder = new URL("../../resources/templates/", import.meta.url);

export const indexText = readFileSync(new URL("index.json", folder), "utf8");
export const templates = (JSON.parse(indexText) as { templates: Template[] }).templates;
export const templateFiles = readdirSync(folder).filter((name) => name !== "index.json");

/** The text of a template as it stands in its file. */
export function textOf(template: Template): string {
  return readFileSync(new URL(template.file, folder), "utf8");
}

/** The letter of a template with the examples of its placeholders in their places. */
export function filledLetter(template: Template): Letter {
  return fillPlaceholders(parseLetter(textOf(template)), examples(template));
}

/** A line of the addressee or the letterhead, filled likewise. */
export function filledLine(line: string, template: Template): string {
  return Object.entries(examples(template)).reduce(
    (text, [name, example]) => text.replaceAll(`{{${name}}}`, example),
    line,
  );
}

/** The names of the placeholders of a whole template: text, addressee and letterhead. */
export function namesIn(template: Template): string[] {
  const { name, office, organisation } = template.addressee;
  const lines = [name, office, organisation, ...template.letterhead].filter((line) => line !== null);
  const paragraphs: Letter = lines.map((text) => ({
    kind: "paragraph",
    role: "body",
    content: [{ kind: "text", text, bold: false, italic: false, link: null }],
  }));
  return findPlaceholders([...parseLetter(textOf(template)), ...paragraphs]);
}

/** A filled template as the Word writer takes it, without signatories. */
export function filledDocument(template: Template, paper: Paper): LetterDocument {
  const { name, office, organisation } = template.addressee;
  const fill = (line: string | null) => (line === null ? null : filledLine(line, template));
  return {
    kind: template.kind,
    title: template.title,
    language: template.language,
    letter: filledLetter(template),
    letterhead: template.letterhead.map((line) => filledLine(line, template)),
    addressee: { name: fill(name), office: fill(office), organisation: fill(organisation) },
    signatories: null,
    paper,
  };
}

function examples(template: Template): Record<string, string> {
  return Object.fromEntries(template.placeholders.map(({ name, example }) => [name, example]));
}
