import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { signFile, writeKeyFile } from "../../src/core/crypto/minisign";
import { fromUtf8, sha256, utf8 } from "../../src/core/crypto/sodium";
import { fromBase64, toBase64 } from "../../src/core/encoding/base64";
import { concat } from "../../src/core/encoding/bytes";
import type { PublicKey } from "../../src/core/encoding/values";
import { writeZip, writeZipDeflated } from "../../src/core/encoding/zip";
import { admissionKind } from "../../src/core/endorsement/admission";
import { folderFor, keyFileName } from "../../src/core/proof/layout";
import { trustedComment } from "../../src/core/statement/statement";
import type { Signed } from "../../src/core/statement/envelope";
import {
  attest,
  endorse,
  letterText,
  proofOf,
  relisted,
  revoke,
  roundOf,
  say,
  unpacked,
  wordFile,
  zipped,
} from "../support/proof";

/**
 * Writes tests/vectors/proof: proof packs from hostile hands, each with the reason it is refused for. What "a
 * coordinator signed again" is the worst case: a coordinator who lies. Run with `npx tsx tests/vectors/make-proofs.ts`.
 */

type Files = Map<string, Uint8Array>;

const folder = join(import.meta.dirname, "proof");
const round = await roundOf();
const other = await roundOf("f".repeat(32));
const { alice, version, statements } = round;
const { paz, quiet, eve } = round.desks;
const sound = await proofOf(round);
const index: Record<string, { reason: string | null; about: string }> = {};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

const keep = (name: string, reason: string | null, about: string, zip: Uint8Array) => {
  writeFileSync(join(folder, `${name}.zip`), zip);
  index[`${name}.zip`] = { reason, about };
};

/** The sound pack with files altered by somebody who cannot sign as a coordinator. */
const altered = (name: string, reason: string, about: string, alter: (files: Files) => void) => {
  const files = unpacked(sound);
  alter(files);
  keep(name, reason, about, zipped(files));
};

/** The sound pack with files altered and listed anew by a coordinator. */
const lied = (
  name: string,
  reason: string | null,
  about: string,
  alter: (files: Files) => void,
  signer = alice,
) => {
  const files = unpacked(sound);
  alter(files);
  keep(name, reason, about, zipped(relisted(files, round, signer)));
};

const put = (files: Files, signed: Signed, place = folderFor(signed.statement.type)!) => {
  files.set(`${place}/${signed.hash}.json`, signed.bytes);
  files.set(`${place}/${signed.hash}.json.minisig`, signed.signature);
  putKey(files, signed.statement.key);
};
const putKey = (files: Files, key: PublicKey) => files.set(keyFileName(key), utf8(writeKeyFile(key)));
const drop = (files: Files, start: string) =>
  [...files.keys()].filter((name) => name.startsWith(start)).forEach((name) => files.delete(name));
const flip = (files: Files, name: string) => {
  const bytes = Uint8Array.from(files.get(name)!);
  bytes[bytes.length >> 1]! ^= 1;
  files.set(name, bytes);
};
const firstIn = (files: Files, place: string) =>
  [...files.keys()].find((name) => name.startsWith(`${place}/`))!;

keep("sound", null, "nothing is wrong with it", sound);
lied(
  "newer-statement",
  null,
  "a statement that only a newer program can read is kept, not judged",
  (files) => {
    const bytes = utf8(
      `${JSON.stringify({ type: "undersigned/devices/1", key: alice.key, campaign: round.campaign, seq: 1, created: "2026-11-22T13:51:00Z", names: [] }, null, 2)}\n`,
    );
    const name = `cards/${sha256(bytes)}.json`;
    files.set(name, bytes);
    files.set(
      `${name}.minisig`,
      signFile(bytes, alice.signing, "undersigned/devices/1 2026-11-22T13:51:00Z"),
    );
  },
);

altered("altered-text", "wrong-hash", "a letter of the letter text was changed", (files) =>
  flip(files, firstIn(files, "texts")),
);
altered("altered-list", "bad-json", "the signed list was changed", (files) =>
  files.set("pack.json", utf8(fromUtf8(files.get("pack.json")!, "").replace("{", "["))),
);
altered("longer-file", "wrong-size", "words were added to README.txt", (files) =>
  files.set("README.txt", concat(files.get("README.txt")!, utf8("All is well.\n"))),
);
altered("removed-file", "missing-entry", "an endorsement was taken out", (files) =>
  files.delete(firstIn(files, "endorsements")),
);
altered("added-file", "unlisted-entry", "a file was added", (files) =>
  files.set("letter.fr.docx", utf8("x")),
);
altered("other-sums", "sums-differ", "SHA256SUMS was changed", (files) => files.set("SHA256SUMS", utf8("")));
altered("unsafe-name", "unsafe-name", "a file that would land outside the folder", (files) =>
  files.set("../evil.txt", utf8("x")),
);
const foreign = unpacked(await proofOf(other));
altered("list-of-another", "sums-differ", "the signed list of another campaign's proof", (files) => {
  for (const name of ["pack.json", "pack.json.minisig"]) files.set(name, foreign.get(name)!);
});
altered("legacy-signature", "legacy-signature", "the list is signed in minisign's older way", (files) =>
  files.set("pack.json.minisig", legacy(files.get("pack.json.minisig")!)),
);

keep(
  "rezipped",
  "not-canonical",
  "zipped again by another program: it can be checked as a folder",
  writeZipDeflated([...unpacked(sound)].map(([name, bytes]) => ({ name, bytes }))),
);
keep(
  "reordered",
  "not-canonical",
  "the same files in another order",
  writeZip([...unpacked(sound)].map(([name, bytes]) => ({ name, bytes })).reverse()),
);
keep("second-archive", "trailing-data", "another archive behind the end", concat(sound, sound));
keep("cut-short", "truncated", "the end is missing", sound.subarray(0, sound.length - 30));

lied(
  "list-by-nobody",
  "not-a-coordinator",
  "Eve, who is no coordinator, signed the list",
  (files) => {
    put(files, eve.card);
  },
  eve,
);
lied("forged-endorsement", "bad-signature", "an endorsement with Paz's key that Eve signed", (files) => {
  const forged = endorse(paz, version, { organisation: "Forged", seq: 1_795_000_050 });
  const signature = signFile(
    forged.bytes,
    { key: paz.key, secret: eve.signing.secret },
    trustedComment(forged.statement),
  );
  put(files, { ...forged, signature });
});
lied("unsigned-endorsement", "missing-entry", "an endorsement without a signature", (files) => {
  const signed = endorse(eve, version);
  put(files, signed);
  files.delete(`endorsements/${signed.hash}.json.minisig`);
});
lied("legacy-endorsement", "legacy-signature", "an endorsement signed in minisign's older way", (files) => {
  const name = firstIn(files, "endorsements");
  files.set(`${name}.minisig`, legacy(files.get(`${name}.minisig`)!));
});
lied(
  "rewritten-endorsement",
  "wrong-hash",
  "an endorsement whose contents are not what its name says",
  (files) => flip(files, firstIn(files, "endorsements")),
);
lied("loose-endorsement", "not-canonical", "an endorsement written in another way and signed so", (files) => {
  const signed = endorse(paz, version);
  const bytes = utf8(JSON.stringify(signed.statement));
  put(files, {
    ...signed,
    hash: sha256(bytes),
    bytes,
    signature: signFile(bytes, paz.signing, trustedComment(signed.statement)),
  });
});
lied("stranger", "not-counted", "an endorsement of Eve, whom nobody admitted", (files) => {
  put(files, endorse(eve, version));
  put(files, eve.card);
});
lied(
  "unnamed-by-tallies",
  "not-counted",
  "an endorsement of an admitted organisation that no tally names",
  (files) => {
    put(files, endorse(eve, version));
    put(files, eve.card);
    put(
      files,
      say(alice, admissionKind, round.campaign, {
        organisation: "Eve",
        country: "KE",
        keys: [eve.key],
        card: eve.card.hash,
        decision: "admitted",
        checked: "2026-11-22",
      }),
    );
  },
);
lied("withheld-shown", "not-counted", "an endorsement that was to be withheld", (files) => {
  put(
    files,
    statements.find(({ statement }) => statement.key === quiet.key && statement.campaign !== null)!,
  );
  put(files, quiet.card);
});

const claim = (
  name: string,
  reason: string,
  about: string,
  changes: Parameters<typeof attest>[3],
  more: readonly Signed[] = [],
) =>
  lied(name, reason, about, (files) => {
    drop(files, "tallies/");
    for (const signed of more) put(files, signed);
    put(files, attest(round, alice, statements, changes));
  });
const listed = attest(round, alice).statement.listed;
const wrongText = endorse(paz, version, { text: sha256(utf8("another")), seq: 1_795_000_050 });
const paz1 = endorse(paz, version);
claim(
  "other-text",
  "not-counted",
  "the tally names an endorsement of another version's text",
  { listed: [...listed.filter((hash) => hash !== paz1.hash), wrongText.hash].sort() },
  [wrongText],
);
claim("larger-number", "tally-differs", "the tally counts more organisations than it names", {
  organisations: 40,
});
claim(
  "more-countries",
  "tally-differs",
  "the tally counts more countries than its organisations can be from",
  { countries: 5 },
);
claim("named-not-there", "missing-entry", "the tally names an endorsement that is not in the pack", {
  listed: [...listed, "f".repeat(64)].sort(),
  organisations: 5,
});
const demanding = endorse(eve, version, { condition: { atLeast: 6 } });
claim(
  "condition-unmet",
  "not-counted",
  "the tally names an endorsement on a condition that is not met",
  { listed: [...listed, demanding.hash].sort(), organisations: 5, countries: 4 },
  [
    demanding,
    eve.card,
    say(alice, admissionKind, round.campaign, {
      organisation: "Eve",
      country: "KE",
      keys: [eve.key],
      card: eve.card.hash,
      decision: "admitted",
      checked: "2026-11-22",
    }),
  ],
);
lied("second-tally", "tally-differs", "two tallies of one coordinator", (files) =>
  put(files, attest(round, alice, statements, { seq: 1_795_000_300 })),
);
lied("no-tally", "missing-entry", "nobody attests", (files) => drop(files, "tallies/"));
lied("tally-by-nobody", "not-a-coordinator", "Eve attests", (files) => {
  put(files, attest(round, eve));
  put(files, eve.card);
});
lied("revoked-coordinator", "not-a-coordinator", "the key that signed the list is revoked", (files) =>
  put(files, revoke(alice, [])),
);

lied("wrong-folder", "wrong-type", "a card among the endorsements", (files) =>
  put(files, eve.card, "endorsements"),
);
lied("no-place", "wrong-type", "a file a proof pack has no place for", (files) =>
  files.set("program.exe", utf8("MZ")),
);
lied("other-campaign", "wrong-reference", "a version of another campaign", (files) =>
  put(files, other.first),
);
lied("missing-text", "missing-entry", "the letter text is not there", (files) => drop(files, "texts/"));
lied("missing-previous", "not-counted", "the version before is not there", (files) =>
  drop(files, `versions/${round.first.hash}`),
);
lied("altered-key", "bad-key", "a key's file holds another key", (files) =>
  files.set(keyFileName(paz.key), utf8(writeKeyFile(eve.key))),
);
lied("stray-key", "wrong-reference", "a key that signed nothing here", (files) => putKey(files, eve.key));

const reworded = await wordFile(round, statements, letterText.replace("a priority", "an option"));
lied("one-word", "text-differs", "the Word file has another word than the letter text", (files) =>
  files.set("letter.docx", reworded),
);
const oneMore = await wordFile({ ...round }, [
  ...statements,
  endorse(eve, version),
  eve.card,
  say(alice, admissionKind, round.campaign, {
    organisation: "Eve",
    country: "KE",
    keys: [eve.key],
    card: eve.card.hash,
    decision: "admitted",
    checked: "2026-11-22",
  }),
]);
lied("one-name", "text-differs", "the Word file names an organisation that did not sign", (files) =>
  files.set("letter.docx", oneMore),
);
lied("no-word-file", "bad-word-file", "letter.docx is no Word file", (files) =>
  files.set("letter.docx", utf8("hello")),
);

writeFileSync(join(folder, "index.json"), `${JSON.stringify(index, null, 2)}\n`);

function legacy(signature: Uint8Array): Uint8Array {
  const lines = fromUtf8(signature, "signature").split("\n");
  const packed = fromBase64(lines[1]!, "signature");
  packed[1] = 0x64;
  lines[1] = toBase64(packed);
  return utf8(lines.join("\n"));
}
