import { plainWords } from "./plainWords";

/** What a column of a table may tell of an organisation. */
export const tableFields = [
  "organisation",
  "country",
  "sectors",
  "languages",
  "groups",
  "note",
  "atRisk",
] as const;
export type TableField = (typeof tableFields)[number];

/** How columns are headed in English, French, Spanish, Arabic and Russian. */
const headings: Readonly<Record<TableField, string>> = {
  organisation:
    "organisation|organization|organisation name|organization name|name|ngo|cso|nom|" +
    "association|nom de l organisation|organizacion|nombre|entidad|asociacion|المنظمة|" +
    "اسم المنظمة|الاسم|اسم|الجمعية|منظمة|организация|название|название организации|" +
    "наименование",
  country:
    "country|country code|state|nation|pays|code pays|pais|codigo de pais|البلد|الدولة|بلد|" +
    "دولة|страна|код страны|государство",
  sectors:
    "sector|sectors|field|fields|theme|themes|area of work|works on|focus|secteur|secteurs|" +
    "domaine|domaines|sectores|ambito|ambitos|tema|temas|المجال|المجالات|مجال العمل|القطاع|" +
    "القطاعات|сектор|секторы|сфера|тема|направление",
  languages:
    "language|languages|langue|langues|idioma|idiomas|lengua|lenguas|اللغة|اللغات|لغة|لغات|язык|языки",
  groups:
    "group|groups|list|lists|category|tag|tags|network|groupe|groupes|liste|categorie|reseau|" +
    "grupo|grupos|lista|categoria|red|المجموعة|المجموعات|مجموعة|الفئة|القائمة|الشبكة|группа|" +
    "группы|категория|список|сеть",
  note:
    "note|notes|comment|comments|remark|remarks|remarque|remarques|commentaire|nota|notas|" +
    "comentario|comentarios|observaciones|ملاحظة|ملاحظات|تعليق|تعليقات|примечание|примечания|" +
    "заметка|комментарий",
  atRisk:
    "at risk|risk|risky|a risque|risque|en riesgo|riesgo|في خطر|خطر|معرضة للخطر|الخطر|риск|" +
    "под угрозой|в опасности",
};

const fieldBy: ReadonlyMap<string, TableField> = new Map(
  tableFields.flatMap((field) =>
    headings[field].split("|").map((heading) => [plainWords(heading), field] as const),
  ),
);

/** What a column of this heading tells; null for one that is not known. */
export function fieldHeaded(heading: string): TableField | null {
  return fieldBy.get(plainWords(heading)) ?? null;
}
