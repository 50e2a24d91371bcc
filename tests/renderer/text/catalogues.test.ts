import { readdirSync, readFileSync } from "node:fs";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { ar } from "../../../src/renderer/text/ar/index";
import { en } from "../../../src/renderer/text/en/index";
import { root } from "../../house/sources";

type Words = { readonly [key: string]: string | Words };
const catalogues: Readonly<Record<string, Words>> = { en, ar };

/** Every sentence by its key: `files.hindered.what.full`. */
function sentences(words: Words, before = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${before}${key}`, value] as const]
        : [...sentences(value, `${before}${key}.`)],
    ),
  );
}

const form = /_(?:zero|one|two|few|many|other)$/;
const counted = (keys: Iterable<string>) =>
  new Set([...keys].filter((key) => form.test(key)).map((key) => key.replace(form, "")));
const single = (keys: Iterable<string>) => [...keys].filter((key) => !form.test(key)).sort();
const variables = (sentence: string) =>
  new Set([...sentence.matchAll(/\{\{([^}]*)\}\}/g)].map(([, name]) => name));

const english = sentences(en);

for (const [language, words] of Object.entries(catalogues)) {
  const own = sentences(words);
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

  test(`${language}: has every sentence, and each counted one in all forms of the language`, () => {
    expect(single(own.keys())).toEqual(single(english.keys()));
    expect(counted(own.keys())).toEqual(counted(english.keys()));
    for (const base of counted(own.keys())) {
      expect([...own.keys()].filter((key) => key.replace(form, "") === base).sort(), base).toEqual(
        forms.map((one) => `${base}_${one}`).sort(),
      );
    }
  });

  test(`${language}: puts the same values into every sentence`, () => {
    for (const [key, sentence] of own) {
      const asked = variables(english.get(key) ?? english.get(key.replace(form, "_other"))!);
      const given = variables(sentence);
      // "One file" and "two files" are words of their own.
      if (/_(?:zero|one|two)$/.test(key)) asked.delete("count");
      if (/_(?:zero|one|two)$/.test(key)) given.delete("count");
      expect(given, key).toEqual(asked);
    }
  });

  test(`${language}: has no empty sentence, no markup, and nothing that would escape the isolation`, () => {
    for (const [key, sentence] of own) {
      expect(sentence.trim(), key).toBe(sentence);
      expect(sentence, key).not.toBe("");
      expect(sentence, key).not.toMatch(/\$t\(|\{\{-|\{\{[^}]*[^}\w]|[<>]|[\u202a-\u202e\u2066-\u2069]/);
      expect(sentence, `${key}: no em dash, no straight apostrophe`).not.toMatch(/—|\w'\w/);
    }
  });
}

test("Arabic sentences are in Arabic letters, and end as the English ones do", () => {
  // Names of keys and of the program, which are the same everywhere.
  const names = /^(?:shortcuts\.key\.|places\.program$)/;
  for (const [key, sentence] of sentences(ar)) {
    if (names.test(key)) continue;
    expect(sentence, key).toMatch(/\p{Script=Arabic}/u);
    const original = english.get(key) ?? english.get(key.replace(form, "_other"))!;
    expect(/[.…]$/.exec(sentence)?.[0], key).toBe(/[.…]$/.exec(original)?.[0] ?? undefined);
  }
});

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const screens = readdirSync(`${root}src/renderer`, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
  .map((name) => {
    const { program } = parseSync(name, readFileSync(`${root}src/renderer/${name}`, "utf8"));
    return { name, nodes: nodesOf(program) };
  });

function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(nodesOf);
  return "type" in value && typeof value.type === "string" ? [value as Node, ...inner] : inner;
}

/** What `t` is called with: whole keys, or patterns of a key with a part that is only known as the program runs. */
function askedKeys(): readonly RegExp[] {
  return screens.flatMap(({ nodes }) =>
    nodes.flatMap((node) => {
      const callee = node["callee"] as Node | undefined;
      const [key] = (node["arguments"] ?? []) as Node[];
      if (node.type !== "CallExpression" || callee?.type !== "Identifier" || callee["name"] !== "t")
        return [];
      return keysIn(key).map((pattern) => new RegExp(`^${pattern}$`));
    }),
  );
}

function keysIn(node: Node | undefined): readonly string[] {
  if (node?.type === "Literal") return [escaped(String(node["value"]))];
  if (node?.type === "ConditionalExpression")
    return [node["consequent"], node["alternate"]].flatMap((one) => keysIn(one as Node));
  if (node?.type === "TemplateLiteral") {
    const parts = node["quasis"] as readonly { readonly value: { readonly cooked: string } }[];
    return [parts.map(({ value }) => escaped(value.cooked)).join("[^.]+")];
  }
  throw new Error(`a key of a kind this test cannot follow: ${node?.type}`);
}

function escaped(text: string): string {
  return text.replaceAll(".", "\\.");
}

test("no sentence is kept that nobody says, and none is said that there is not", () => {
  const asked = askedKeys();
  const keys = [...new Set([...english.keys()].map((key) => key.replace(form, "")))];
  expect(keys.filter((key) => !asked.some((pattern) => pattern.test(key)))).toEqual([]);
  expect(asked.filter((pattern) => !keys.some((key) => pattern.test(key)))).toEqual([]);
});

test("screens hold no words of their own: every word on screen is in a catalogue", () => {
  const spoken = new Set([
    "aria-label",
    "aria-description",
    "alt",
    "label",
    "placeholder",
    "title",
    "help",
    "words",
  ]);
  const found = screens.flatMap(({ name, nodes }) =>
    nodes.flatMap((node) => {
      const value = node["value"];
      if (node.type === "JSXText" && /\p{L}/u.test(String(value)))
        return [`${name}: ${String(value).trim()}`];
      if (node.type !== "JSXAttribute") return [];
      const attribute = (node["name"] as Node)["name"];
      const given = (value as Node | null)?.["value"];
      const isSpoken = spoken.has(String(attribute)) && typeof given === "string" && /\p{L}/u.test(given);
      return isSpoken ? [`${name}: ${String(attribute)}="${given}"`] : [];
    }),
  );
  // The program's name is the same in every language.
  expect(found.filter((one) => !one.endsWith(": Undersigned"))).toEqual([]);
});
