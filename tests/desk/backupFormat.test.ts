import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test as prop } from "@fast-check/vitest";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { encryptStream } from "../../src/core/crypto/ageStream";
import { systemRandom } from "../../src/desk/platform";
import { openingKeyFromSeed } from "../../src/core/crypto/keys";
import type { OpeningKey } from "../../src/core/crypto/keys";
import { cryptoReady, fromUtf8, sha256, utf8 } from "../../src/core/crypto/sodium";
import { padmeSize } from "../../src/core/encoding/padme";
import { Refusal } from "../../src/core/encoding/refusal";
import { readTar } from "../../src/core/encoding/tar";
import type { Entry } from "../../src/core/encoding/tar";
import { writeTarStream } from "../../src/core/encoding/tarStream";
import { decryptFor } from "../../src/core/crypto/age";
import { aboutName, backupFormat, writeAbout } from "../../src/desk/backup/about";
import { checkedRecord } from "../../src/desk/backup/checkRecord";
import { backupKinds } from "../../src/desk/backup/kinds";
import { readPage, writePage } from "../../src/desk/backup/pages";
import { openBackup } from "../../src/desk/backup/readBackup";
import type { Piece } from "../../src/desk/backup/readBackup";
import { sumLine, writeBackup } from "../../src/desk/backup/writeBackup";
import type { StoreRecord } from "../../src/vault/store";
import { runs } from "../support/runs";
import { campaignOf, person } from "./people";
import type { Person } from "./people";
import { anyRecord } from "./recordArbitraries";

let key: OpeningKey;
let stranger: OpeningKey;
let amina: Person;
let entries: readonly Entry[];
const made = "2026-11-24T09:00:00Z";

beforeAll(async () => {
  await cryptoReady;
  key = openingKeyFromSeed(new Uint8Array(32).fill(1));
  stranger = openingKeyFromSeed(new Uint8Array(32).fill(2));
  amina = await person("Amina");
  await campaignOf(amina);
  const opened = await decryptFor(await bytesOf(writeBackup(amina, key.recipient, made)), key);
  if (opened.outcome !== "decrypted") throw new Error(opened.outcome);
  entries = readTar(opened.bytes, { maxEntries: 100, maxBytes: 1e8, extraNames: ["SHA256SUMS"] });
}, 60_000);

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

/** Reads a backup to its end, as restoring does; the reason for which it is refused, or how it ended. */
async function verdict(file: Uint8Array, opening = key): Promise<string> {
  try {
    const size = file.length;
    const opened = await openBackup(
      { size, read: (from, most) => Promise.resolve(file.slice(from, from + most)) },
      opening,
    );
    if (opened.outcome !== "opened") return opened.outcome;
    let last: Piece | null = null;
    for await (const piece of opened.pieces) {
      last = piece;
      if (piece.piece === "record") checkedRecord(piece.record, opened.about.key);
    }
    return last?.piece ?? "nothing";
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

/** A file with these entries, as the holder of the recipient could make it. */
function sealed(
  made: readonly Entry[],
  { padTo = padmeSize }: { readonly padTo?: (size: number) => number } = {},
): Promise<Uint8Array> {
  return bytesOf(encryptStream(writeTarStream(made, { padTo }), key.recipient, systemRandom));
}

/** The same with sums that fit. */
function summed(made: readonly Entry[]): readonly Entry[] {
  return [...made, { name: "SHA256SUMS", bytes: utf8(made.map(sumLine).join("")) }];
}

/** Without the sums. */
const inner = (): readonly Entry[] => entries.slice(0, -1);

function changed(name: string, change: (text: string) => string): readonly Entry[] {
  return inner().map((entry) =>
    entry.name === name ? { name, bytes: utf8(change(fromUtf8(entry.bytes, name))) } : entry,
  );
}

/** The first page with its records changed. */
function paged(change: (records: StoreRecord[]) => readonly StoreRecord[]): readonly Entry[] {
  return inner().map((entry) =>
    entry.name === "records/1.json"
      ? { ...entry, bytes: writePage(change([...readPage(entry.bytes, entry.name)])) }
      : entry,
  );
}

function withRecord(kind: string, change: (value: Record<string, unknown>) => Record<string, unknown>) {
  return paged((records) =>
    records.map((record) =>
      record.kind === kind ? ({ ...record, value: change(record.value as never) } as StoreRecord) : record,
    ),
  );
}

const about = (changes: object): Uint8Array => {
  const found = JSON.parse(fromUtf8(entries[0]!.bytes, aboutName)) as object;
  return utf8(`${JSON.stringify({ ...found, ...changes }, null, 2)}\n`);
};

test("the backup that the others are made of is whole", async () => {
  expect(await verdict(await sealed(summed(inner())))).toBe("end");
  expect(entries.map(({ name }) => name.replace(/[0-9a-f]{64}/, "…"))).toEqual([
    "backup.json",
    "records/1.json",
    "contents/…",
    "SHA256SUMS",
  ]);
});

describe("hostile and broken backups", () => {
  const cases: readonly (readonly [string, string, () => Promise<Uint8Array>])[] = [
    ["nothing at all", "truncated", async () => new Uint8Array()],
    ["a text", "bad-header", async () => utf8("Dear friends,\nhow are you?\n".repeat(10))],
    ["for a stranger", "wrong-words", () => bytesOf(writeBackup(amina, stranger.recipient, made))],
    ["not padded", "truncated", () => sealed(entries, { padTo: (size) => size })],
    ["padded too far", "truncated", () => sealed(entries, { padTo: (size) => padmeSize(size) + 512 })],
    [
      "padded to another such size",
      "not-canonical",
      () => sealed(entries, { padTo: (size) => padmeSize(padmeSize(size) + 1) }),
    ],
    ["empty inside", "bad-archive", () => sealed([])],
    ["a bundle's tar", "bad-archive", () => sealed([{ name: "manifest.json", bytes: utf8("{}\n") }])],
    [
      "of a later format",
      "newer-program",
      () => sealed([{ name: aboutName, bytes: about({ format: "undersigned/backup/2" }) }]),
    ],
    ["of no format", "bad-schema", () => sealed([{ name: aboutName, bytes: about({ format: "backup" }) }])],
    ["with a field more", "bad-schema", () => sealed([{ name: aboutName, bytes: about({ more: 1 }) }])],
    [
      "with a kind that none knows",
      "bad-schema",
      () => sealed(changed(aboutName, (text) => text.replace('"pen"', '"spy"'))),
    ],
    [
      "written otherwise",
      "not-canonical",
      () => sealed(changed(aboutName, (text) => text.replace("{\n", "{ \n"))),
    ],
    ["without sums", "missing-entry", () => sealed(inner())],
    [
      "with sums of something else",
      "sums-differ",
      () => sealed([...inner(), { name: "SHA256SUMS", bytes: utf8("x") }]),
    ],
    [
      "with something behind the sums",
      "bad-archive",
      () => sealed([...entries, { name: "records/2.json", bytes: utf8("[]\n") }]),
    ],
    ["without a content that it names", "missing-entry", () => sealed(summed(inner().slice(0, -1)))],
    ["without its records", "missing-entry", () => sealed(summed([entries[0]!, ...inner().slice(2)]))],
    [
      "with a content under another hash",
      "wrong-hash",
      () => sealed(summed([...inner().slice(0, -1), { ...inner().at(-1)!, bytes: utf8("another") }])),
    ],
    ["with a content twice", "bad-archive", () => sealed(summed([...inner(), inner().at(-1)!]))],
    [
      "with a file of another name",
      "bad-archive",
      () => sealed(summed([...inner(), { name: "notes.txt", bytes: utf8("x") }])),
    ],
    [
      "with a name that leaves its folder",
      "unsafe-name",
      () => sealed([...inner(), { name: "../x", bytes: utf8("x") }]),
    ],
    ["with an empty page", "bad-schema", () => sealed(changed("records/1.json", () => "[]\n"))],
    ["with a page that is no JSON", "bad-json", () => sealed(changed("records/1.json", () => "["))],
    [
      "with a record twice",
      "not-canonical",
      () => sealed(paged(([first, ...rest]) => [first!, first!, ...rest])),
    ],
    ["with records in another order", "not-canonical", () => sealed(paged((records) => records.reverse()))],
    [
      "with a field that its kind has not",
      "bad-schema",
      () => sealed(changed("records/1.json", (text) => text.replace('"seq":', '"more": 1,\n      "seq":'))),
    ],
    [
      "with bytes written otherwise",
      "bad-encoding",
      () => sealed(changed("records/1.json", (text) => text.replace(/("base64": "[^"]+)=*"/, '$1!"'))),
    ],
    [
      "with a statement that was altered",
      "bad-signature",
      () =>
        sealed(
          paged((records) =>
            records
              .map((record) => {
                if (record.kind !== "statement") return record;
                const value = record.value as { readonly bytes: Uint8Array };
                const bytes = utf8(fromUtf8(value.bytes, "").replace("Amina", "Other"));
                return { ...record, id: sha256(bytes), value: { ...value, bytes } };
              })
              .sort((a, b) =>
                a.kind === "statement" && b.kind === "statement" ? (a.id < b.id ? -1 : 1) : 0,
              ),
          ),
        ),
    ],
    [
      "with a statement under another hash",
      "wrong-hash",
      () =>
        sealed(
          paged((records) => {
            const at = records.findIndex(({ kind }) => kind === "statement");
            return records.with(at, { ...records[at]!, id: "0".repeat(64) });
          }),
        ),
    ],
    [
      "with another's signing key",
      "bad-key",
      () =>
        sealed(withRecord("identity", (value) => ({ ...value, signingSecret: new Uint8Array(64).fill(3) }))),
    ],
    [
      "with another's opening key",
      "bad-key",
      () => sealed(withRecord("identity", (value) => ({ ...value, opening: stranger.identity }))),
    ],
    [
      "that says it is another desk's",
      "bad-key",
      async () => {
        const other = await person("Other");
        return sealed([{ name: aboutName, bytes: about({ key: other.key }) }, ...inner().slice(1)]);
      },
    ],
  ];
  test.each(cases.map(([name, reason, make]) => ({ name, reason, make })))(
    "$name: $reason",
    async ({ reason, make }) => {
      expect(await verdict(await make())).toBe(reason);
    },
  );
});

prop.prop([fc.uniqueArray(anyRecord, { selector: ({ kind, id }) => `${kind} ${id}`, maxLength: 6 })], {
  numRuns: runs(150),
})("a record of any kind is read as it was written, and written in one way only", (records) => {
  if (records.length === 0) return;
  const page = writePage(records);
  expect(readPage(page, "page")).toEqual(records);
  expect(Buffer.from(writePage(readPage(page, "page"))).equals(page)).toBe(true);
});

test("every kind of record that the desk keeps is in backups, or is named as one that is not", () => {
  const files = readdirSync("src/desk", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const names = files.flatMap((name) =>
    [
      ...readFileSync(join("src/desk", name), "utf8").matchAll(/: RecordKind<\w+> = \{ name: "(\w+)" \}/g),
    ].map(([, kind]) => kind!),
  );
  const notInBackups = ["backup", "recovery"];
  expect(names.toSorted()).toEqual([...backupKinds.map(({ name }) => name), ...notInBackups].toSorted());
});

test("what is written of a backup has one form", () => {
  const bytes = writeAbout({
    made,
    key: amina.key,
    organisation: null,
    letters: 0,
    records: [{ kind: "pen", count: 1 }],
    contents: 0,
    bytes: 0,
  });
  expect(JSON.parse(fromUtf8(bytes, ""))).toMatchObject({ format: backupFormat });
});
