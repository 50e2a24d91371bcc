import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { cardKind } from "../../src/core/contact/card";
import type { Card } from "../../src/core/contact/card";
import { openingKeyFromSeed, signingKeyFromSeed } from "../../src/core/crypto/keys";
import type { OpeningKey } from "../../src/core/crypto/keys";
import { cryptoReady, hashing, sha256, sha256Bytes, utf8 } from "../../src/core/crypto/sodium";
import { signStatement } from "../../src/core/statement/statement";
import { checkedRecord } from "../../src/desk/backup/checkRecord";
import { openBackup } from "../../src/desk/backup/readBackup";
import { writeBackup } from "../../src/desk/backup/writeBackup";
import type { Desk } from "../../src/desk/desk";
import { ownCard } from "../../src/desk/ownCard";
import { contactRecord, idWithoutKey, newContact, put, statementRecord } from "../../src/desk/records";
import { partsFor } from "../../src/services/parts";
import { readPart } from "../../src/services/reading";
import type { KeptContent, Store } from "../../src/vault/store";
import { person } from "../desk/people";
import type { Bench, Work } from "./measure";

/**
 * Saves a desk of 100,000 records and as much as a gigabyte of attachments, through to the disk and compared there, and
 * reads it again with all that restoring checks. What of that is held at once is what the process grows by meanwhile.
 */
export const backup: Bench = {
  name: "backup",
  async *works(folder) {
    await cryptoReady;
    const key = openingKeyFromSeed(new Uint8Array(32).fill(1));
    const records = await filled(50_000);
    for (const megabytes of [0, 1000]) {
      const desk = { ...records, store: withAttachments(records.store, await attachments(megabytes)) };
      const path = join(folder, `${megabytes}.age`);
      const what = `100,000 records, ${megabytes} MB of attachments`;
      yield watched(
        `save ${what}`,
        () => save(desk, key.recipient, path),
        () => `${Math.round(statSync(path).size / 1e6)} MB of file`,
      );
      yield watched(
        `read and check ${what}`,
        () => read(path, key),
        () => "every signature is verified",
      );
    }
  },
};

function watched(name: string, run: () => Promise<void>, more: () => string): Work {
  let before = 0;
  let after = 0;
  return {
    name,
    rounds: 1,
    ours: async () => {
      before = peak();
      await run();
      after = peak();
    },
    peers: [],
    remark: () => `${more()}; the process grew from ${before} to at most ${after} MB meanwhile`,
  };
}

/** In MB, since the process began. */
function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1000);
}

/** A desk with as many contacts, and as many signed cards of a thousand keys. */
async function filled(count: number): Promise<Desk> {
  const desk = await person("Bench");
  const own = ownCard(desk)!.statement;
  const signers = Array.from({ length: 1000 }, (_, i) =>
    signingKeyFromSeed(sha256Bytes(utf8(`signer ${i}`))),
  );
  const batch = 1000;
  for (let at = 0; at < count; at += batch) {
    const some = Array.from({ length: batch }, (_, i) => at + i);
    await desk.store.write(
      some.flatMap((i) => {
        const signer = signers[i % signers.length]!;
        const card: Card = { ...own, key: signer.key, seq: own.seq + 1 + i };
        const { hash, bytes, signature } = signStatement(cardKind, card, signer);
        const statement = { bytes, signature, rotation: null, isJudged: true, heldBy: [] };
        const id = idWithoutKey(i.toString(16).padStart(32, "0"));
        return [put(statementRecord, hash, statement), put(contactRecord, id, newContact(own.created))];
      }),
    );
  }
  return desk;
}

const attachmentBytes = 1_000_000;

function attachment(number: number): Uint8Array {
  const bytes = new Uint8Array(attachmentBytes).fill(number % 251);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

async function attachments(megabytes: number): Promise<ReadonlyMap<string, number>> {
  return new Map(Array.from({ length: megabytes }, (_, number) => [sha256(attachment(number)), number]));
}

/** They are made when they are asked for, as a vault reads them from the disk then. */
function withAttachments(store: Store, numbers: ReadonlyMap<string, number>): Store {
  return {
    ...store,
    contents: () =>
      Promise.resolve(
        [...numbers.keys()].sort().map((hash): KeptContent => ({ hash, size: attachmentBytes })),
      ),
    content: (hash) => Promise.resolve(attachment(numbers.get(hash)!)),
  };
}

async function save(desk: Desk, recipient: string, path: string): Promise<void> {
  const parts = partsFor({ home: dirname(path), askSave: async () => ({ path, mayReplace: true }) });
  const begun = await parts.beginFile("backup.age");
  if (begun.outcome !== "begun") throw new Error(begun.outcome);
  const sum = hashing();
  let at = 0;
  for await (const chunk of writeBackup(desk, recipient, desk.clock())) {
    await parts.appendFile(begun.ticket, at, chunk);
    sum.add(chunk);
    at += chunk.length;
  }
  const finished = await parts.finishFile(begun.ticket, sum.finish());
  if (finished.outcome !== "saved") throw new Error(finished.outcome);
}

async function read(path: string, key: OpeningKey): Promise<void> {
  const opened = await openBackup(
    {
      size: statSync(path).size,
      read: async (from, most) => {
        const part = await readPart(path, from, most);
        if (part.outcome !== "read") throw new Error(part.outcome);
        return part.bytes;
      },
    },
    key,
  );
  if (opened.outcome !== "opened") throw new Error(opened.outcome);
  for await (const piece of opened.pieces)
    if (piece.piece === "record") checkedRecord(piece.record, opened.about.key);
}
