import { sha256, utf8 } from "../../core/crypto/sodium";
import type { CalendarDate, Hash } from "../../core/encoding/values";
import { sortedSet } from "../../core/encoding/values";
import { parseLetter } from "../../core/letter/parse";
import { titleOf } from "../../core/letter/plain";
import { versionKind } from "../../core/letter/version";
import type { Version } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { unfilledIn } from "./draftLetter";
import { hasBraces } from "./drafts";
import { coordinatorsFor } from "../round/coordinators";
import { takePen } from "../pen";
import { foundCampaign } from "./createCampaign";
import type { CampaignDetails } from "./createCampaign";
import { campaignRecord, draftRecord, find, newCampaign, originRecord, put, remove } from "../records";
import type { DraftRecord } from "../records";
import { findStatement } from "../statements";
import { takingOver } from "./takeOver";

export interface Publication {
  readonly phase: "input" | "endorsement";
  /** what the author says of the change since the previous version; not used for a first one */
  readonly change: "editorial" | "substantive";
  readonly closes: CalendarDate | null;
  /** with whom a draft that belongs to no campaign yet founds one; it is passed over for any other */
  readonly founding?: Omit<CampaignDetails, "title">;
}

export type Published =
  | { readonly outcome: "published"; readonly version: Signed<Version> }
  /** names in double braces are left; nothing was published */
  | { readonly outcome: "unfilled"; readonly names: readonly string[] }
  | { readonly outcome: "not-a-coordinator" }
  | { readonly outcome: "unknown-draft" }
  /** a version that the draft builds on is not on this desk */
  | { readonly outcome: "unknown-previous" };

/**
 * Signs a draft as the campaign's next version. From then on its text does not change. A successor's first one is a
 * take-over: it is in force on this desk at once, and on others when they accept it by hand.
 *
 * @throws Refusal for a text, title or addressee that no version may hold
 */
export async function publishVersion(
  desk: Desk,
  draftId: string,
  publication: Publication,
): Promise<Published> {
  const draft = await find(desk, draftRecord, draftId);
  if (!draft) return { outcome: "unknown-draft" };
  const standing = draft.campaign === null ? "coordinator" : await standingIn(desk, draft.campaign);
  // A take-over carries a letter on: a successor begins none.
  const mayNot = standing === null || (standing === "successor" && draft.previous.length === 0);
  if (mayNot) return { outcome: "not-a-coordinator" };
  const names = unfilledIn(draft);
  if (names.length > 0 || hasBraces(draft)) return { outcome: "unfilled", names };
  const number = nextNumber(desk, draft);
  if (number === null) return { outcome: "unknown-previous" };

  const bytes = utf8(draft.text);
  const title = titleOf(parseLetter(draft.text));
  const pen = await takePen(desk);
  const { founding = { coordinators: [], successors: [] } } = publication;
  const founded = draft.campaign === null ? foundCampaign(desk, pen, { title, ...founding }) : null;
  const version = pen.sign(versionKind, draft.campaign ?? founded!.hash, {
    number,
    previous: sortedSet(draft.previous),
    kind: draft.kind,
    title,
    language: draft.language,
    authentic: draft.language,
    addressee: draft.addressee,
    letterhead: draft.letterhead,
    text: sha256(bytes),
    translations: [],
    change: number === 1 ? "first" : publication.change,
    phase: publication.phase,
    closes: publication.closes,
  });
  await desk.store.write([
    ...(await pen.changes()),
    ...(founded ? [put(campaignRecord, founded.hash, newCampaign)] : []),
    ...(standing === "successor" ? await takingOver(desk, draft.campaign!, version.hash) : []),
    { keep: { hash: version.statement.text, bytes } },
    remove(draftRecord, draftId),
    remove(originRecord, draftId),
  ]);
  return { outcome: "published", version };
}

/** What this desk may do for a campaign: publish, take over, or (null) neither. */
export async function standingIn(desk: Desk, campaign: Hash): Promise<"coordinator" | "successor" | null> {
  const { acting, successors } = await coordinatorsFor(desk, campaign);
  if (acting.has(ownKey(desk))) return "coordinator";
  return successors.has(ownKey(desk)) ? "successor" : null;
}

function nextNumber(desk: Desk, { previous }: DraftRecord): number | null {
  const versions = previous.map((hash) => findStatement(desk, versionKind, hash));
  if (versions.includes(null)) return null;
  return 1 + Math.max(0, ...versions.map((version) => version?.statement.number ?? 0));
}
