import type { LanguageTag } from "../core/encoding/values";

/** What a document's language decides: its direction, and the tags under which Word checks each kind of script. */
export interface Languages {
  readonly rightToLeft: boolean;
  /** the kind of script the document is written in */
  readonly script: Script;
  /** of text that is neither East Asian nor right to left: `w:lang/@w:val` */
  readonly latin: string;
  /** `w:lang/@w:eastAsia` */
  readonly eastAsian: string;
  /** `w:lang/@w:bidi` */
  readonly bidirectional: string;
}

/** Kinds of script that Word tells apart by run, or that need another language than the document's. */
export type Script = "latin" | "cyrillic" | "other" | "arabic" | "hebrew" | "han" | "kana" | "hangul";

/** Word's checkers know languages by region; these are the ones a tag without region stands for. */
const regions: Readonly<Record<string, string>> = {
  ar: "ar-SA",
  en: "en-GB",
  es: "es-ES",
  fa: "fa-IR",
  fr: "fr-FR",
  he: "he-IL",
  ja: "ja-JP",
  ko: "ko-KR",
  ru: "ru-RU",
  ur: "ur-PK",
  zh: "zh-CN",
  "zh-hans": "zh-CN",
  "zh-hant": "zh-TW",
};

const scripts: Readonly<Record<string, Script>> = {
  ...Object.fromEntries("ar ckb fa ps sd ug ur".split(" ").map((tag) => [tag, "arabic"] as const)),
  ...Object.fromEntries("dv he syr yi".split(" ").map((tag) => [tag, "hebrew"] as const)),
  ...Object.fromEntries(
    "be bg kk ky mk mn ru sr tg tt uk".split(" ").map((tag) => [tag, "cyrillic"] as const),
  ),
  ...Object.fromEntries(
    "am bn el hi hy ka km lo my ne si ta te th ti".split(" ").map((tag) => [tag, "other"] as const),
  ),
  ja: "kana",
  ko: "hangul",
  zh: "han",
};

/** See {@link Languages}. */
export function languagesOf(tag: LanguageTag): Languages {
  const lower = tag.toLowerCase();
  const script = scripts[lower.split("-")[0]!] ?? "latin";
  const own = regions[lower] ?? tag;
  return {
    rightToLeft: isRightToLeft(script),
    script,
    latin: script === "latin" || script === "cyrillic" || script === "other" ? own : "en-GB",
    eastAsian: isEastAsian(script) ? own : "zh-CN",
    bidirectional: isRightToLeft(script) ? own : "ar-SA",
  };
}

export function isRightToLeft(script: Script): boolean {
  return script === "arabic" || script === "hebrew";
}

export function isEastAsian(script: Script): boolean {
  return script === "han" || script === "kana" || script === "hangul";
}
