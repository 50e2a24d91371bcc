import { describe, expect, test } from "vitest";
import type { List } from "../../src/core/letter/blocks";
import { parseLetter } from "../../src/core/letter/parse";
import { isUnfilled } from "../../src/core/letter/placeholders";
import { plainText, titleOf, wordCount } from "../../src/core/letter/plain";
import { writeLetter } from "../../src/core/letter/write";
import { filledLetter, filledLine, indexText, namesIn, templateFiles, templates, textOf } from "./library";
import type { Template } from "./library";

const named = (file: string): Template => templates.find((template) => template.file === file)!;
const secretaryGeneral = named("letter-secretary-general.md");
const administrator = named("letter-undp-administrator.md");
const brief = named("brief-security-benefits.md");
const letters = [secretaryGeneral, administrator];

const roles = (template: Template) =>
  parseLetter(textOf(template)).flatMap((block) => (block.kind === "paragraph" ? [block.role] : []));
const lists = (template: Template, ordered: boolean) =>
  parseLetter(textOf(template)).filter(
    (block): block is List => block.kind === "list" && block.ordered === ordered,
  );
const fiveAsks = (template: Template) => lists(template, true)[0]!.items.map(plainText);

test("the index and the folder name the same templates", () => {
  expect(templates.map((template) => template.file).sort()).toEqual(templateFiles.sort());
  expect(JSON.stringify({ templates }, null, 2) + "\n").toBe(indexText);
});

describe.each(templates)("$file", (template) => {
  test("reads back byte for byte", () => {
    expect(writeLetter(parseLetter(textOf(template)))).toBe(textOf(template));
  });

  test("has the title that the index gives", () => {
    expect(titleOf(parseLetter(textOf(template)))).toBe(template.title);
  });

  test("has exactly the placeholders that the index describes, each with a purpose and an example", () => {
    expect(namesIn(template).sort()).toEqual(template.placeholders.map(({ name }) => name).sort());
    for (const { name, purpose, example } of template.placeholders) {
      expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(purpose).toMatch(/^[A-Z][^\n]*\.$/);
      expect(example).not.toBe("");
    }
  });

  test("leaves open the date, the coalition, both co-chairs and the addressee", () => {
    for (const name of ["date", "coalition", "first-co-chair", "second-co-chair", "addressee-name"]) {
      expect(namesIn(template)).toContain(name);
    }
  });

  test("is unfilled before its placeholders are filled and not after", () => {
    expect(isUnfilled(parseLetter(textOf(template)))).toBe(true);
    expect(isUnfilled(filledLetter(template))).toBe(false);
    const { name, office, organisation } = template.addressee;
    for (const line of [name, office, organisation, ...template.letterhead]) {
      expect(filledLine(line ?? "", template)).not.toContain("{{");
    }
  });

  test("is typeset with care: curly quotation marks, no dashes for pauses, no doubled word or space", () => {
    expect(textOf(template)).not.toMatch(/["']|--|[—…]|\s–\s| {2}|\b(\w+) \1\b/i);
  });

  test("calls organisations and governments by one spelling", () => {
    expect(textOf(template)).not.toMatch(/organization|\bgovernments\b|\bCSOs?\b|\bNGOs?\b/);
  });
});

describe.each(letters)("$file as a letter", (template) => {
  test("opens with date and salutation and ends with the courtesy and the co-chairs", () => {
    expect(roles(template).slice(0, 3)).toEqual(["date", "salutation", "body"]);
    expect(roles(template).slice(-3)).toEqual(["body", "closing", "closing"]);
    expect(textOf(template)).toMatch(/\{\{first-co-chair\}\}\\\n\{\{second-co-chair\}\}\\\nCo-Chairs, /);
  });

  test("puts its five asks in one ordered list, in the order agreed", () => {
    expect(lists(template, true)).toHaveLength(1);
    const [dialogue, advice, staff, visits, officials, ...more] = fiveAsks(template);
    expect(more).toEqual([]);
    expect(dialogue).toMatch(/standing dialogue between .* and our coalition/);
    expect(advice).toMatch(/civil-society advisory group/);
    expect(staff).toMatch(/in or with civil society/);
    expect(staff).toMatch(/peacebuilding, technology, media, democracy promotion, human rights and gender/);
    expect(visits).toMatch(/representative group .* not been chosen exclusively by the host Government/);
    expect(officials).toMatch(/role of civil-society organisations in dialogues with national officials/);
  });

  test("runs to about a page and a half", () => {
    expect(wordCount(filledLetter(template))).toBeGreaterThan(550);
    expect(wordCount(filledLetter(template))).toBeLessThan(750);
  });

  test("recalls the letter of May 2017 and gives no figure that the round did not", () => {
    expect(textOf(template)).toMatch(/May 2017/);
    expect(textOf(template).match(/\d+/g)!.sort()).toEqual(
      ["1", "2", "3", "4", "5", "45", "100", "2017"].sort(),
    );
  });
});

test("the Secretary-General is Excellency; the Administrator is addressed as the co-chairs decide", () => {
  expect(textOf(secretaryGeneral)).toContain("[salutation] Excellency,\n");
  expect(textOf(administrator)).toContain("[salutation] {{form-of-address}},\n");
});

test("the letter to the Administrator is written for work in countries, not copied with the names changed", () => {
  const first = new Set(fiveAsks(secretaryGeneral));
  expect(fiveAsks(administrator).filter((ask) => first.has(ask))).toEqual([]);
  expect(textOf(administrator).match(/\bcountry|\bcountries/g)!.length).toBeGreaterThan(8);
});

test("the brief has headings, a few bullets and the answer to the diplomats' objection", () => {
  const blocks = parseLetter(textOf(brief));
  expect(blocks.filter((block) => block.kind === "heading")).toHaveLength(4);
  expect(lists(brief, false).flatMap((list) => list.items).length).toBeLessThan(15);
  expect(textOf(brief)).toMatch(/larger geopolitical concerns/);
  expect(brief.signatories).toBeNull();
});
