import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import type { Entry } from "../../src/core/encoding/tar";
import { writeTar } from "../../src/core/encoding/tar";
import { addresseeMark, manifestKind } from "../../src/core/bundle/manifest";
import type { Manifest } from "../../src/core/bundle/manifest";
import { entriesOf } from "../../src/core/bundle/pack";
import type { Contents } from "../../src/core/bundle/pack";
import { hashed, listFiles, writeSums } from "../../src/core/bundle/sums";
import { versionKind } from "../../src/core/letter/version";
import { signFile } from "../../src/core/crypto/minisign";
import { fromUtf8, sha256, utf8 } from "../../src/core/crypto/sodium";
import { fromBase64, toBase64 } from "../../src/core/encoding/base64";
import { byCodePoint } from "../../src/core/encoding/values";
import type { Signed } from "../../src/core/statement/envelope";
import { signStatement } from "../../src/core/statement/statement";
import { created, deskOf } from "../support/desks";
import { exampleOf } from "../support/statements";

/**
 * Writes tests/vectors/bundle: hostile bundles from Alice's or Eve's hand, for Bob. A `.tar` is what is inside the
 * age file, without the zeros at its end; an `.age` is the file itself. Run with `npx tsx tests/vectors/make-bundles.ts`.
 */

const folder = join(import.meta.dirname, "bundle");
const [alice, bob, eve] = await Promise.all([deskOf("Alice"), deskOf("Bob"), deskOf("Eve")]);
const id = "00112233445566778899aabbccddeeff";
const text = utf8("# A letter\n\nTo whom it may concern.\n");
const index: Record<string, { reason: string; of?: string; about: string }> = {};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

interface Parts {
  manifest: Manifest;
  entries: Entry[];
  signature?: (bytes: Uint8Array) => Uint8Array;
  sums?: Uint8Array;
}

function parts(contents: Partial<Contents> = {}): Parts {
  const entries = entriesOf({ statements: [alice.card], texts: [text], attachments: [], ...contents });
  return { manifest: manifestOf(entries), entries };
}

function manifestOf(entries: readonly Entry[]): Manifest {
  return {
    type: manifestKind.type,
    key: alice.key,
    campaign: null,
    seq: 10,
    created,
    id,
    purpose: "test",
    to: [addresseeMark(id, bob)],
    note: null,
    files: listFiles(entries.map(hashed)),
  };
}

function tarOf({ manifest, entries, signature, sums }: Parts, change?: (all: Entry[]) => Entry[]): Uint8Array {
  const signed = signStatement(manifestKind, manifest, alice.signing);
  const all = [
    { name: "manifest.json", bytes: signed.bytes },
    { name: "manifest.json.minisig", bytes: signature?.(signed.bytes) ?? signed.signature },
    { name: "SHA256SUMS", bytes: sums ?? writeSums(manifest.files) },
    ...entries,
  ];
  return writeTar(change?.(all) ?? all);
}

/** @param of - the entry that is set aside, when the bundle itself is opened */
function put(name: string, bytes: Uint8Array, reason: string, about: string, of?: string): void {
  writeFileSync(join(folder, name), bytes);
  index[name] = of === undefined ? { reason, about } : { reason, of, about };
}

function replaced(all: readonly Entry[], name: string, bytes: Uint8Array): Entry[] {
  return all.map((entry) => (entry.name === name ? { name, bytes } : entry));
}

function legacy(signature: Uint8Array): Uint8Array {
  const lines = fromUtf8(signature, "made").split("\n");
  const packed = fromBase64(lines[1]!, "made");
  packed[1] = 0x64;
  lines[1] = toBase64(packed);
  return utf8(lines.join("\n"));
}

/** Bytes of a tar with one header field overwritten and its checksum made right again. */
function withHeader(tar: Uint8Array, entry: number, at: number, value: string): Uint8Array {
  const out = tar.slice();
  let start = 0;
  for (let i = 0; i < entry; i++) {
    const size = Number.parseInt(String.fromCharCode(...out.subarray(start + 124, start + 135)), 8);
    start += 512 + Math.ceil(size / 512) * 512;
  }
  for (let i = 0; i < value.length; i++) out[start + at + i] = value.charCodeAt(i);
  out.fill(0x20, start + 148, start + 156);
  let sum = 0;
  for (let i = 0; i < 512; i++) sum += out[start + i]!;
  const field = `${sum.toString(8).padStart(6, "0")}\0 `;
  for (let i = 0; i < 8; i++) out[start + 148 + i] = field.charCodeAt(i);
  return out;
}

const good = parts();
const textName = `texts/${sha256(text)}.md`;
const cardName = `statements/${alice.card.hash}.json`;

// The container
put("swapped-entry.tar", tarOf(good, (all) => replaced(all, textName, utf8("# A lettre\n\nTo whom it may concern.\n"))), "wrong-hash", "Eve changes a letter of the letter");
put("longer-entry.tar", tarOf(good, (all) => replaced(all, textName, utf8("# A letter\n\nTo whom it may concern, and more.\n"))), "wrong-size", "Eve adds words to the letter");
put("unlisted-entry.tar", tarOf(good, (all) => [...all, { name: `texts/${"f".repeat(64)}.md`, bytes: text }]), "unlisted-entry", "an entry that the signed list does not name");
put("missing-entry.tar", tarOf(good, (all) => all.filter(({ name }) => name !== textName)), "missing-entry", "an entry taken out");
put("other-sums.tar", tarOf({ ...good, sums: utf8(`${"0".repeat(64)}  ${textName}\n`) }), "sums-differ", "SHA256SUMS says something else than the signed list");
put("other-order.tar", tarOf({ ...good, entries: [...good.entries].reverse() }), "not-canonical", "entries not sorted by name");
put("manifest-last.tar", tarOf(good, ([manifest, ...rest]) => [...rest, manifest!]), "bad-archive", "the manifest is not first");
put("no-manifest.tar", writeTar(good.entries), "bad-archive", "only entries");
put("empty.tar", writeTar([]), "bad-archive", "an archive of nothing");
put("manifest-altered.tar", tarOf(good, (all) => replaced(all, "manifest.json", utf8(fromUtf8(all[0]!.bytes, "made").replace('"purpose": "test"', '"purpose": "jest"')))), "bad-signature", "one letter of the manifest changed");
put("manifest-spaced.tar", tarOf(good, (all) => replaced(all, "manifest.json", utf8(`${fromUtf8(all[0]!.bytes, "made")} `))), "not-canonical", "a space behind the manifest");
put("manifest-legacy.tar", tarOf({ ...good, signature: (bytes) => legacy(signFile(bytes, alice.signing, `${manifestKind.type} ${created}`)) }), "legacy-signature", "the manifest's signature relabelled as minisign's older kind");
put("manifest-by-eve.tar", tarOf({ ...good, signature: (bytes) => signFile(bytes, eve.signing, `${manifestKind.type} ${created}`) }), "wrong-key", "a manifest that names Alice, signed by Eve");
put("manifest-other-comment.tar", tarOf({ ...good, signature: (bytes) => signFile(bytes, alice.signing, "undersigned/card/1 2020-01-01T00:00:00Z") }), "bad-signature", "a trusted comment that says another type and time");
put("manifest-is-a-card.tar", tarOf(good, (all) => replaced(replaced(all, "manifest.json", alice.card.bytes), "manifest.json.minisig", alice.card.signature)), "wrong-type", "a card where the manifest should be");
put("second-archive.tar", concatTars(tarOf(good), tarOf(good)), "trailing-data", "a second archive behind the end marker");
put("hard-link.tar", withHeader(tarOf(good), 3, 156, "1"), "not-canonical", "a hard link");
put("symbolic-link.tar", withHeader(tarOf(good), 3, 156, "2"), "not-canonical", "a symbolic link");
put("pax-header.tar", withHeader(tarOf(good), 3, 156, "x"), "not-canonical", "a pax header");
put("folder.tar", withHeader(tarOf(good), 3, 156, "5"), "not-canonical", "a folder");
put("executable.tar", withHeader(tarOf(good), 3, 100, "0000755"), "not-canonical", "an executable file");
put("dated.tar", withHeader(tarOf(good), 3, 136, "00000000001"), "not-canonical", "a file with a time");
put("absolute-path.tar", withHeader(tarOf(good), 3, 0, "/etc/passwd\0"), "unsafe-name", "an absolute path");
put("dot-dot.tar", withHeader(tarOf(good), 3, 0, "../../x\0"), "unsafe-name", "a path out of the folder");
put("back-slash.tar", withHeader(tarOf(good), 3, 0, "texts\\x\0"), "unsafe-name", "a Windows path");
put("upper-case.tar", withHeader(tarOf(good), 3, 0, "TEXTS/x\0"), "unsafe-name", "upper case");
put("device-name.tar", withHeader(tarOf(good), 3, 0, "texts/con.md\0"), "unsafe-name", "a name Windows keeps for a device");
put("huge-size.tar", withHeader(tarOf(good), 3, 124, "77777777777"), "too-large", "8 GiB declared");
put("binary-size.tar", withHeader(tarOf(good), 3, 124, "\x80\0\0\0\xff\xff\xff\xff\xff\xff\xff"), "not-canonical", "a size as a binary number");
put("truncated.tar", tarOf(good).subarray(0, 2048), "truncated", "cut in the middle");
put("other-folder.tar", tarOf(listed([...good.entries, { name: "zzz/x.md", bytes: text }])), "unsafe-name", "a folder that the format does not have");
put("twice.tar", tarOf(listed(good.entries), (all) => [...all, all.at(-1)!]), "duplicate-entry", "an entry twice");
put("file-and-folder.tar", tarOf(good, (all) => [...all, { name: `${textName}/x`, bytes: text }]), "duplicate-entry", "a file that is also a folder");

// What is set aside by itself
const badText = utf8("# A letter\n\n<script>alert(1)</script>\n");
put("text-with-html.tar", tarOf(parts({ texts: [badText] })), "bad-letter", "HTML in a letter text", `texts/${sha256(badText)}.md`);
const bidi = utf8("# A letter\n\nPay \u202e001 now.\n");
put("text-with-override.tar", tarOf(parts({ texts: [bidi] })), "bad-text", "a right-to-left override in a letter text", `texts/${sha256(bidi)}.md`);
put("wrong-name.tar", tarOf(listed([...good.entries.filter(({ name }) => name !== textName), { name: `texts/${"e".repeat(64)}.md`, bytes: text }])), "wrong-hash", "a name that is not the hash of the contents", `texts/${"e".repeat(64)}.md`);
put("unsigned-statement.tar", tarOf(listed(good.entries.filter(({ name }) => name !== `${cardName}.minisig`))), "missing-entry", "a statement without its signature", cardName);
put("lonely-signature.tar", tarOf(listed(good.entries.filter(({ name }) => name !== cardName))), "missing-entry", "a signature without its statement", `${cardName}.minisig`);
put("forged-statement.tar", tarOf(parts({ statements: [resigned(alice.card, eve.signing)] })), "wrong-key", "Alice's card signed by Eve", cardName);
put("legacy-statement.tar", tarOf(parts({ statements: [{ ...alice.card, signature: legacy(alice.card.signature) }] })), "legacy-signature", "a statement with a legacy signature", cardName);
const spaced = spacedCard();
put("spaced-statement.tar", tarOf(parts({ statements: [spaced] })), "not-canonical", "a card with a space behind, correctly signed", `statements/${spaced.hash}.json`);
const inner = signStatement(manifestKind, manifestOf([]), alice.signing);
put("manifest-inside.tar", tarOf(parts({ statements: [inner] })), "wrong-type", "another bundle's manifest as a statement", `statements/${inner.hash}.json`);
const other = versionOf("Another title");
put("other-title.tar", tarOf(parts({ statements: [other] })), "wrong-reference", "a version whose title is not its text's", `statements/${other.hash}.json`);
put("unrotated-card.tar", tarOf(parts({ statements: [rotated()] })), "missing-entry", "a card that claims a previous key without its signature", `statements/${rotated().hash}.json`);
put("eve-rotates-alice.tar", tarOf(parts({ statements: [{ ...rotated(), rotation: signFile(rotated().bytes, bob.signing, `undersigned/card/1 ${created}`) }] })), "wrong-key", "a card that claims a previous key, signed by a third", `statements/${rotated().hash}.json`);

// The age file
const classic = await identityToRecipient(await generateX25519Identity());
put("mixed-recipients.age", await encrypted([bob.recipient, classic]), "mixed-recipients", "a classic recipient beside the hybrid one");
put("classic.age", await encrypted([classic]), "mixed-recipients", "a classic recipient only");
put("passphrase.age", await withPassphrase(), "mixed-recipients", "a passphrase");
put("header-only.age", (await encrypted([bob.recipient])).subarray(0, 1000), "truncated", "cut inside the header");
put("not-age.age", utf8("age-encryption.org/v2\n-> mlkem768x25519 x\n"), "bad-header", "another version");
put("empty.age", new Uint8Array(0), "truncated", "nothing");
put("no-recipient.age", utf8(`age-encryption.org/v1\n--- ${"A".repeat(43)}\n`), "bad-header", "no recipient");
put("short-payload.age", (await encrypted([bob.recipient])).slice(0, -10), "damaged", "cut inside the payload");

writeFileSync(join(folder, "index.json"), `${JSON.stringify(index, null, 2)}\n`);

function listed(entries: readonly Entry[]): Parts {
  const sorted = [...entries].sort((a, b) => byCodePoint(a.name, b.name));
  return { manifest: manifestOf(sorted), entries: sorted };
}

function concatTars(first: Uint8Array, second: Uint8Array): Uint8Array {
  return new Uint8Array([...first, ...second]);
}

function resigned(signed: Signed, signer: typeof eve.signing): Signed {
  return { ...signed, signature: signFile(signed.bytes, signer, `${signed.statement.type} ${signed.statement.created}`) };
}

function spacedCard(): Signed {
  const bytes = utf8(`${fromUtf8(alice.card.bytes, "made")} `);
  return { ...alice.card, bytes, hash: sha256(bytes), signature: signFile(bytes, alice.signing, `undersigned/card/1 ${created}`) };
}

function versionOf(title: string): Signed {
  const example = exampleOf(versionKind.type, alice, bob);
  return signStatement(versionKind, { ...example, title, text: sha256(text), translations: [] } as never, alice.signing);
}

function rotated(): Signed {
  const { statement } = eve.card;
  return signStatement(
    { type: statement.type, mostBytes: 65_536, check: (value) => value as typeof statement },
    { ...statement, previous: alice.card.hash, previousKey: alice.key },
    eve.signing,
  );
}

async function encrypted(recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(tarOf(good));
}

async function withPassphrase(): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase("correct horse");
  encrypter.setScryptWorkFactor(10);
  return encrypter.encrypt(tarOf(good));
}
