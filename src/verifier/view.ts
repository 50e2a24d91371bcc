import type { Refusal } from "../core/encoding/refusal";
import type { Attestation, Attester, ProofReport } from "../core/proof/report";
import { countryName } from "../word/countries";
import { labelLanguage } from "../word/labels";
import { h } from "./dom";
import type { Catalogue } from "./catalogue";

/** What the page can show of a pack. */

/** How what was typed fared: nothing typed yet, taken, or one of two faults. */
export type Given = "none" | "taken" | "malformed" | "elsewhere";

export function refusalView(refusal: Refusal, text: Catalogue): HTMLElement {
  const isRepacked = refusal.reason === "not-canonical" && refusal.part === "zip";
  return h(
    "section",
    { class: "notice refusal", role: "alert" },
    h("h2", { tabindex: "-1" }, mark("✕"), text.refused),
    h("p", {}, isRepacked ? text.repackedAdvice : text.refusedAdvice),
    h("p", { class: "soft" }, `${text.detail}: `, h("code", { dir: "ltr" }, refusal.reason)),
    h("p", { class: "soft", dir: "ltr", lang: "en" }, refusal.message),
  );
}

export function reportView(
  report: ProofReport,
  text: Catalogue,
  given: Given,
  onGiven: (typed: string) => void,
): HTMLElement {
  return h(
    "div",
    { class: "report" },
    keysView(report, text, given, onGiven),
    h("h2", { class: "verdict" }, text.verified(numeral(report.listed.length, text))),
    factsView(report, text),
    listedView(report, text),
    recordedView(report, text),
    attestedView(report, text),
    warningsView(report, text),
  );
}

function keysView(
  { keys }: ProofReport,
  text: Catalogue,
  given: Given,
  onGiven: (typed: string) => void,
): HTMLElement {
  const isConfirmed = keys === "confirmed";
  const input = h("input", {
    id: "given",
    type: "text",
    dir: "ltr",
    autocomplete: "off",
    spellcheck: "false",
    autocapitalize: "none",
    "aria-describedby": "given-hint",
  });
  const submit = (event: Event) => {
    event.preventDefault();
    onGiven(input.value);
  };
  return h(
    "section",
    { class: `notice ${isConfirmed ? "confirmed" : "attention"}` },
    h(
      "h2",
      { tabindex: "-1" },
      mark(isConfirmed ? "✓" : "!"),
      isConfirmed ? text.confirmed : text.unconfirmed,
    ),
    h("p", {}, isConfirmed ? text.confirmedAdvice : text.unconfirmedAdvice),
    h(
      "form",
      { onsubmit: submit },
      h("label", { for: "given" }, text.given),
      h("p", { class: "soft", id: "given-hint" }, text.givenHint),
      h("div", { class: "row" }, input, h("button", { type: "submit", class: "quiet" }, text.compare)),
    ),
    given === "malformed" && h("p", { role: "alert", class: "fault" }, text.givenMalformed),
    given === "elsewhere" && h("p", { role: "alert", class: "fault" }, text.givenElsewhere),
  );
}

function factsView(report: ProofReport, text: Catalogue): HTMLElement {
  const { addressee, documents, signer } = report;
  const to = [addressee.name, addressee.office, addressee.organisation].filter((part) => part !== null);
  const languages = documents.map(({ name, language }) => `${name} (${language})`).join(text.separator);
  return h(
    "dl",
    { class: "facts" },
    fact(text.facts.title, h("bdi", {}, report.title)),
    to.length > 0 && fact(text.facts.addressee, h("bdi", {}, to.join(text.separator))),
    fact(text.facts.version, numeral(report.number, text)),
    fact(text.facts.text, code(report.text)),
    fact(text.facts.documents, h("span", { dir: "ltr" }, languages)),
    fact(text.facts.signer, attesterView(signer, text)),
    fact(text.facts.page, code(report.page)),
  );
}

function listedView({ listed }: ProofReport, text: Catalogue): HTMLElement {
  const rows = sortedByName(listed, text).map((one) =>
    row(one.organisation, one.country, one.signatories, text),
  );
  return h(
    "section",
    {},
    h("h2", {}, text.signed),
    table([text.organisation, text.country, text.people], rows, text.signed),
  );
}

function recordedView({ recorded }: ProofReport, text: Catalogue): HTMLElement | null {
  if (recorded.length === 0) return null;
  const rows = sortedByName(recorded, text).map((one) => {
    const cells = row(one.organisation, one.country, one.signatories, text);
    cells.append(h("td", {}, text.meansWords[one.means]));
    return cells;
  });
  const columns = [text.organisation, text.country, text.people, text.means];
  return h(
    "section",
    {},
    h("h2", {}, text.recorded),
    h("p", { class: "soft" }, text.recordedNote),
    table(columns, rows, text.recorded),
  );
}

function attestedView({ attestations }: ProofReport, text: Catalogue): HTMLElement {
  return h(
    "section",
    {},
    h("h2", {}, text.attested),
    h("p", { class: "soft" }, text.attestedNote),
    attestations.map((one) => attestationView(one, text)),
  );
}

function attestationView(one: Attestation, text: Catalogue): HTMLElement {
  const counts = {
    listed: numeral(one.listed.length, text),
    withheld: numeral(one.withheld, text),
    recorded: numeral(one.recorded.length + one.recordedWithheld, text),
    organisations: numeral(one.organisations, text),
    countries: numeral(one.countries, text),
  };
  const time = new Intl.DateTimeFormat(text.language, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return h(
    "div",
    { class: "attestation" },
    attesterView(one.by, text),
    h("p", {}, text.attests(counts)),
    h("p", { class: "soft" }, `${text.asOf} ${time.format(new Date(one.asOf))} UTC`),
  );
}

function warningsView({ warnings }: ProofReport, text: Catalogue): HTMLElement | null {
  if (warnings.length === 0) return null;
  const items = warnings.map(({ warning, about }) =>
    h(
      "li",
      {},
      text.warnings[warning],
      about.map((one) => h("div", { class: "about" }, code(one))),
    ),
  );
  return h("section", {}, h("h2", {}, text.notes), h("ul", { class: "notes" }, items));
}

/** A name anybody can write, always beside its mark. */
function attesterView(
  { organisation, country, key, words, confirmed }: Attester,
  text: Catalogue,
): HTMLElement {
  const state = confirmed ? text.keyConfirmed : text.keyUnconfirmed;
  return h(
    "div",
    { class: "attester" },
    h(
      "p",
      {},
      h("bdi", { class: "name" }, organisation),
      ` (${countryName(country, labelLanguage(text.language))}) `,
      h(
        "span",
        { class: confirmed ? "badge confirmed" : "badge attention" },
        mark(confirmed ? "✓" : "!"),
        state,
      ),
    ),
    h("p", { class: "soft" }, `${text.key}: `, code(key)),
    h("p", { class: "soft" }, `${text.fingerprint}: `, code(words.join(" "))),
  );
}

interface Shown {
  readonly organisation: string;
}

function sortedByName<T extends Shown>(organisations: readonly T[], { language }: Catalogue): readonly T[] {
  const collator = new Intl.Collator(language);
  return [...organisations].sort((a, b) => collator.compare(a.organisation, b.organisation));
}

function row(
  organisation: string,
  country: string,
  people: readonly { readonly name: string; readonly role: string | null }[],
  text: Catalogue,
): HTMLTableRowElement {
  const names = people.map(({ name, role }) =>
    h("div", {}, h("bdi", {}, role === null ? name : name + text.separator + role)),
  );
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, h("bdi", {}, organisation)),
    h("td", {}, countryName(country, labelLanguage(text.language))),
    h("td", {}, names),
  );
}

function table(columns: readonly string[], rows: readonly HTMLElement[], name: string): HTMLElement {
  const head = h(
    "tr",
    {},
    columns.map((column) => h("th", { scope: "col" }, column)),
  );
  return h(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": name },
    h("table", {}, h("thead", {}, head), h("tbody", {}, [...rows])),
  );
}

function fact(term: string, value: Node | string): HTMLElement {
  return h("div", {}, h("dt", {}, term), h("dd", {}, value));
}

function code(value: string): HTMLElement {
  return h("code", { dir: "ltr" }, value);
}

/** Shape beside word and colour; readers hear the word. */
function mark(shape: string): HTMLElement {
  return h("span", { class: "mark", "aria-hidden": "true" }, shape);
}

function numeral(value: number, { language }: Catalogue): string {
  return new Intl.NumberFormat(language).format(value);
}
