import { packBundle } from "../../core/bundle/pack";
import { toHex } from "../../core/encoding/hex";
import type { Hash, PublicKey } from "../../core/encoding/values";
import { sortedSet } from "../../core/encoding/values";
import { recordedKind } from "../../core/endorsement/admission";
import { versionKind } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import type { Change } from "../../vault/store";
import type { Desk } from "../desk";
import { takePen } from "../pen";
import { findAll, outgoingRecord, put } from "../records";
import { planOf, statementsIn } from "./sendingPlan";
import type { Sending, Unreachable } from "./sendingPlan";
import { onlyKind } from "../statements";

/** A file to be carried to those it is for. */
export interface Parcel {
  /** neutral: it tells the day and nothing else; no other file that was packed here has it */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly to: readonly PublicKey[];
}

export interface Sent {
  readonly outcome: "packed";
  readonly parcels: readonly Parcel[];
  readonly unreachable: readonly Unreachable[];
  /** ids of contacts without the program: there is no file for them */
  readonly onPaper: readonly string[];
}

/**
 * Packs what each receiver may hold and is not known to hold (docs/formats.md §5.5, §5.7), and notes what went out.
 * When it is stopped, nothing was noted.
 *
 * @param alongside - what else changes with it, by the contacts who were reached, with a file or on paper
 * @throws Refusal for a note that no bundle may hold
 */
export async function packParcels(
  desk: Desk,
  sending: Sending,
  alongside: (reached: readonly string[]) => Promise<readonly Change[]> = () => Promise.resolve([]),
): Promise<Sent> {
  const { groups, unreachable, onPaper } = await planOf(desk, sending);
  const pen = await takePen(desk);
  const names = await namesPacked(desk);
  const parcels: Parcel[] = [];
  const noted: Change[] = [];
  for (const group of groups) {
    await desk.work.step({ stage: "packing", done: parcels.length, total: groups.length });
    const statements = statementsIn(desk, group);
    const packed = await packBundle(
      {
        from: desk.identity.signing,
        to: group.receivers,
        purpose: sending.purpose,
        note: sending.note,
        seq: pen.nextSeq(),
        now: desk.clock(),
        contents: {
          statements,
          texts: await contentsNamed(desk, textsOf(statements)),
          attachments: await contentsNamed(desk, attachmentsOf(statements)),
        },
      },
      desk.random,
    );
    const name = freshName(packed.name, names, desk);
    names.add(name);
    const to = group.receivers.map(({ key }) => key);
    parcels.push({ name, bytes: packed.bytes, to });
    noted.push(
      put(outgoingRecord, packed.manifest.hash, {
        campaigns: sortedSet(sending.campaigns),
        to: sortedSet(to),
        purpose: sending.purpose,
        note: sending.note,
        name,
        packed: desk.clock(),
        seq: packed.manifest.statement.seq,
      }),
    );
  }
  const changes = await alongside([...parcels.flatMap(({ to }) => to), ...onPaper]);
  await desk.store.write([...(await pen.changes()), ...noted, ...changes]);
  return { outcome: "packed", parcels, unreachable, onPaper };
}

/** The names of all files that were packed here. */
export async function namesPacked(desk: Desk): Promise<Set<string>> {
  return new Set((await findAll(desk, outgoingRecord)).map(({ value }) => value.name));
}

/** Hundreds of files of one day would share some of the short names: whoever carries them must tell them apart. */
export function freshName(name: string, taken: ReadonlySet<string>, { random, clock }: Desk): string {
  let fresh = name;
  for (let tried = 0; taken.has(fresh); tried++) {
    fresh = `${clock().slice(0, 10)}-${toHex(random(tried < 8 ? 2 : 6))}.age`;
  }
  return fresh;
}

function textsOf(statements: readonly Signed[]): readonly Hash[] {
  return onlyKind(statements, versionKind).flatMap(({ statement }) => [
    statement.text,
    ...statement.translations.map(({ text }) => text),
  ]);
}

function attachmentsOf(statements: readonly Signed[]): readonly Hash[] {
  return onlyKind(statements, recordedKind).flatMap(({ statement }) => statement.evidence?.sha256 ?? []);
}

async function contentsNamed(desk: Desk, hashes: readonly Hash[]): Promise<readonly Uint8Array[]> {
  const found = await Promise.all([...new Set(hashes)].map((hash) => desk.store.content(hash)));
  return found.filter((bytes) => bytes !== null);
}
