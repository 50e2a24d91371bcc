import type { CountryCode, PublicKey } from "../../core/encoding/values";
import { contactOf } from "./contact";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { newContact } from "../records";
import { summaryOf } from "./trust";
import type { Trust } from "./trust";

/** A key, as a screen names it: by what its newest card says, and by what this desk makes of it. */
export interface Who {
  readonly key: PublicKey;
  /** null when no card of it is here */
  readonly organisation: string | null;
  readonly country: CountryCode | null;
  /** of somebody who is on no list, at best "unverified" */
  readonly trust: Trust;
  readonly isContact: boolean;
  readonly isOwn: boolean;
}

/** Who is behind a key, on the list of contacts or not: answers also come by way of others. */
export function whoIs(desk: Desk, key: PublicKey): Who {
  const card = desk.holdings.newestCard(key)?.statement ?? null;
  const known = summaryOf(desk, key);
  return {
    key,
    organisation: card?.organisation ?? null,
    country: card?.country ?? null,
    trust: known?.trust ?? strangersTrust(desk, key),
    isContact: known !== null,
    isOwn: key === ownKey(desk),
  };
}

const ofStranger = {
  valid: "unverified",
  lapsed: "lapsed",
  replaced: "replaced",
  revoked: "revoked",
  frozen: "frozen",
  unknown: "no-card",
} as const;

function strangersTrust(desk: Desk, key: PublicKey): Trust {
  const { standing } = contactOf(desk, key, newContact(desk.clock()));
  return ofStranger[standing.standing];
}
