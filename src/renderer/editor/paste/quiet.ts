/** What is renamed, so that no style is applied and no script is tried: a page that is only read is under the window's policy too. */
const attributes = /([\s"'/])(style|on[a-z]+)(?=\s*=)/gi;

/** A page to be read by its elements alone: `style="…"` is `data-style="…"` in it, `<style>` is `<x-style>`. */
export function quiet(html: string): string {
  let out = "";
  let at = 0;
  for (;;) {
    const start = html.indexOf("<", at);
    const end = start === -1 ? -1 : endOfTag(html, start);
    if (end === -1) return out + html.slice(at);
    out += html.slice(at, start) + quietTag(html.slice(start, end));
    at = end;
  }
}

function quietTag(tag: string): string {
  return tag.replace(/^(<\/?)style\b/i, "$1x-style").replace(attributes, "$1data-$2");
}

/** The place after a tag that begins here; -1 when it has no end. What stands in quotes ends none. */
function endOfTag(html: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < html.length; at++) {
    const unit = html[at]!;
    if (quote !== "") {
      if (unit === quote) quote = "";
    } else if (unit === ">") return at + 1;
    else if ((unit === '"' || unit === "'") && html[at - 1] === "=") quote = unit;
  }
  return -1;
}
