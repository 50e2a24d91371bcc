import { encryptStream } from "../../core/crypto/ageStream";
import { sha256, utf8 } from "../../core/crypto/sodium";
import { padmeSize } from "../../core/encoding/padme";
import { Refusal } from "../../core/encoding/refusal";
import type { Entry } from "../../core/encoding/tar";
import { writeTarStream } from "../../core/encoding/tarStream";
import type { Instant, Recipient } from "../../core/encoding/values";
import { campaignKind } from "../../core/endorsement/campaign";
import type { StoreRecord } from "../../vault/store";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { ownCard } from "../ownCard";
import { statementsOfKind } from "../statements";
import { aboutName, partsIn, writeAbout } from "./about";
import type { AboutBackup } from "./about";
import { backupKinds } from "./kinds";
import { backupLimits } from "./limits";
import { inPages, writePage } from "./pages";

/**
 * A desk as one age file, in chunks: all it holds but what belongs to this computer alone (docs/formats.md §8.7). The
 * desk must not be written to meanwhile.
 *
 * @throws Refusal "too-large" for a desk beyond the limits, "bad-schema" for a record that could not be read again
 */
export async function* writeBackup(
  desk: Desk,
  recipient: Recipient,
  made: Instant,
): AsyncGenerator<Uint8Array, void> {
  const about = await aboutDesk(desk, made);
  if (about.bytes > backupLimits.bytes || about.contents > backupLimits.entries)
    throw new Refusal("too-large", "backup", "expected no more than a backup may hold");
  const tar = writeTarStream(withSums(entriesOf(desk, about)), { padTo: padmeSize });
  yield* encryptStream(tar, recipient, desk.random);
}

async function aboutDesk(desk: Desk, made: Instant): Promise<AboutBackup> {
  const contents = await desk.store.contents();
  const records: { readonly kind: string; readonly count: number }[] = [];
  for (const { name } of backupKinds)
    records.push({ kind: name, count: (await desk.store.list(name)).length });
  return {
    made,
    key: ownKey(desk),
    organisation: ownCard(desk)?.statement.organisation ?? null,
    letters: statementsOfKind(desk, campaignKind).length,
    records: records.filter(({ count }) => count > 0),
    contents: contents.length,
    bytes: contents.reduce((sum, { size }) => sum + size, 0),
  };
}

async function* entriesOf(desk: Desk, about: AboutBackup): AsyncGenerator<Entry, void> {
  yield { name: aboutName, bytes: writeAbout(about) };
  const total = partsIn(about);
  let done = 0;
  let number = 0;
  const step = (more: number): Promise<void> =>
    desk.work.step({ stage: "backing-up", done: (done += more), total });
  for await (const page of inPages(recordsOf(desk))) {
    number += 1;
    yield { name: `records/${number}.json`, bytes: writePage(page) };
    await step(page.length);
  }
  for (const { hash } of await desk.store.contents()) {
    const bytes = await desk.store.content(hash);
    if (bytes === null)
      throw new Refusal("missing-entry", `content ${hash.slice(0, 16)}`, "expected its bytes");
    yield { name: `contents/${hash}`, bytes };
    await step(1);
  }
}

/** By kind, and in each by id: as much as one kind is copied at a time. */
async function* recordsOf({ store }: Desk): AsyncGenerator<StoreRecord, void> {
  for (const { name } of backupKinds) yield* await store.list(name);
}

/** Last of all, what `sha256sum -c` reads. */
async function* withSums(entries: AsyncIterable<Entry>): AsyncGenerator<Entry, void> {
  const sums: string[] = [];
  for await (const entry of entries) {
    sums.push(sumLine(entry));
    yield entry;
  }
  yield { name: sumsName, bytes: utf8(sums.join("")) };
}

export const sumsName = "SHA256SUMS";

export function sumLine({ name, bytes }: Entry): string {
  return `${sha256(bytes)}  ${name}\n`;
}
