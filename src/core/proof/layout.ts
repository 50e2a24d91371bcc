import { cardKind } from "../contact/card";
import { revocationKind } from "../contact/revocation";
import { sha256, utf8 } from "../crypto/sodium";
import type { Hash, LanguageTag, PublicKey } from "../encoding/values";
import { admissionKind, recordedKind } from "../endorsement/admission";
import { endorsementKind } from "../endorsement/answers";
import { adoptionKind, campaignKind } from "../endorsement/campaign";
import { tallyKind } from "../endorsement/tally";
import { sumsName } from "../bundle/sums";
import { versionKind } from "../letter/version";
import type { Version } from "../letter/version";

/** Where things are in a proof pack. See docs/formats.md §7. */

export const packName = "pack.json";
export const packSignatureName = "pack.json.minisig";
export const readmeName = "README.txt";
export const pageName = "verify.html";
export const letterName = "letter.docx";

/** The files that the signed list cannot name, because they sign it or derive from it. */
export const unlistedNames: readonly string[] = [packName, packSignatureName, sumsName];

/** Names in a pack that the rule for names would not allow. */
export const extraNames: readonly string[] = [sumsName, readmeName];

/** The kinds of statement that each folder holds. */
const folderKinds: Readonly<Record<string, readonly string[]>> = {
  versions: [campaignKind.type, versionKind.type, adoptionKind.type],
  endorsements: [endorsementKind.type],
  recorded: [recordedKind.type],
  cards: [cardKind.type],
  admissions: [admissionKind.type],
  revocations: [revocationKind.type],
  tallies: [tallyKind.type],
};

export const statementFolders: readonly string[] = Object.keys(folderKinds);

/** The folder of a kind of statement, or null when it has no place in a pack. */
export function folderFor(type: string): string | null {
  return statementFolders.find((folder) => folderKinds[folder]!.includes(type)) ?? null;
}

/** The Word file of a translation, such as `letter.zh-hans.docx`. */
export function translationName(language: LanguageTag): string {
  return `letter.${language.toLowerCase()}.docx`;
}

/** The Word files a pack of this version may hold, with the letter text each must say. */
export function documentTexts(version: Version): ReadonlyMap<string, { language: LanguageTag; text: Hash }> {
  return new Map([
    [letterName, { language: version.language, text: version.text }],
    ...version.translations.map(
      ({ language, text }) => [translationName(language), { language, text }] as const,
    ),
  ]);
}

/** A public key's file: named by the SHA-256 of its line, as other files are by their contents. */
export function keyFileName(key: PublicKey): string {
  return `keys/${sha256(utf8(key))}.pub`;
}
