import { armor, Decrypter, Encrypter } from "age-encryption";
import { Refusal } from "../encoding/refusal";
import type { Random, Recipient } from "../encoding/values";
import { readHeader } from "./header";
import { hybridIdentity, hybridRecipient } from "./hybrid";
import { openingKeyFromSeed } from "./keys";
import type { OpeningKey } from "./keys";
import { recipientCountPadded } from "../encoding/padme";

/**
 * Encrypts to hybrid recipients. age-encryption draws the file key and the payload's nonce itself: the one place
 * where core's randomness is not given.
 *
 * @param recipients - at most 512, padded with throw-away ones and shuffled (docs/formats.md §5.3)
 */
export async function encryptTo(
  bytes: Uint8Array,
  recipients: readonly Recipient[],
  random: Random,
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of padRecipients(recipients, random)) {
    encrypter.addRecipient(hybridRecipient(recipient, random));
  }
  return encrypter.encrypt(bytes);
}

export type Decrypted =
  { readonly outcome: "decrypted"; readonly bytes: Uint8Array } | { readonly outcome: "not-for-me" };

/**
 * Decrypts a whole age file for one hybrid identity, buffering until the last chunk is checked.
 *
 * @returns "not-for-me" when no stanza is for this identity
 * @throws Refusal "bad-header", "mixed-recipients", "too-large", "truncated", "damaged"
 */
export async function decryptFor(file: Uint8Array, key: OpeningKey): Promise<Decrypted> {
  const { size } = readHeader(file);
  const decrypter = new Decrypter();
  decrypter.addIdentity(hybridIdentity(key.identity));
  try {
    return { outcome: "decrypted", bytes: await decrypter.decrypt(file) };
  } catch {
    return decryptionFault(decrypter, file.subarray(0, size));
  }
}

/** A header that opens by itself leaves the payload at fault. */
async function decryptionFault(decrypter: Decrypter, header: Uint8Array): Promise<Decrypted> {
  try {
    await decrypter.decryptHeader(header);
  } catch (error) {
    headerFault(error);
    return { outcome: "not-for-me" };
  }
  throw new Refusal("damaged", "age payload", "expected encrypted data that is whole and unaltered");
}

/**
 * What a header that did not open had wrong: the library tells it by its wording only. Returns when no stanza is for
 * the identity.
 *
 * @throws Refusal "bad-header" for whatever else it was
 */
export function headerFault(error: unknown): void {
  if (error instanceof Error && error.message.startsWith("no identity matched")) return;
  throw new Refusal(
    "bad-header",
    "age header",
    "expected sound keys and the header's own authentication code",
  );
}

const armorBegin = "-----BEGIN AGE ENCRYPTED FILE-----";

/** ASCII armor of an age file, for pasting. */
export function writeArmor(file: Uint8Array): string {
  return armor.encode(file);
}

export function isArmored(text: string): boolean {
  return text.trimStart().startsWith(armorBegin);
}

/** @throws Refusal "bad-encoding" */
export function readArmor(text: string): Uint8Array {
  try {
    const file = armor.decode(text);
    if (armor.encode(file).trim() !== text.trim().replaceAll("\r\n", "\n")) throw new Error("other form");
    return file;
  } catch {
    throw new Refusal("bad-encoding", "armor", "expected an age armor block that is whole");
  }
}

function padRecipients(recipients: readonly Recipient[], random: Random): readonly Recipient[] {
  const padded = [...recipients];
  const size = recipientCountPadded(recipients.length);
  while (padded.length < size) padded.push(openingKeyFromSeed(random(32)).recipient);
  return shuffle(padded, random);
}

function shuffle<T>(values: readonly T[], random: Random): readonly T[] {
  const out = [...values];
  for (let i = out.length - 1; i > 0; i--) {
    const j = below(i + 1, random);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

/** A uniform integer in [0, limit), limit at most 512, by rejection. */
function below(limit: number, random: Random): number {
  const largest = Math.floor(65_536 / limit) * limit;
  for (;;) {
    const [high = 0, low = 0] = random(2);
    const value = high * 256 + low;
    if (value < largest) return value % limit;
  }
}
