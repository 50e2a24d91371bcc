/**
 * Languages that are offered for a card: those with a two-letter code, and a few that many people speak and that have
 * none (docs/formats.md §1.3 allows any other).
 */
export const languageCodes: readonly string[] = (
  "aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cu cv cy da de dv dz ee el en eo es et eu " +
  "fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ig ii ik is it iu ja jv ka kg ki kj kk kl km " +
  "kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn nr nv ny oc oj " +
  "om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl " +
  "tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh-Hans zh-Hant zu ceb ckb fil kab mni prs rhg sat tzm zgh"
).split(" ");

/** The languages of the United Nations: offered first. */
export const firstLanguages: readonly string[] = ["ar", "zh-Hans", "en", "fr", "ru", "es"];

let names: ReadonlyMap<string, string> | undefined;

/** What a language calls itself; looked up once, when it is first needed. */
export function ownName(code: string): string {
  names ??= new Map(
    languageCodes.map((one) => [one, new Intl.DisplayNames(one, { type: "language" }).of(one) ?? one]),
  );
  return names.get(code) ?? code;
}
