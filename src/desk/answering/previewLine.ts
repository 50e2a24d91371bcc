import type { CountryCode, Hash, LanguageTag } from "../../core/encoding/values";
import { endorsementKind } from "../../core/endorsement/answers";
import type { Endorsement } from "../../core/endorsement/answers";
import { versionKind } from "../../core/letter/version";
import { writeStatement } from "../../core/statement/statement";
import { shownSignatories } from "../../word/signatories";
import type { ShownSignatory } from "../../word/signatories";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { ownCard } from "../ownCard";
import { findStatement } from "../statements";

/** An organisation's line as the Word file will have it, and the words of that file around it. */
export type LinePreviewed =
  | {
      readonly outcome: "shown";
      /** of the file: its lines and labels are in it */
      readonly language: LanguageTag;
      readonly line: ShownSignatory;
      readonly country: CountryCode;
      /** what stands above the columns of the list */
      readonly columns: { readonly organisation: string; readonly country: string; readonly people: string };
      /** what stands in its place where it is not named, as if it were the only one */
      readonly withheld: string;
    }
  | { readonly outcome: "unknown-version" }
  | { readonly outcome: "no-card" };

/**
 * The very line that an endorsement would have in the letter's list of signatories, by the code that writes the Word
 * file.
 *
 * @throws Refusal for names that no statement may hold
 */
export function previewLine(
  desk: Desk,
  version: Hash,
  signatories: Endorsement["signatories"],
): LinePreviewed {
  const named = findStatement(desk, versionKind, version)?.statement;
  if (!named) return { outcome: "unknown-version" };
  const card = ownCard(desk);
  if (!card) return { outcome: "no-card" };
  const { organisation, country } = card.statement;
  checkNames(desk, named.campaign, version, card.hash, { organisation, country, signatories });
  const people = signatories.map(({ name, role }) => ({ name, role: role ?? "" }));
  const { language } = named;
  const shown = shownSignatories(
    { preset: "end", listed: [{ organisation, country, people }], recorded: [], withheld: 0 },
    language,
  );
  const { labels } = shown;
  const nobody = { preset: "end", listed: [], recorded: [], withheld: 1 } as const;
  return {
    outcome: "shown",
    language,
    line: shown.listed[0]!,
    country,
    columns: { organisation: labels.organisation, country: labels.country, people: labels.people },
    withheld: shownSignatories(nobody, language).withheld!,
  };
}

/** What could not be signed is not previewed either: written as an endorsement, which nobody signs. */
function checkNames(
  desk: Desk,
  campaign: Hash,
  version: Hash,
  card: Hash,
  shown: Pick<Endorsement, "organisation" | "country" | "signatories">,
): void {
  const { text, title, number, language } = findStatement(desk, versionKind, version)!.statement;
  writeStatement(endorsementKind, {
    type: endorsementKind.type,
    key: ownKey(desk),
    campaign,
    seq: 1,
    created: desk.clock(),
    version,
    text,
    title,
    number,
    read: language,
    card,
    ...shown,
    listing: "public",
    condition: null,
    successorsMayRead: false,
    nonce: "0".repeat(32),
    expires: null,
  });
}
