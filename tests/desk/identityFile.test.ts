import { expect, test } from "vitest";
import { utf8 } from "../../src/core/crypto/sodium";
import { readIdentityFile, writeIdentityFile } from "../../src/desk/identityFile";
import { deskOf } from "../support/desks";

test("an identity file holds exactly one key, and a refusal never repeats it", async () => {
  const { opening, key } = await deskOf("Amina");
  const read = (text: string) => readIdentityFile(utf8(text));
  expect(read(`# mine\r\n\r\n${opening.identity}\r\n`)).toEqual({ opening, key: null });
  expect(read(`# minisign public key: ${key}\n${opening.identity}\n`)).toEqual({ opening, key });
  for (const text of [
    "",
    "# nothing\n",
    `${opening.identity}\n${opening.identity}\n`,
    `${opening.identity.slice(0, -1)}\n`,
    `${opening.identity.toLowerCase()}\n`,
    "x".repeat(70_000),
    `# minisign public key: RWnobody\n${opening.identity}\n`,
  ]) {
    const refusal = refusalOf(() => read(text));
    expect(refusal).toMatchObject({ name: "Refusal", part: "identity" });
    expect(String(refusal).toUpperCase()).not.toContain(opening.identity.slice(20, 50));
  }
});

test("an identity file is read as it was written", async () => {
  const { opening, key } = await deskOf("Amina");
  const text = writeIdentityFile(key, opening, "Réseau\u00a0des médiatrices", "keep this to yourself");
  expect(text).toMatch(/^# keep this to yourself\n# organisation: /);
  expect(readIdentityFile(utf8(text))).toEqual({ opening, key });
});

function refusalOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return error;
  }
}
