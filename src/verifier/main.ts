import { cryptoReady } from "../core/crypto/sodium";
import { Refusal } from "../core/encoding/refusal";
import { confirmKeys } from "../core/proof/report";
import type { ProofReport } from "../core/proof/report";
import { verifyProofPack } from "../core/proof/verify";
import { compareProofLetter } from "../word/compareProof";
import { h } from "./dom";
import { chosenFolder, chosenZip, dropped } from "./files";
import type { Chosen } from "./files";
import { catalogueFor, catalogues } from "./text/languages";
import type { Catalogue } from "./catalogue";
import { refusalView, reportView } from "./view";
import type { Given } from "./view";

type Shown =
  | { readonly what: "nothing" }
  | { readonly what: "checking"; readonly name: string }
  | { readonly what: "unreadable" }
  | { readonly what: "refused"; readonly refusal: Refusal }
  | {
      readonly what: "report";
      readonly report: ProofReport;
      readonly typed: readonly string[];
      readonly given: Given;
    };

let text = catalogueFor(navigator.languages);
let shown: Shown = { what: "nothing" };
/** Raised by each choice: an older check that ends later shows nothing. */
let latest = 0;

const root = document.getElementById("page")!;

function show(next: Shown, focus: "result" | "stay" = "stay"): void {
  shown = next;
  render();
  if (focus === "result") root.querySelector<HTMLElement>(".result h2")?.focus();
}

function render(): void {
  document.documentElement.lang = text.language;
  document.documentElement.dir = text.direction;
  document.title = text.pageTitle;
  root.replaceChildren(
    h(
      "main",
      { class: "shell" },
      h("header", { class: "masthead" }, h("p", { class: "wordmark" }, "Undersigned"), languageButtons()),
      h(
        "div",
        { class: "sheet" },
        h("div", {}, h("h1", {}, text.pageTitle), h("p", { class: "lede" }, text.lede)),
        chooser(),
      ),
      h("div", { class: "result" }, result()),
      h("p", { role: "status", class: "soft" }, shown.what === "checking" ? text.checking(shown.name) : ""),
    ),
  );
}

function languageButtons(): HTMLElement {
  const buttons = catalogues.map((catalogue) =>
    h(
      "button",
      {
        type: "button",
        class: "plain",
        lang: catalogue.language,
        "aria-pressed": String(catalogue === text),
        onclick: () => speak(catalogue),
      },
      catalogue.name,
    ),
  );
  return h("div", { role: "group", "aria-label": text.languages, class: "row" }, buttons);
}

function speak(catalogue: Catalogue): void {
  text = catalogue;
  render();
  root.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
}

function chooser(): HTMLElement {
  const zip = h("input", {
    id: "zip",
    type: "file",
    accept: ".zip",
    class: "field-input",
    "aria-describedby": "zip-hint",
    onchange: () => zip.files?.[0] && void check(chosenZip(zip.files[0])),
  });
  const folder = h("input", {
    id: "folder",
    type: "file",
    webkitdirectory: true,
    class: "field-input",
    onchange: () => folder.files?.length && void check(chosenFolder([...folder.files])),
  });
  return h(
    "div",
    { class: "chooser" },
    h(
      "div",
      { class: "field" },
      zip,
      h("label", { for: "zip" }, text.choose),
      h("p", { class: "soft", id: "zip-hint" }, text.chooseHint),
    ),
    h("div", { class: "field small" }, folder, h("label", { for: "folder" }, text.chooseFolder)),
  );
}

function result(): HTMLElement | string {
  switch (shown.what) {
    case "nothing":
    case "checking":
      return "";
    case "unreadable":
      return h(
        "section",
        { class: "notice refusal", role: "alert" },
        h("h2", { tabindex: "-1" }, text.unreadable),
      );
    case "refused":
      return refusalView(shown.refusal, text);
    case "report":
      return reportView(shown.report, text, shown.given, compare);
  }
}

async function check(chosen: Chosen): Promise<void> {
  const own = ++latest;
  show({ what: "checking", name: chosen.name });
  const next = await outcomeOf(chosen);
  if (own === latest) show(next, "result");
}

async function outcomeOf({ read }: Chosen): Promise<Shown> {
  try {
    const files = await read();
    await cryptoReady;
    const report = await verifyProofPack(files, { confirmedKeys: [], compareLetter: compareProofLetter });
    return { what: "report", report, typed: [], given: "none" };
  } catch (error) {
    return error instanceof Refusal ? { what: "refused", refusal: error } : { what: "unreadable" };
  }
}

/** Compares what was typed, together with what was found before. */
function compare(typed: string): void {
  if (shown.what !== "report" || typed.trim() === "") return;
  try {
    const report = confirmKeys(shown.report, [...shown.typed, typed]);
    const isElsewhere = report.warnings.some(({ warning }) => warning === "key-elsewhere");
    if (isElsewhere) show({ ...shown, given: "elsewhere" });
    else show({ what: "report", report, typed: [...shown.typed, typed], given: "taken" }, "result");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    show({ ...shown, given: "malformed" });
  }
  if (shown.given !== "taken") keep(typed);
}

/** Gives back what was typed, to be mended. */
function keep(typed: string): void {
  const input = document.getElementById("given") as HTMLInputElement;
  input.value = typed;
  input.focus();
}

addEventListener("dragover", (event) => event.preventDefault());
addEventListener("drop", (event) => {
  event.preventDefault();
  const chosen = dropped([...(event.dataTransfer?.items ?? [])]);
  if (chosen !== null) void check(chosen);
});
render();
