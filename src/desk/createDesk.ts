import { createIdentity } from "../core/crypto/keys";
import type { Identity } from "../core/crypto/keys";
import { cryptoReady } from "../core/crypto/sodium";
import type { Store } from "../vault/store";
import type { Desk, Ports } from "./desk";
import { loadHoldings } from "./holdings";
import { identityRecord, own } from "./records";
import type { IdentityRecord } from "./records";
import { unwatched } from "./work";

/** Told what kinds of records a write changed, as soon as it was made. */
export type OnChange = (kinds: readonly string[]) => void;

/** A new desk with an identity of its own, which is kept, and nothing else on it. */
export async function createDesk(ports: Ports, onChange?: OnChange): Promise<Desk> {
  await cryptoReady;
  const { signing, opening } = createIdentity(ports.random);
  const record: IdentityRecord = {
    signingSecret: signing.secret,
    signingKey: signing.key,
    opening: opening.identity,
    recipient: opening.recipient,
  };
  await ports.store.write([{ put: { kind: identityRecord.name, id: own, value: record } }]);
  return deskOver(ports, { signing, opening }, onChange);
}

/** The desk that a store holds, or null when there is none in it. */
export async function openDesk(ports: Ports, onChange?: OnChange): Promise<Desk | null> {
  await cryptoReady;
  const kept = await ports.store.get(identityRecord.name, own);
  if (kept === undefined) return null;
  const { signingSecret, signingKey, opening, recipient } = kept as IdentityRecord;
  const identity = {
    signing: { key: signingKey, secret: signingSecret },
    opening: { identity: opening, recipient },
  };
  return deskOver(ports, identity, onChange);
}

async function deskOver(ports: Ports, identity: Identity, onChange?: OnChange): Promise<Desk> {
  const holdings = await loadHoldings(ports.store);
  const store: Store = {
    ...ports.store,
    write: async (changes) => {
      await ports.store.write(changes);
      holdings.apply(changes);
      onChange?.(kindsIn(changes));
    },
  };
  return { ...ports, store, identity, holdings, work: unwatched };
}

function kindsIn(changes: Parameters<Store["write"]>[0]): readonly string[] {
  return [
    ...new Set(
      changes.flatMap((change) => {
        if ("put" in change) return change.put.kind;
        return "remove" in change ? change.remove.kind : [];
      }),
    ),
  ];
}
