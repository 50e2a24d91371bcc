import { openBundle, remarksOn } from "../../core/bundle/open";
import type { ImportedManifest, Opened } from "../../core/bundle/open";
import { sha256 } from "../../core/crypto/sodium";
import type { Hash, PublicKey } from "../../core/encoding/values";
import { campaignKind } from "../../core/endorsement/campaign";
import { withoutArmor } from "./armor";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import type { Holdings } from "../holdings";
import { campaignRecord, findAll } from "../records";
import { findStatement } from "../statements";

/** A bundle whose container is sound, and whose sender is known. */
export type OpenedBundle = Extract<Opened, { readonly outcome: "opened" }>;

/**
 * Opens a bundle as this desk, and keeps nothing. One that was looked into is not decrypted again when it is taken in.
 *
 * @param imported - what counts as taken in besides what the desk holds
 * @throws Refusal naming what is broken in the container
 */
export async function openForDesk(
  desk: Desk,
  file: Uint8Array,
  imported: ReadonlyMap<Hash, ImportedManifest> = new Map(),
): Promise<Opened> {
  const shelf = shelfOf(desk);
  const hash = sha256(file);
  const known = shelf.take(hash);
  const all = [...importedManifests(desk), ...imported.values()];
  const knows = await knownSenders(desk);
  if (known) return judgedAgain(known, all, knows);
  const opened = await openBundle(withoutArmor(file), {
    opening: desk.identity.opening,
    key: ownKey(desk),
    knows,
    imported: all,
  });
  if (opened.outcome === "opened") shelf.put(hash, opened, file.length);
  return opened;
}

/** What was decrypted and checked stays so; what the desk knows of its sender and of other bundles may have changed. */
function judgedAgain(
  opened: OpenedBundle,
  imported: readonly ImportedManifest[],
  knows: (sender: PublicKey) => boolean,
): Opened {
  const { from, manifest } = opened;
  const ofSender = imported.filter((one) => one.from === from);
  if (ofSender.some((one) => one.hash === manifest.hash)) {
    return { outcome: "already-imported", from, manifest };
  }
  if (!knows(from)) return { outcome: "unknown-sender", from, manifest, card: null };
  return { ...opened, remarks: remarksOn(manifest.statement, ofSender) };
}

/** Contacts, and the coordinators and successors of campaigns that were accepted by hand. */
async function knownSenders(desk: Desk): Promise<(sender: PublicKey) => boolean> {
  const accepted = await findAll(desk, campaignRecord);
  const campaigns = accepted.map(({ id }) => findStatement(desk, campaignKind, id));
  const named = new Set(
    campaigns.flatMap((campaign) =>
      campaign ? [...campaign.statement.coordinators, ...campaign.statement.successors] : [],
    ),
  );
  return (sender) => desk.holdings.contacts.has(sender) || named.has(sender);
}

function importedManifests({ holdings }: Desk): readonly ImportedManifest[] {
  return [...holdings.manifests].map(([hash, { from, id, seq }]) => ({ hash, from, id, seq }));
}

/** In bytes of files: as much as hundreds of usual bundles, which are looked into and taken in together. */
const most = 96 * 1024 * 1024;

interface Shelf {
  readonly take: (hash: Hash) => OpenedBundle | null;
  readonly put: (hash: Hash, opened: OpenedBundle, size: number) => void;
}

const shelves = new WeakMap<Holdings, Shelf>();

/** Bundles that were opened in this session, until there are too many. They are gone when the desk is locked. */
function shelfOf({ holdings }: Desk): Shelf {
  const known = shelves.get(holdings);
  if (known) return known;
  const opened = new Map<Hash, { readonly bundle: OpenedBundle; readonly size: number }>();
  let held = 0;
  const drop = (hash: Hash): void => {
    held -= opened.get(hash)?.size ?? 0;
    opened.delete(hash);
  };
  const shelf: Shelf = {
    take: (hash) => opened.get(hash)?.bundle ?? null,
    put: (hash, bundle, size) => {
      if (size > most / 4) return;
      drop(hash);
      opened.set(hash, { bundle, size });
      held += size;
      for (const oldest of opened.keys()) {
        if (held <= most) break;
        drop(oldest);
      }
    },
  };
  shelves.set(holdings, shelf);
  return shelf;
}
