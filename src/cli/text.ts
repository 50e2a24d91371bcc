import type { Opened, Remark } from "../core/bundle/open";
import { refusalReasons } from "../core/encoding/refusal";
import type { RefusalReason } from "../core/encoding/refusal";
import type { PublicKey } from "../core/encoding/values";
import type { Holdings, ListedStatement, Reasoned } from "./holdings";
import type { AboutBundle } from "./inspect";

/** What `inspect` and `open` say to people. */

export const bundleUsage = {
  inspect: "usage: inspect BUNDLE --identity FILE [--from RW…] [--json]      (inspect --help says more)",
  open: "usage: open BUNDLE --identity FILE --out DIR [--from RW…] [--json]      (open --help says more)",
};

const options = [
  "  BUNDLE      the encrypted file, as it is or in ASCII armor",
  "  --identity  a file with one AGE-SECRET-KEY-PQ-1… line; comments begin with #. A comment",
  "              `# minisign public key: RW…` says whom the sender must have meant; without it nobody can",
  "              check that, and the result says so first",
  "  --from      the public key the bundle must come from; another sender is an unknown one",
];

export const helpFor = {
  inspect: [
    bundleUsage.inspect,
    "",
    "Decrypts a bundle in memory, runs the checks of its receiver, and says what it holds. Nothing is written.",
    "",
    ...options,
    "  --json      one JSON object: outcome, and what the bundle holds, or reason and detail",
    "",
    "Exit status: 0 opened; 1 refused, not for this identity, or from another sender; 2 wrong usage.",
  ],
  open: [
    bundleUsage.open,
    "",
    "Decrypts a bundle, runs the checks of its receiver, and then writes what passed them: manifest.json with its",
    "signature, SHA256SUMS, statements/, texts/ and attachments/. What was confidential is then readable on the disk.",
    "",
    ...options,
    "  --out       a new or empty folder",
    "  --json      one JSON object: outcome, and the files written, or reason and detail",
    "",
    "Exit status: 0 opened; 1 refused, not for this identity, or from another sender; 2 wrong usage.",
  ],
};

const remarkLines: Readonly<Record<Remark, string>> = {
  "addressee-unchecked":
    "NOT CHECKED for whom this was meant: the identity file has no comment with a minisign public key.",
  "same-id": "Another bundle of this sender had the same id.",
  older: "Something newer from this sender came before.",
};

export function inspectedLines(about: AboutBundle, holdings: Holdings): readonly string[] {
  const { statements, texts, attachments, refused, held, notCounted, newer } = holdings;
  return [
    ...aboutLines(about),
    "",
    `statements: ${statements.length}, letter texts: ${texts.length}, attachments: ${attachments.length}`,
    ...statements.map(statementLine),
    ...section("REFUSED, each by itself:", refused),
    ...section("Held, as something is missing that may still come:", held),
    ...section("Not counted:", notCounted),
    ...(newer.length === 0 ? [] : ["", "Kept for a newer program, unjudged:", ...newer.map(statementLine)]),
  ];
}

export function openedLines(
  about: AboutBundle,
  out: string,
  files: number,
  refused: readonly Reasoned[],
): readonly string[] {
  return [
    ...aboutLines(about),
    "",
    `${files} files are in ${out} now, readable by everybody who can read that folder.`,
    ...section("REFUSED and not written, though SHA256SUMS names it:", refused),
  ];
}

export function otherOutcomeLines(
  outcome: Exclude<Opened["outcome"], "opened">,
  from: PublicKey | null,
): readonly string[] {
  switch (outcome) {
    case "not-for-me":
      return from === null
        ? ["not-for-me: this file was not encrypted for this identity."]
        : [`not-for-me: ${from} signed this for somebody else. It was forwarded; nothing of it is shown.`];
    case "unknown-sender":
      return [`unknown-sender: this comes from ${from}, not from the key you gave. Nothing of it is shown.`];
    case "already-imported":
      return ["already-imported: this very bundle was opened before."];
  }
}

export function refusedLines(reason: RefusalReason, detail: string): readonly string[] {
  return [
    "REFUSED: nothing of this file can be relied on, and nothing of it was kept.",
    `  ${reason}: ${refusalReasons[reason]}`,
    `  ${detail}`,
  ];
}

function aboutLines({ remarks, from, fromChecked, created, purpose, note }: AboutBundle): readonly string[] {
  return [
    ...remarks.map((remark) => remarkLines[remark]),
    ...(fromChecked
      ? []
      : ["NOT CHECKED whom it comes from: give --from RW… with a key you got in another way."]),
    `opened: signed by ${from} on ${created}`,
    `  purpose: ${purpose}`,
    ...(note === null ? [] : note.split("\n").map((line) => `  note: ${line}`)),
  ];
}

function statementLine({ hash, type, key, organisation, created }: ListedStatement): string {
  const name = type.replace(/^undersigned\//, "").padEnd(14);
  return `  ${hash.slice(0, 12)}  ${name} ${created}  ${organisation ?? key}`;
}

function section(title: string, list: readonly Reasoned[]): readonly string[] {
  if (list.length === 0) return [];
  return ["", title, ...list.map(({ name, reason, detail }) => `  ${name}\n    ${reason}: ${detail}`)];
}
