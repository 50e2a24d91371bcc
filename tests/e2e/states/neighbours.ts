import { packBundle } from "../../../src/core/bundle/pack";
import { decryptFor, encryptTo, writeArmor } from "../../../src/core/crypto/age";
import { cardKind } from "../../../src/core/contact/card";
import type { Card } from "../../../src/core/contact/card";
import { introductionKind } from "../../../src/core/contact/introduction";
import { revocationKind } from "../../../src/core/contact/revocation";
import { fingerprintOf } from "../../../src/core/contact/fingerprint";
import type { Fingerprint } from "../../../src/core/contact/fingerprint";
import { instantOf, unixSeconds } from "../../../src/core/encoding/values";
import type { Signed } from "../../../src/core/statement/envelope";
import { signStatement } from "../../../src/core/statement/statement";
import { circulate } from "../../../src/desk/exchange/circulate";
import { createDesk } from "../../../src/desk/createDesk";
import { ownKey } from "../../../src/desk/desk";
import { importCard } from "../../../src/desk/contacts/importCard";
import { cardText, ownCard } from "../../../src/desk/ownCard";
import { takePen } from "../../../src/desk/pen";
import { systemClock, systemRandom } from "../../../src/desk/platform";
import { publishCard } from "../../../src/desk/publishCard";
import type { CardDetails } from "../../../src/desk/publishCard";
import { memoryStore } from "../../../src/vault/memory";
import { campaignOf, got } from "../../desk/people";
import type { Person } from "../../desk/people";

/*
 * The organisations around the desk on screen: desks in this process, which give their cards and send bundles as they
 * would from other computers. Their clocks begin a month ago, since the desk on screen has no clock but the computer's.
 */

const day = 86_400;

/** A day of the calendar, so many days from now. */
export function dayFromNow(days: number): string {
  return instantOf(unixSeconds(systemClock()) + days * day).slice(0, 10);
}

/** An organisation that has a desk. */
export async function neighbour(organisation: string, details: Partial<CardDetails> = {}): Promise<Person> {
  let now = unixSeconds(systemClock()) - 30 * day;
  const desk = await createDesk({ store: memoryStore(), clock: () => instantOf(now), random: systemRandom });
  await publishCard(desk, {
    organisation,
    country: "KE",
    sectors: ["peacebuilding"],
    languages: ["en"],
    reach: "open",
    expires: dayFromNow(400),
    ...details,
  });
  return { ...desk, key: ownKey(desk), wait: (seconds) => void (now += seconds) };
}

/** Its newest card, as a block of text. */
export function cardOf(one: Person): string {
  return cardText(ownCard(one)!);
}

export function fingerprint(one: Person): Fingerprint {
  return fingerprintOf(one.key);
}

/** Makes a newer card, which says something else, and gives it as text. */
export async function renewed(one: Person, changes: Partial<Card>): Promise<string> {
  one.wait(60);
  await publishCard(one, { ...ownCard(one)!.statement, ...changes });
  return cardOf(one);
}

/** Two cards of one key and number, of which nobody can tell which is the right one. */
export function twins(one: Person, changes: Partial<Card>): readonly [string, string] {
  const card = ownCard(one)!;
  return [cardText(card), cardText(signedAgain(one, card, changes))];
}

function signedAgain(one: Person, { statement }: Signed<Card>, changes: Partial<Card>): Signed<Card> {
  return signStatement<Card>(cardKind, { ...statement, ...changes }, one.identity.signing);
}

export interface BundleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An invitation to a new campaign, for the desk whose card this is. */
export async function invitation(
  from: Person,
  card: string,
  note: string | null = null,
): Promise<BundleFile> {
  const { campaign } = await campaignOf(from);
  const to = [await known(from, card)];
  const sent = await circulate(from, { campaigns: [campaign], to, purpose: "invitation", note });
  return got(sent, "packed").parcels[0]!;
}

/** A bundle with statements about keys: that one ended, that others are verified. */
export async function wordsAbout(
  from: Person,
  card: string,
  { ends = false, introduces = [] }: { readonly ends?: boolean; readonly introduces?: readonly Person[] },
): Promise<BundleFile> {
  const key = await known(from, card);
  const { recipient } = from.holdings.newestCard(key)!.statement;
  const pen = await takePen(from);
  const introductions = introduces.map((subject) =>
    pen.sign(introductionKind, null, {
      subject: subject.key,
      card: ownCard(subject)!.hash,
      method: "in-person",
      met: dayFromNow(-10),
      expires: dayFromNow(300),
      withdrawn: false,
    }),
  );
  const revocations = ends ? [pen.sign(revocationKind, null, { reason: "unusable", stands: [] })] : [];
  return packBundle(
    {
      from: from.identity.signing,
      to: [{ key, recipient }],
      purpose: "collection",
      note: null,
      seq: pen.nextSeq(),
      now: from.clock(),
      contents: {
        statements: [
          ownCard(from)!,
          ...introduces.map((one) => ownCard(one)!),
          ...introductions,
          ...revocations,
        ],
        texts: [],
        attachments: [],
      },
    },
    systemRandom,
  );
}

/** A bundle that its sender made for another, who opened it and sealed what was in it for the desk whose card this is. */
export async function forwarded(from: Person, card: string, other: Person): Promise<BundleFile> {
  const meant = await invitation(from, cardOf(other));
  const opened = await decryptFor(meant.bytes, other.identity.opening);
  if (opened.outcome !== "decrypted") throw new Error(opened.outcome);
  const key = await known(other, card);
  const { recipient } = other.holdings.newestCard(key)!.statement;
  return { name: "forwarded.age", bytes: await encryptTo(opened.bytes, [recipient], systemRandom) };
}

/** The same bundle as a block of text. */
export function armored({ bytes }: BundleFile): string {
  return writeArmor(bytes);
}

async function known(one: Person, card: string): Promise<string> {
  const imported = await importCard(one, card);
  if (imported.outcome === "own-card") throw new Error("a desk that sends to itself");
  return imported.card.statement.key;
}
