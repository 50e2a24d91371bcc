/**
 * Writes tests/vectors/vault-1: a vault as it lies on a computer's disk, with rows of every kind, and what is in it.
 * Run once for each version of the vault's format, by the program that first writes it, with
 * `npx tsx tests/vectors/make-vault.ts`. One that is there already is not written again: the programs after it have to
 * open what that one wrote.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeTar } from "../../src/core/encoding/tar";
import type { Row } from "../../src/vault/rows";
import { databaseName } from "../../src/vault/vault";
import { furnished, onDisk } from "../desk/backups";
import { passphrase } from "../desk/doors";
import { asJson } from "../support/keptVaults";

const version = 1;
const folder = join(import.meta.dirname, `vault-${version}`);
if (existsSync(folder)) throw new Error(`${folder} is there: it stays as it is`);

const { one, program, words } = await furnished();
const [[place, header]] = [...one.headers] as [[string, Uint8Array]];
const name = databaseName(place, 1);
const database = await one.databases.open(name);
const { pieces } = await database.ids();
const entries = (of: string, rows: readonly Row[]) =>
  rows
    .map(({ id, sealed }) => ({ name: `${of}/${id}`, bytes: sealed }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
const { records, contents, sums } = await onDisk(one);
program.end();

mkdirSync(folder);
const write = (file: string, bytes: Uint8Array | string): void => writeFileSync(join(folder, file), bytes);
write("header", header);
write("header.copy", one.copies.get(place)!);
write("journal", one.journals.files.get(name)!);
write(
  "rows.tar",
  writeTar([
    ...entries("records", await database.records()),
    ...entries("pieces", await database.pieces(pieces)),
  ]),
);
write("expected.json", asJson({ place, records, contents, sums }));
write(
  "README.md",
  `# A vault of version ${version}

Written by the program of 25 November 2026, the first with this format (docs/formats.md §8), by
\`tests/vectors/make-vault.ts\`. Every later program has to open it and find every record as it is here:
\`tests/vault/versions.test.ts\`. It is never written again.

- \`header\`, \`header.copy\`: its locks, of the least work that a header may ask for
- \`journal\`: the file \`journals/<place>-1\`
- \`rows.tar\`: the two tables of the browser's database, a file for each row
- \`expected.json\`: its place, each record with its value (\`base64\` for bytes), and the SHA-256 of each content

Passphrase: \`${passphrase}\`

Recovery words: \`${words.join(" ")}\`
`,
);
