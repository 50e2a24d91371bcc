import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LetterDocument, Signatory } from "../../src/word/document";
import { writeDocument } from "../../src/word/write";
import { toolMissing } from "../support/tools";
import { validate } from "../support/word";
import { filledDocument, templates, textOf } from "../templates/library";
import type { Bench, Peer, Work } from "./measure";
import { install, run } from "./programs";

/** Writes a letter with a table of its signatories as a Word file. */
export const letter: Bench = {
  name: "letter",
  async *works(folder) {
    yield work(1000, folder);
    yield work(5000, folder);
  },
};

const template = templates[0]!;

function work(count: number, folder: string): Work {
  const listed = Array.from({ length: count }, (_, i) => signatory(i));
  const document: LetterDocument = {
    ...filledDocument(template, "a4"),
    signatories: { preset: "end", listed, recorded: [], withheld: 0 },
  };
  let written: Uint8Array = new Uint8Array(0);
  return {
    name: `${count.toLocaleString("en")} signatories`,
    rounds: 5,
    ours: async () => {
      written = await writeDocument(document);
    },
    peers: [pythonDocx(listed, folder), pandoc(listed, folder)],
    remark: async () => {
      const asked = await validate(written);
      return asked.asked ? `${asked.answer.length} errors by the OOXML validator` : asked.reason;
    },
  };
}

const names = [
  "Réseau des femmes pour la paix",
  "Harbour Peace Network",
  "شبكة السلام",
  "和平网络",
  "Мирная сеть",
];
const countries = ["NE", "KE", "JO", "CN", "KZ", "PH", "CO", "ML"];

function signatory(i: number): Signatory {
  return {
    organisation: `${names[i % names.length]} ${i}`,
    country: countries[i % countries.length]!,
    people: [{ name: `Amina Example ${i}`, role: "Executive Director" }],
  };
}

type Row = readonly [organisation: string, country: string, people: string];

function rowsOf(listed: readonly Signatory[]): readonly Row[] {
  return [
    ["Organisation", "Country", "Signed by"],
    ...listed.map(({ organisation, country, people }): Row => [
      organisation,
      country,
      people.map(({ name, role }) => `${name}, ${role}`).join("; "),
    ]),
  ];
}

/** Debian's python3, whose packages python3-docx is among. */
const python = "/usr/bin/python3";

function pythonDocx(listed: readonly Signatory[], folder: string): Peer {
  const input = join(folder, `${listed.length}.json`);
  writeFileSync(input, JSON.stringify({ paragraphs: textOf(template).split("\n\n"), rows: rowsOf(listed) }));
  const script = fileURLToPath(new URL("peers/letter.py", import.meta.url));
  return {
    name: "python-docx, in bulk",
    missing: hasPythonDocx() ? null : install.pythonDocx,
    run: () => Number(run(python, [script, input, join(folder, "python.docx")])),
  };
}

function hasPythonDocx(): boolean {
  try {
    run(python, ["-c", "import docx"]);
    return true;
  } catch {
    return false;
  }
}

function pandoc(listed: readonly Signatory[], folder: string): Peer {
  const input = join(folder, `${listed.length}.md`);
  const [head, ...rows] = rowsOf(listed).map((row) => `| ${row.join(" | ")} |\n`);
  writeFileSync(input, [textOf(template), "\n", head, "|---|---|---|\n", ...rows].join(""));
  return {
    name: "pandoc, from Markdown",
    missing: toolMissing("pandoc") && install.pandoc,
    run: () => void run("pandoc", [input, "--from", "markdown", "--output", join(folder, "pandoc.docx")]),
  };
}
