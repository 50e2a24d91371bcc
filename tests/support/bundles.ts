import { Decrypter, Encrypter } from "age-encryption";
import { openBundle } from "../../src/core/bundle/open";
import type { Opened, Receiver } from "../../src/core/bundle/open";
import { packBundle } from "../../src/core/bundle/pack";
import type { Packed, Parcel } from "../../src/core/bundle/pack";
import { utf8 } from "../../src/core/crypto/sodium";
import { padmeSize } from "../../src/core/encoding/padme";
import { Refusal } from "../../src/core/encoding/refusal";
import { created, seededRandom } from "./desks";
import type { TestDesk } from "./desks";

export const letterText = () => utf8("# A letter\n\nTo whom it may concern.\n");

/** A bundle with the sender's card and a short letter, unless the test says otherwise. */
export function packFor(
  from: TestDesk,
  to: readonly TestDesk[],
  changes: Partial<Parcel> = {},
  seed = "pack",
): Promise<Packed> {
  return packBundle(
    {
      from: from.signing,
      to,
      purpose: "test",
      note: null,
      seq: 10,
      now: created,
      contents: { statements: [from.card], texts: [letterText()], attachments: [] },
      ...changes,
    },
    seededRandom(seed),
  );
}

export function receiver(desk: TestDesk, changes: Partial<Receiver> = {}): Receiver {
  return { opening: desk.opening, key: desk.key, knows: () => true, imported: [], ...changes };
}

/** The reason of a refusal, or the outcome. */
export async function outcomeOf(file: Uint8Array, desk: TestDesk): Promise<string> {
  try {
    return (await openBundle(file, receiver(desk))).outcome;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

export function opened(result: Opened): Extract<Opened, { outcome: "opened" }> {
  if (result.outcome !== "opened") throw new Error(`expected an opened bundle, found ${result.outcome}`);
  return result;
}

/** What is inside the age file. */
export function decrypted(file: Uint8Array, desk: TestDesk): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(desk.opening.identity);
  return decrypter.decrypt(file);
}

/** An age file around any bytes. */
export function encryptedFor(bytes: Uint8Array, ...desks: readonly TestDesk[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const desk of desks) encrypter.addRecipient(desk.recipient);
  return encrypter.encrypt(bytes);
}

/** The zeros that a stored tar left out. */
export function padded(tar: Uint8Array): Uint8Array {
  const out = new Uint8Array(padmeSize(tar.length));
  out.set(tar);
  return out;
}
