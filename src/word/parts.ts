import type { LanguageTag } from "../core/encoding/values";
import { escapeXml, xmlDeclaration } from "./xml";

/** Parts written here rather than by docx, which would name "Un-named" as author and tell the time. */

export function coreProperties(title: string, language: LanguageTag): string {
  return (
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title>` +
    `<dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`
  );
}

export const appProperties = `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;

/** The fonts of the styles, and for readers without them one of the same kind. */
export const fontTable =
  `${xmlDeclaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
  font("Times New Roman", "Tinos", "roman") +
  font("SimSun", "Noto Serif CJK SC", "auto") +
  "</w:fonts>";

function font(name: string, fallback: string, family: string): string {
  return `<w:font w:name="${name}"><w:altName w:val="${fallback}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;
}

export const settings =
  `${xmlDeclaration}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
  '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>' +
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  "</w:settings>";
