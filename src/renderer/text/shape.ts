/** The plural forms a language has, as Intl.PluralRules names them. */
export interface PluralForms {
  readonly en: "one" | "other";
  readonly ar: "zero" | "one" | "two" | "few" | "many" | "other";
}

/**
 * The shape that a catalogue must have to say all that the English one says: the same keys, and for each counted
 * sentence (`files_one`, `files_other`) the plural forms of its own language.
 */
export type Translated<English, Form extends string> = {
  readonly [
    Key in keyof English as Key extends `${string}_one`
      ? never
      : Key extends `${infer Counted}_other`
        ? `${Counted}_${Form}`
        : Key
  ]: English[Key] extends string ? string : Translated<English[Key], Form>;
};

/** A part of the Arabic catalogue, by the part of the English one that it translates. */
export type InArabic<English> = Translated<English, PluralForms["ar"]>;
