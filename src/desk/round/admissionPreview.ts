import { keyStanding } from "../../core/contact/standing";
import { skeletonsOf } from "../../core/contact/lookalike";
import type { CountryCode, Hash, PublicKey } from "../../core/encoding/values";
import { endorsementKind } from "../../core/endorsement/answers";
import type { Endorsement } from "../../core/endorsement/answers";
import type { CampaignState } from "../../core/endorsement/state";
import { wordsOn } from "./answerDetail";
import type { WordOnKey } from "./answerDetail";
import type { Desk } from "../desk";
import { lookalikesOf } from "../contacts/lookalikeContacts";
import type { Lookalike } from "../contacts/lookalikeContacts";
import { presentState } from "./presentState";
import { findStatement } from "../statements";
import { whoIs } from "../contacts/who";
import type { Who } from "../contacts/who";

/** Another key that signed this letter under a name that could be taken for the candidate's. */
export interface NamedAlike {
  readonly key: PublicKey;
  readonly organisation: string;
  readonly country: CountryCode;
  readonly who: Who;
}

/** What to look at before saying that an organisation belongs to a campaign. */
export interface Candidate {
  readonly answer: Hash;
  readonly key: PublicKey;
  /** as the letter would show it */
  readonly organisation: string;
  readonly country: CountryCode;
  readonly listing: Endorsement["listing"];
  readonly who: Who;
  /** what the key's card says now; null when there is none to rely on, and it cannot be admitted then */
  readonly card: { readonly organisation: string; readonly country: CountryCode } | null;
  readonly lookalikes: readonly Lookalike[];
  /** it may be the same organisation with two keys, or somebody who poses as it */
  readonly alikeHere: readonly NamedAlike[];
  readonly words: readonly WordOnKey[];
}

export type AdmissionsPreviewed = {
  readonly outcome: "previewed";
  readonly candidates: readonly Candidate[];
  /** of what was given, no endorsement that an admission could say anything about */
  readonly others: number;
};

/**
 * Shows the displayed name beside the card it belongs to, for each endorsement, before a coordinator admits or refuses.
 *
 * @param answers - endorsements of this campaign, by hash
 */
export async function admissionPreview(
  desk: Desk,
  campaign: Hash,
  answers: readonly Hash[],
): Promise<AdmissionsPreviewed> {
  const state = await presentState(desk, campaign);
  const alike = signedUnder(state);
  const candidates = [...new Set(answers)].flatMap((hash): readonly Candidate[] => {
    const endorsement = findStatement(desk, endorsementKind, hash)?.statement;
    if (endorsement?.campaign !== campaign) return [];
    const { key, organisation, country, listing } = endorsement;
    const standing = keyStanding(key, desk.holdings.standingOf(key), desk.clock());
    const card = standing.standing === "valid" ? standing.card.statement : null;
    return [
      {
        answer: hash,
        key,
        organisation,
        country,
        listing,
        who: whoIs(desk, key),
        card: card && { organisation: card.organisation, country: card.country },
        lookalikes: lookalikesOf(desk, { key, organisation, country }),
        alikeHere: alikeTo(organisation, key, alike).map((one) => ({ ...one, who: whoIs(desk, one.key) })),
        words: wordsOn(desk, campaign, key),
      },
    ];
  });
  return { outcome: "previewed", candidates, others: answers.length - candidates.length };
}

type Signatory = Pick<Endorsement, "key" | "organisation" | "country">;

/** By what is left of their names when look-alikes are one: those who signed, admitted or not. */
function signedUnder(state: CampaignState): ReadonlyMap<string, readonly Signatory[]> {
  const signed = [
    ...state.counted.map(({ endorsement }) => endorsement.statement),
    ...[...state.unadmitted, ...state.held, ...state.unmet].flatMap(({ answer: { statement } }) =>
      statement.type === endorsementKind.type ? [statement] : [],
    ),
  ];
  const index = new Map<string, Signatory[]>();
  for (const { key, organisation, country } of signed) {
    for (const skeleton of new Set(skeletonsOf(organisation))) {
      const known = index.get(skeleton) ?? [];
      if (!known.some((one) => one.key === key)) known.push({ key, organisation, country });
      index.set(skeleton, known);
    }
  }
  return index;
}

function alikeTo(
  organisation: string,
  key: PublicKey,
  index: ReadonlyMap<string, readonly Signatory[]>,
): readonly Signatory[] {
  const found = skeletonsOf(organisation).flatMap((skeleton) => index.get(skeleton) ?? []);
  return [...new Map(found.map((one) => [one.key, one])).values()].filter((one) => one.key !== key);
}
