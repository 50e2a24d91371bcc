import { skeletonsOf } from "../../core/contact/lookalike";
import type { CountryCode, Hash, PublicKey } from "../../core/encoding/values";
import { sortedSet } from "../../core/encoding/values";
import type { Change } from "../../vault/store";
import { derived } from "../derived";
import type { Desk } from "../desk";
import { campaignRecord, contactRecord, findAll, isWithoutKey, put, remove } from "../records";
import type { CampaignRecord, ContactRecord } from "../records";
import { summaryOf } from "./trust";

/** Somebody who is on the list once as an organisation without the program, and once with a card. */
export interface Twin {
  readonly key: PublicKey;
  readonly organisation: string;
}

/** Those on the list who have the same name and country as this one, where exactly one of the two has a key. */
export function twinsOf(desk: Desk, id: string): readonly Twin[] {
  const summary = summaryOf(desk, id);
  if (!summary || summary.organisation === null) return [];
  return sameOrganisations(desk, summary.organisation, summary.country).filter(
    ({ key }) => isWithoutKey(key) !== isWithoutKey(id),
  );
}

/** One organisation that stands on the list more than once: as it was written down, and with its card or cards. */
export interface TwinsListed {
  /** of the one without a key */
  readonly id: string;
  readonly organisation: string;
  readonly twins: readonly Twin[];
}

/** All on the list that can be joined, in the order of the list of records. */
export function contactTwins(desk: Desk): {
  readonly outcome: "listed";
  readonly organisations: readonly TwinsListed[];
} {
  return { outcome: "listed", organisations: allTwins(desk) };
}

const allTwins = derived((desk): readonly TwinsListed[] =>
  [...desk.holdings.contacts].flatMap(([id, { details }]) => {
    if (!isWithoutKey(id) || details === null) return [];
    const twins = twinsOf(desk, id);
    return twins.length === 0 ? [] : [{ id, organisation: details.organisation, twins }];
  }),
);

/** Those on the list of this name; one without a country may be in any. */
export function sameOrganisations(
  desk: Desk,
  organisation: string,
  country: CountryCode | null,
): readonly Twin[] {
  return sameNamed(desk, nameOf(organisation), country);
}

/** As {@link sameOrganisations}. @param name - of `nameOf` */
export function sameNamed(desk: Desk, name: string, country: CountryCode | null): readonly Twin[] {
  const found = byName(desk).get(name) ?? [];
  return found.filter((one) => country === null || one.country === null || one.country === country);
}

const byName = derived((desk) => {
  const index = new Map<string, (Twin & { readonly country: CountryCode | null })[]>();
  for (const key of desk.holdings.contacts.keys()) {
    const { organisation, country } = summaryOf(desk, key)!;
    if (organisation === null) continue;
    const name = nameOf(organisation);
    const known = index.get(name);
    if (known) known.push({ key, organisation, country });
    else index.set(name, [{ key, organisation, country }]);
  }
  return index;
});

/** What is left of a name when those that a reader could take for it are one. Not for display. */
export function nameOf(organisation: string): string {
  return skeletonsOf(organisation)[0];
}

export type Joined =
  | {
      readonly outcome: "joined";
      /** what has to be given to {@link partContacts} to take it back */
      readonly before: BeforeJoining;
    }
  | { readonly outcome: "no-contact" };

export interface BeforeJoining {
  readonly without: { readonly id: string; readonly contact: ContactRecord };
  readonly withKey: { readonly key: PublicKey; readonly contact: ContactRecord };
  readonly invitedTo: readonly Hash[];
  /** those to which the key had been invited by itself */
  readonly keyInvitedTo: readonly Hash[];
}

/**
 * Makes one contact of two that are the same organisation: groups, note, risk and invitations of the one without a key
 * go to the one with a key, and the former goes.
 */
export async function joinContacts(desk: Desk, id: string, key: PublicKey): Promise<Joined> {
  const without = desk.holdings.contacts.get(id);
  const withKey = desk.holdings.contacts.get(key);
  if (!without || !withKey || !isWithoutKey(id) || isWithoutKey(key)) return { outcome: "no-contact" };
  const campaigns = (await findAll(desk, campaignRecord)).filter(({ value }) => value.invited.includes(id));
  const joined: ContactRecord = {
    ...withKey,
    atRisk: withKey.atRisk || without.atRisk,
    note: [withKey.note, without.note].filter((note) => note !== "").join("\n"),
    groups: sortedSet([...withKey.groups, ...without.groups]),
    added: withKey.added < without.added ? withKey.added : without.added,
  };
  await desk.store.write([
    put(contactRecord, key, joined),
    remove(contactRecord, id),
    ...campaigns.map(({ id: campaign, value }) => invitedInstead(campaign, value, id, key)),
  ]);
  return {
    outcome: "joined",
    before: {
      without: { id, contact: without },
      withKey: { key, contact: withKey },
      invitedTo: campaigns.map(({ id: campaign }) => campaign),
      keyInvitedTo: campaigns.filter(({ value }) => value.invited.includes(key)).map((one) => one.id),
    },
  };
}

/** Takes {@link joinContacts} back. What was decided about the letters meanwhile stays. */
export async function partContacts(
  desk: Desk,
  { without, withKey, invitedTo, keyInvitedTo }: BeforeJoining,
): Promise<{ readonly outcome: "parted" }> {
  const campaigns = (await findAll(desk, campaignRecord)).filter(({ id }) => invitedTo.includes(id));
  await desk.store.write([
    put(contactRecord, without.id, without.contact),
    put(contactRecord, withKey.key, withKey.contact),
    ...campaigns.map(({ id, value }) =>
      put(campaignRecord, id, {
        ...value,
        invited: sortedSet([
          ...value.invited.filter((one) => one !== withKey.key || keyInvitedTo.includes(id)),
          without.id,
        ]),
      }),
    ),
  ]);
  return { outcome: "parted" };
}

function invitedInstead(campaign: Hash, record: CampaignRecord, id: string, key: PublicKey): Change {
  const invited = sortedSet([...record.invited.filter((one) => one !== id), key]);
  return put(campaignRecord, campaign, { ...record, invited });
}
