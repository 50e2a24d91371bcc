/**
 * Writes tests/vectors/card: card texts from hostile or careless hands, each with the reason it is refused for.
 * Run with `npx tsx tests/vectors/make-cards.ts`.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { entriesOf } from "../../src/core/bundle/pack";
import { writeCardText } from "../../src/core/contact/cardText";
import { toBase64 } from "../../src/core/encoding/base64";
import { concat } from "../../src/core/encoding/bytes";
import { writeTar } from "../../src/core/encoding/tar";
import type { Entry } from "../../src/core/encoding/tar";
import { writeCampaign } from "../support/campaigns";

const { card, rotation } = writeCampaign();
const entriesWith = (...statements: Parameters<typeof entriesOf>[0]["statements"]) =>
  entriesOf({ statements, texts: [], attachments: [] });
const entries = entriesWith(card("Dia"));
const text = writeCardText(entries);
const lines = text.trimEnd().split("\n");
const blockOf = (tar: Uint8Array) => `${lines[0]!}\n${toBase64(tar)}\n${lines.at(-1)!}\n`;
const tarOf = (...made: Entry[]) => writeTar(made);
const one = new Uint8Array(1);
const eves = entriesWith(rotation("Eve", "Eve's other key")).at(-1)!.bytes;
const handedOver = entriesWith(rotation("Dia", "Dia's new desk"));

const cards: Record<string, { readonly text: string; readonly reason: string; readonly about: string }> = {
  "quoted.card": { text: `On Sunday Dia wrote:\n${text.replace(/^/gm, "> ")}`, reason: "read", about: "quoted in a reply" },
  "no-end.card": { text: text.slice(0, -33), reason: "truncated", about: "the last line is missing" },
  "two-blocks.card": { text: text + text, reason: "trailing-data", about: "two blocks, of which people would see the first" },
  "lost-line.card": { text: lines.toSpliced(4, 1).join("\n"), reason: "bad-archive", about: "one line was lost on the way" },
  "not-base64.card": { text: text.replace("A", "*"), reason: "bad-encoding", about: "a letter that is not base64" },
  "second-archive.card": { text: blockOf(concat(tarOf(...entries), tarOf(...entries))), reason: "trailing-data", about: "a second archive behind the end of the first" },
  "leaves-its-folder.card": { text: blockOf(tarOf({ name: "../../card", bytes: one })), reason: "unsafe-name", about: "an entry outside its folder" },
  "other-place.card": { text: blockOf(tarOf({ name: "notes/hello", bytes: one })), reason: "unsafe-name", about: "an entry that has no place in a card" },
  "twice.card": { text: blockOf(tarOf(entries[0]!, entries[0]!)), reason: "duplicate-entry", about: "the same entry twice" },
  "unsigned.card": { text: writeCardText([entries[0]!]), reason: "missing-entry", about: "a card without its signature" },
  "altered.card": {
    text: writeCardText([{ ...entries[0]!, bytes: entries[0]!.bytes.map((byte) => (byte === 0x44 ? 0x45 : byte)) }, entries[1]!]),
    reason: "wrong-hash",
    about: "the organisation's name was changed",
  },
  "one-handed-rotation.card": {
    text: writeCardText(handedOver.slice(0, 2)),
    reason: "missing-entry",
    about: "says that it replaces Dia's key, which did not sign it",
  },
  "rotation-by-eve.card": {
    text: writeCardText([...handedOver.slice(0, 2), { ...handedOver[2]!, bytes: eves }]),
    reason: "wrong-key",
    about: "says that it replaces Dia's key, and Eve's key signed it",
  },
};

const folder = join(import.meta.dirname, "card");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, made] of Object.entries(cards)) writeFileSync(join(folder, name), made.text);
const index = Object.fromEntries(Object.entries(cards).map(([name, { reason, about }]) => [name, { reason, about }]));
writeFileSync(join(folder, "index.json"), `${JSON.stringify(index, null, 2)}\n`);
