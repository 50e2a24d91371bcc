import { createIdentity } from "../core/crypto/keys";
import { cryptoReady } from "../core/crypto/sodium";
import type { Desk, Ports } from "./desk";

/** A new desk with an identity of its own and nothing on it. */
export async function createDesk(ports: Ports): Promise<Desk> {
  await cryptoReady;
  return { ...ports, identity: await createIdentity(ports.random) };
}
