import index from "../../../../../resources/templates/index.json";
import brief from "../../../../../resources/templates/brief-security-benefits.md?raw";
import toSecretaryGeneral from "../../../../../resources/templates/letter-secretary-general.md?raw";
import toAdministrator from "../../../../../resources/templates/letter-undp-administrator.md?raw";
import type { Template } from "../../../../desk/writing/template";

/** A document of resources/templates. */
export interface Shipped extends Template {
  readonly id: string;
  readonly title: string;
  readonly placeholders: readonly { readonly name: string; readonly example: string }[];
}

const texts: Readonly<Record<string, string>> = {
  "brief-security-benefits.md": brief,
  "letter-secretary-general.md": toSecretaryGeneral,
  "letter-undp-administrator.md": toAdministrator,
};

/** The documents that come with the program. */
export const templates: readonly Shipped[] = index.templates.map(
  ({ file, kind, title, language, addressee, letterhead, placeholders }) => ({
    id: file,
    kind: kind === "brief" ? "brief" : "letter",
    text: texts[file] ?? "",
    title,
    language,
    addressee,
    letterhead,
    placeholders,
  }),
);
