import { ar } from "./ar";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { ru } from "./ru";
import { zh } from "./zh";
import type { CountryCode } from "../../core/encoding/values";
import type { LabelLanguage } from "../labels";

export type CountryNames = { readonly [code in keyof typeof en]: string };

const names: { readonly [language in LabelLanguage]: CountryNames } = { en, fr, es, ru, ar, zh };

/** A country's name in one of the languages of the labels; a code that is not in the list stands for itself. */
export function countryName(code: CountryCode, language: LabelLanguage): string {
  return (names[language] as Readonly<Record<string, string>>)[code] ?? code;
}
