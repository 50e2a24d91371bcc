import { toHex } from "../../core/encoding/hex";
import { Refusal } from "../../core/encoding/refusal";
import { checkText, textFault } from "../../core/encoding/text";
import { sortedSet } from "../../core/encoding/values";
import { countryCodes } from "../../core/statement/countries";
import type { Desk } from "../desk";
import { longestGroup } from "./contactGroups";
import { contactRecord, idWithoutKey, newContact, put } from "../records";
import type { ContactDetails, ContactRecord } from "../records";
import { sameOrganisations } from "./twins";
import type { Twin } from "./twins";

/** An organisation that the desk writes down itself: it has no card here. */
export interface WrittenDown {
  readonly details: ContactDetails;
  readonly groups: readonly string[];
  readonly note: string;
  readonly atRisk: boolean;
}

/** As many sectors, languages or groups as one organisation may have. */
export const mostLabels = 32;
/** As a card may hold them (docs/formats.md §3.4). */
const longestSector = 60;
const isLanguage = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2}|-\d{3})?$/;
const longestNote = 20_000;

/** @throws Refusal "bad-text", "bad-schema" or "too-large", naming the part */
export function checkDetails(details: ContactDetails, part: string): void {
  const { organisation, country, sectors, languages } = details;
  checkText(organisation, "name", `${part}: organisation`);
  if (country !== null && !countryCodes.has(country)) {
    throw new Refusal("bad-schema", `${part}: country`, "expected an ISO 3166-1 alpha-2 country code");
  }
  checkMany(sectors, `${part}: sectors`);
  checkMany(languages, `${part}: languages`);
  for (const sector of sectors) checkText(sector, "name", `${part}: sectors`, longestSector);
  for (const language of languages) {
    if (!isLanguage.test(language)) {
      throw new Refusal("bad-schema", `${part}: languages`, "expected BCP 47 tags such as fr or zh-Hans");
    }
  }
}

function checkMany(values: readonly string[], part: string): void {
  if (values.length > mostLabels) throw new Refusal("too-large", part, `expected at most ${mostLabels}`);
}

/** The record of such an organisation. @throws Refusal for what cannot be kept */
export function recordOf({ details, groups, note, atRisk }: WrittenDown, added: string): ContactRecord {
  checkDetails(details, "organisation");
  checkMany(groups, "groups");
  for (const group of groups) checkText(group, "name", "groups", longestGroup);
  const fault = note === "" ? null : textFault(note, "free", longestNote);
  if (fault !== null) throw new Refusal("bad-text", "note", fault);
  const { organisation, country, sectors, languages } = details;
  return {
    ...newContact(added),
    atRisk,
    note,
    groups: sortedSet(groups),
    details: { organisation, country, sectors: sortedSet(sectors), languages: sortedSet(languages) },
  };
}

export function freshId({ random }: Desk): string {
  return idWithoutKey(toHex(random(16)));
}

export type OrganisationAdded =
  | { readonly outcome: "added"; readonly id: string }
  /** one of this name and country is on the list: nothing was changed */
  | { readonly outcome: "already-known"; readonly known: Twin };

/**
 * Puts an organisation on the list that is not known to use the program.
 *
 * @throws Refusal "bad-text", "bad-schema" or "too-large" for what cannot be kept
 */
export async function addOrganisation(desk: Desk, entry: WrittenDown): Promise<OrganisationAdded> {
  const record = recordOf(entry, desk.clock());
  const { organisation, country } = record.details!;
  const [known] = sameOrganisations(desk, organisation, country);
  if (known) return { outcome: "already-known", known };
  const id = freshId(desk);
  await desk.store.write([put(contactRecord, id, record)]);
  return { outcome: "added", id };
}
