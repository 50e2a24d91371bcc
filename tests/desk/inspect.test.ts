import { expect, test } from "vitest";
import { writeArmor } from "../../src/core/crypto/age";
import { utf8 } from "../../src/core/crypto/sodium";
import { readIdentityFile } from "../../src/desk/identityFile";
import { inspect } from "../../src/desk/inspect";
import { makeParcel } from "../e2e/parcel";
import { decrypted, encryptedFor, packFor } from "../support/bundles";
import { deskOf } from "../support/desks";

test("looking into a bundle says who signed it and what it holds, and that nobody checked the addressee", async () => {
  const { bundle, identity, words, note, organisations } = await makeParcel();
  const found = await inspect(bundle, identity);
  expect(found).toMatchObject({
    outcome: "opened",
    from: { words, organisation: organisations[0] },
    purpose: "invitation",
    note,
    remarks: ["addressee-unchecked"],
    refused: [],
    texts: 0,
    attachments: 0,
  });
  if (found.outcome !== "opened") return;
  const lines = found.statements.map(({ type, by, outcome }) => `${type} ${by.organisation} ${outcome}`);
  expect(new Set(lines)).toEqual(
    new Set([
      "undersigned/card/1 Réseau des médiatrices sound",
      "undersigned/card/1 Foro Cívico sound",
      "undersigned/campaign/1 Réseau des médiatrices sound",
    ]),
  );
  expect(structuredClone(found), "it can be handed over by a worker").toEqual(found);
});

test("a damaged bundle and somebody else's are values too, not faults", async () => {
  const { bundle, identity, wrongIdentity } = await makeParcel();
  expect(await inspect(bundle.subarray(0, 100), identity)).toMatchObject({ outcome: "refused" });
  expect(await inspect(bundle, wrongIdentity)).toEqual({ outcome: "not-for-me" });
});

test("an identity file that names its public key tells a forwarded bundle, and one that was pasted as text opens", async () => {
  const [alice, mallory, bob] = await Promise.all(["Alice", "Mallory", "Bob"].map((name) => deskOf(name)));
  const { bytes } = await packFor(alice!, [mallory!]);
  const forwarded = await encryptedFor(await decrypted(bytes, mallory!), bob!);
  const named = utf8(`# minisign public key: ${bob!.key}\n${bob!.opening.identity}\n`);
  expect(await inspect(forwarded, named)).toEqual({ outcome: "not-for-me" });
  const meant = await packFor(alice!, [bob!]);
  expect(await inspect(utf8(writeArmor(meant.bytes)), named)).toMatchObject({
    outcome: "opened",
    remarks: [],
  });
});

test("an identity file holds exactly one key, and a refusal never repeats it", async () => {
  const { opening, key } = await deskOf("Amina");
  const read = (text: string) => readIdentityFile(utf8(text));
  expect(await read(`# mine\r\n\r\n${opening.identity}\r\n`)).toEqual({ opening, key: null });
  expect(await read(`# minisign public key: ${key}\n${opening.identity}\n`)).toEqual({ opening, key });
  for (const text of [
    "",
    "# nothing\n",
    `${opening.identity}\n${opening.identity}\n`,
    `${opening.identity.slice(0, -1)}\n`,
    `${opening.identity.toLowerCase()}\n`,
    "x".repeat(70_000),
    `# minisign public key: RWnobody\n${opening.identity}\n`,
  ]) {
    const refusal = await read(text).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: "Refusal", part: "identity" });
    expect(String(refusal).toUpperCase()).not.toContain(opening.identity.slice(20, 50));
  }
});
