/** What is known of web pages and of what word processors put on the clipboard, where one has to look for it. */

/** Elements whose insides are no words of the text. */
const left: ReadonlySet<string> = new Set(
  (
    "AUDIO BASE BUTTON CANVAS DATALIST DEL EMBED HEAD IFRAME IMG INPUT LINK MAP MATH META NOSCRIPT OBJECT PICTURE " +
    "SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA TITLE VIDEO X-STYLE XML"
  ).split(" "),
);

/** Elements that begin and end a paragraph. */
const apart: ReadonlySet<string> = new Set(
  (
    "ADDRESS ARTICLE ASIDE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM HEADER HGROUP " +
    "HR LEGEND LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL"
  ).split(" "),
);

export function isApart({ tagName }: Element): boolean {
  return apart.has(tagName.toUpperCase());
}

/** The style written at an element (see quiet.ts), in lower case. It is read as text: no style is ever applied. */
function styleOf(element: Element): string {
  return (element.getAttribute("data-style") ?? "").toLowerCase();
}

function styleIs(element: Element, property: string, value: RegExp): boolean {
  return styleOf(element)
    .split(";")
    .some((rule) => {
      const [name = "", said = ""] = rule.split(/:(.*)/s);
      return name.trim() === property && value.test(said.trim());
    });
}

/** True for what a reader of the page did not see, or was deleted: its words must not come along unseen. */
export function isLeftOut(element: Element): boolean {
  return (
    left.has(element.tagName.toUpperCase()) ||
    element.hasAttribute("hidden") ||
    styleIs(element, "display", /^none/) ||
    styleIs(element, "visibility", /^(?:hidden|collapse)/) ||
    styleIs(element, "mso-hide", /^all/) ||
    styleIs(element, "mso-list", /^ignore/) ||
    styleIs(element, "mso-element", /^(?:footnote|endnote|comment|field)/) ||
    styleIs(element, "opacity", /^0(?:\.0*)?$/) ||
    styleIs(element, "font-size", /^0(?:\.0*)?(?:[a-z%]*)$/) ||
    /\bMso(?:Comment|Footer|Header)/.test(element.className)
  );
}

export function isBold(element: Element, before: boolean): boolean {
  if (styleIs(element, "font-weight", /^(?:bold|bolder|[6-9]\d\d)/)) return true;
  if (styleIs(element, "font-weight", /^(?:normal|lighter|[1-5]\d\d)/)) return false;
  return before || element.tagName === "B" || element.tagName === "STRONG";
}

export function isItalic(element: Element, before: boolean): boolean {
  if (styleIs(element, "font-style", /^(?:italic|oblique)/)) return true;
  if (styleIs(element, "font-style", /^normal/)) return false;
  return before || ["I", "EM", "CITE", "DFN"].includes(element.tagName);
}

/** For a paragraph that Word means as an item of a list: whether it is numbered. Null for any other. */
export function wordItem(element: Element): "numbered" | "bulleted" | null {
  if (!styleOf(element).includes("mso-list:") || styleIs(element, "mso-list", /^(?:ignore|none)/))
    return null;
  const label = element.querySelector(
    '[data-style*="mso-list:Ignore" i], [data-style*="mso-list: Ignore" i]',
  );
  return /^\s*\(?(?:\d+|[a-z]{1,3}|[ivx]+)[.)]/i.test(label?.textContent ?? "") ? "numbered" : "bulleted";
}

export function isWordTitle(element: Element): boolean {
  return /\bMso(?:Title|Subtitle|Heading)/.test(element.className);
}

/** The words of a note that a reference of Word's calls, or null when it calls none. */
export function wordNote(element: Element): string | null {
  const id = /^#_((?:ft|ed)n\d+)$/.exec(element.getAttribute("href") ?? "")?.[1];
  const note = id === undefined ? null : element.ownerDocument.getElementById(id);
  return note === null ? null : (note.textContent ?? "").replace(/^\s*\[[\divx]+\]\s*/i, "");
}
