import { systemRandom } from "../../src/desk/platform";
import type { Reach } from "../../src/core/contact/card";
import type { Hash, Instant, Random } from "../../src/core/encoding/values";
import { instantOf, unixSeconds } from "../../src/core/encoding/values";
import type { Listing } from "../../src/core/endorsement/answers";
import { acceptCampaign } from "../../src/desk/answering/acceptCampaign";
import { admit } from "../../src/desk/round/admit";
import { circulate, sendToCoordinators } from "../../src/desk/exchange/circulate";
import { createCampaign } from "../../src/desk/writing/createCampaign";
import { createDesk } from "../../src/desk/createDesk";
import type { Desk } from "../../src/desk/desk";
import { ownKey } from "../../src/desk/desk";
import { draftLetter } from "../../src/desk/writing/draftLetter";
import { endorse } from "../../src/desk/answering/endorse";
import { importCard } from "../../src/desk/contacts/importCard";
import { ownCardText } from "../../src/desk/ownCard";
import type { Parcel } from "../../src/desk/exchange/parcels";
import { publishCard } from "../../src/desk/publishCard";
import { publishVersion } from "../../src/desk/writing/publishVersion";
import { receive } from "../../src/desk/exchange/receive";
import type { Received } from "../../src/desk/exchange/receive";
import { memoryStore } from "../../src/vault/memory";

/** A desk with a clock that a test moves. */
export interface Person extends Desk {
  readonly key: string;
  readonly wait: (seconds: number) => void;
}

export const beginning: Instant = "2026-11-01T09:00:00Z";

export async function person(
  name: string,
  reach: Reach = "open",
  random: Random = systemRandom,
): Promise<Person> {
  let now = unixSeconds(beginning);
  const desk = await createDesk({ store: memoryStore(), clock: () => instantOf(now), random });
  await publishCard(desk, {
    organisation: name,
    country: "KE",
    sectors: [],
    languages: ["en"],
    reach,
    expires: "2027-12-31",
  });
  return { ...desk, key: ownKey(desk), wait: (seconds) => void (now += seconds) };
}

/** Each takes the other's card. */
export async function acquaint(...people: readonly Person[]): Promise<void> {
  for (const one of people) {
    for (const other of people) {
      if (one !== other) await importCard(one, ownCardText(other)!);
    }
  }
}

export const letter = {
  kind: "letter" as const,
  language: "en",
  text: `# Engagement with civil society

[date] {{date}}

[salutation] Excellency,

We ask that engagement with civil society be a priority.

1. A standing dialogue.
2. An advisory group.

[closing] The undersigned
`,
  addressee: { name: "{{addressee-name}}", office: "Secretary-General", organisation: "United Nations" },
  letterhead: ["{{coalition}}"],
};

export const fillings = {
  date: "22 November 2026",
  "addressee-name": "Her Excellency Ms. Jane Doe",
  coalition: "Alliance for Peaceful Communities",
};

/** Takes a result that must have this outcome. */
export function got<R extends { readonly outcome: string }, O extends R["outcome"]>(
  result: R,
  outcome: O,
): Extract<R, { readonly outcome: O }> {
  if (result.outcome !== outcome) throw new Error(`expected ${outcome}, found ${result.outcome}`);
  return result as Extract<R, { readonly outcome: O }>;
}

/** A campaign with one version. */
export async function campaignOf(
  founder: Person,
  coordinators: readonly Person[] = [],
  phase: "input" | "endorsement" = "endorsement",
): Promise<{ readonly campaign: Hash; readonly version: Hash }> {
  const campaign = await createCampaign(founder, {
    title: "Joint letter",
    coordinators: coordinators.map(({ key }) => key),
    successors: [],
  });
  const { draft } = await draftLetter(founder, campaign.hash, letter, fillings);
  const published = await publishVersion(founder, draft.id, { phase, change: "editorial", closes: null });
  return { campaign: campaign.hash, version: got(published, "published").version.hash };
}

/** The founder's file, or files, for these people. */
export async function inviting(
  founder: Person,
  campaign: Hash,
  people: readonly Person[],
): Promise<readonly Parcel[]> {
  const to = people.map(({ key }) => key);
  return got(
    await circulate(founder, { campaigns: [campaign], to, purpose: "invitation", note: null }),
    "packed",
  ).parcels;
}

/** Everybody receives the founder's file and accepts the campaign. */
export async function invite(founder: Person, campaign: Hash, people: readonly Person[]): Promise<void> {
  for (const parcel of await inviting(founder, campaign, people)) {
    for (const one of people.filter(({ key }) => parcel.to.includes(key))) {
      got(await receive(one, parcel.bytes), "received");
      await acceptCampaign(one, campaign);
    }
  }
}

export async function endorseAs(one: Person, version: Hash, listing: Listing = "public"): Promise<void> {
  const details = { version, read: "en", signatories: [], listing, successorsMayRead: false };
  got(await endorse(one, details), "endorsed");
}

/** What one person's desk holds goes to coordinators. */
export async function sending(
  one: Person,
  campaign: Hash,
  to: readonly Person[],
): Promise<readonly Parcel[]> {
  return (await sendToCoordinators(one, [campaign], { only: to.map(({ key }) => key) })).parcels;
}

export async function send(
  one: Person,
  campaign: Hash,
  to: Person,
): Promise<Extract<Received, { outcome: "received" }>> {
  const [parcel] = await sending(one, campaign, [to]);
  return got(await receive(to, parcel!.bytes), "received");
}

export async function admitAll(
  coordinator: Person,
  campaign: Hash,
  people: readonly Person[],
): Promise<void> {
  got(
    await admit(
      coordinator,
      campaign,
      people.map(({ key }) => [key] as const),
    ),
    "signed",
  );
}
