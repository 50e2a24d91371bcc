/**
 * Writes tests/vectors/endorsement: a small campaign (`campaign/`), and endorsements that are rightly signed and do
 * not count (`answers/`), each with the word for why. Run with `npx tsx tests/vectors/make-endorsements.ts`.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Signed } from "../../src/core/statement/envelope";
import { keyOf, now, textOf, writeCampaign } from "../support/campaigns";

const write = writeCampaign({ coordinators: ["Alma", "Bako"], successors: ["Sefu"] });
const { foundation, version, card, rotation, admission, revocation, endorsement, withdrawal } = write;

const first = version("Alma", [], { phase: "input" });
const second = version("Alma", [first]);
const takeOver = version("Sefu", [second]);
const forged = version("Eve", [first]);
const heirs = [rotation("Gul", "Gul's heir"), rotation("Gul", "Gul's thief")] as const;
const invited = ["Dia", "Finn", "Hana", "Ines"];

const campaign = [
  ...[foundation, first, second, takeOver, forged, ...heirs],
  ...[...invited, "Eve"].map((name) => card(name)),
  ...[...invited, "Gul's heir"].map((name) => admission("Alma", [name])),
  admission("Bako", ["Hana"], { decision: "refused" }),
  admission("Eve", ["Eve"]),
  revocation("Ines"),
];

const other = textOf("another letter");
const answers: Record<string, { readonly signed: Signed; readonly reason: string; readonly about: string }> = {
  "good": { signed: endorsement("Dia", second), reason: "counted", about: "nothing is wrong with it" },
  "swapped-text": { signed: endorsement("Dia", second, { text: other }), reason: "text-differs", about: "another text under a known version" },
  "translation-as-text": {
    signed: endorsement("Dia", second, { read: "fr", text: second.statement.translations[0]!.text }),
    reason: "text-differs",
    about: "a translation given as the text that is signed",
  },
  "other-title": { signed: endorsement("Dia", second, { title: "Another letter" }), reason: "title-differs", about: "another title" },
  "other-number": { signed: endorsement("Dia", second, { number: 3 }), reason: "number-differs", about: "another number" },
  "other-language": { signed: endorsement("Dia", second, { read: "ar" }), reason: "language-not-offered", about: "read in a language there is no text in" },
  "draft": { signed: endorsement("Dia", first), reason: "not-for-endorsement", about: "the version for input" },
  "forged-version": { signed: endorsement("Dia", forged), reason: "version-refused", about: "a version that Eve published" },
  "take-over": { signed: endorsement("Dia", takeOver), reason: "take-over-not-accepted", about: "a successor's version that nobody accepted by hand" },
  "unknown-version": { signed: endorsement("Dia", second, { version: other }), reason: "missing-version", about: "a version that is not here" },
  "borrowed-card": { signed: endorsement("Dia", second, { card: card("Finn").hash }), reason: "card-of-another-key", about: "Finn's card under Dia's signature" },
  "no-card": { signed: endorsement("Dia", second, { card: other }), reason: "missing-card", about: "a card that is not here" },
  "before-its-card": { signed: endorsement("Dia", second, { created: "2026-11-22T13:50:59Z" }), reason: "outside-card", about: "made a second before its card" },
  "from-the-future": { signed: endorsement("Dia", second, { created: "2026-11-23T13:51:01Z" }), reason: "future", about: "dated a day and a second ahead" },
  "run-out": { signed: endorsement("Dia", second, { expires: "2026-11-21" }), reason: "expired", about: "it ran out yesterday" },
  "lonely-condition": { signed: endorsement("Dia", second, { condition: { atLeast: 2 } }), reason: "condition-unmet", about: "one that asks for two" },
  "admits-herself": { signed: endorsement("Eve", second), reason: "not-admitted", about: "Eve, whom only Eve admitted" },
  "refused-by-one": { signed: endorsement("Hana", second), reason: "refused-by-coordinator", about: "admitted by Alma, refused by Bako" },
  "revoked": { signed: endorsement("Ines", second, { seq: 9 }), reason: "key-revoked", about: "signed with a key that was revoked beforehand" },
  "thiefs-withdrawal": { signed: withdrawal("Ines", { seq: 9 }), reason: "key-revoked", about: "withdrawn with a key that was revoked" },
  "two-heirs": {
    signed: endorsement("Gul's heir", second, { card: heirs[0].hash }),
    reason: "card-frozen",
    about: "one of two heirs that one key named",
  },
};

const folder = join(import.meta.dirname, "endorsement");
rmSync(folder, { recursive: true, force: true });

function put(sub: string, name: string, { bytes, signature, rotation: second }: Signed): void {
  const path = join(folder, sub, name);
  writeFileSync(`${path}.json`, bytes);
  writeFileSync(`${path}.json.minisig`, signature);
  if (second) writeFileSync(`${path}.previous.minisig`, second);
}

for (const sub of ["campaign", "answers"]) mkdirSync(join(folder, sub), { recursive: true });
for (const signed of campaign) put("campaign", signed.hash, signed);
for (const [name, { signed }] of Object.entries(answers)) put("answers", name, signed);
const index = {
  campaign: foundation.hash,
  asOf: now,
  coordinators: ["Alma", "Bako"].map(keyOf),
  answers: Object.fromEntries(Object.entries(answers).map(([name, { reason, about }]) => [name, { reason, about }])),
};
writeFileSync(join(folder, "index.json"), `${JSON.stringify(index, null, 2)}\n`);
