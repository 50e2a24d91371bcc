import { describe, expect, test } from "vitest";
import { kinds } from "../../src/core/bundle/registry";
import { cardKind } from "../../src/core/contact/card";
import { emergencyFields, emergencyKind } from "../../src/core/contact/emergency";
import type { Emergency } from "../../src/core/contact/emergency";
import { revocationKind } from "../../src/core/contact/revocation";
import type { Revocation } from "../../src/core/contact/revocation";
import { fingerprintOf } from "../../src/core/contact/fingerprint";
import { utf8 } from "../../src/core/crypto/sodium";
import { writeJson } from "../../src/core/encoding/json";
import { Refusal } from "../../src/core/encoding/refusal";
import { endorsementKind } from "../../src/core/endorsement/answers";
import { isUnknown } from "../../src/core/statement/envelope";
import { readSigned, readStatement, signStatement } from "../../src/core/statement/statement";
import { contactDetail } from "../../src/desk/contacts/contactDetail";
import { summaryOf } from "../../src/desk/contacts/trust";
import { verifyContact } from "../../src/desk/contacts/verifyContact";
import { endOwnKey, ownEnd } from "../../src/desk/ending/endOwnKey";
import { entrustEnd, prepareOwnEnd, publishEnd } from "../../src/desk/ending/entrust";
import { mostStanding } from "../../src/desk/ending/standing";
import { circulate } from "../../src/desk/exchange/circulate";
import { receive } from "../../src/desk/exchange/receive";
import { sendingPreview } from "../../src/desk/exchange/sendingPreview";
import { overview } from "../../src/desk/overview";
import { publishCard } from "../../src/desk/publishCard";
import { KeyEnded } from "../../src/desk/pen";
import { stateOf } from "../../src/desk/round/stateOf";
import { serveDesk } from "../../src/desk/serve";
import { allStatements, onlyKind } from "../../src/desk/statements";
import { computer, setUp } from "./doors";
import { acquaint, admitAll, campaignOf, endorseAs, got, invite, person, send } from "./people";
import type { Person } from "./people";

async function verify(one: Person, other: Person): Promise<void> {
  await acquaint(one, other);
  const words = fingerprintOf(other.key).words.join(" ");
  got(await verifyContact(one, other.key, words, "voice"), "verified");
}

/** What is told of the end of a key, to these people. */
async function tell(one: Person, key: string, to: readonly Person[]) {
  const asked = { campaigns: [], to: to.map((each) => each.key), purpose: "revocation", note: null };
  return got(await circulate(one, { ...asked, ends: [key] }), "packed");
}

const card = (one: Person) => ({
  organisation: "Amina",
  country: "KE",
  sectors: [],
  languages: ["en"],
  reach: "open" as const,
  expires: "2027-12-31",
  key: one.key,
});

describe("the end of one's own key", () => {
  async function signed() {
    const [amina, baraka] = [await person("Amina"), await person("Baraka")];
    await acquaint(amina, baraka);
    const { campaign, version } = await campaignOf(amina);
    await invite(amina, campaign, [baraka]);
    await endorseAs(baraka, version);
    await send(baraka, campaign, amina);
    await admitAll(amina, campaign, [baraka]);
    const counted = async () => (await stateOf(amina, campaign)).counts.organisations;
    expect(await counted()).toBe(1);
    return { amina, baraka, campaign, version, counted };
  }

  test("what was signed stays valid unless somebody says otherwise, and nothing new is signed", async () => {
    const { amina, baraka, campaign, version, counted } = await signed();
    expect(await ownEnd(baraka)).toMatchObject({ ended: null, stands: 2, leftOut: 0, holders: [] });
    const { revocation } = got(await endOwnKey(baraka, "closed", "signed"), "published");
    expect(revocation.statement.reason).toBe("closed");
    expect(await endOwnKey(baraka, "closed", "nothing")).toEqual({ outcome: "already-ended" });
    expect(await ownEnd(baraka)).toMatchObject({ ended: { reason: "closed" } });
    expect((await overview(baraka)).card).toEqual({ state: "ended" });

    const before = allStatements(baraka).length;
    const served = serveDesk(baraka);
    const asked = {
      version,
      read: "en",
      signatories: [],
      listing: "public",
      successorsMayRead: true,
    } as const;
    expect(await served.endorse(asked)).toEqual({ outcome: "key-ended" });
    expect(await served.withdraw(campaign, null)).toEqual({ outcome: "key-ended" });
    expect(await served.publishCard(card(baraka))).toEqual({ outcome: "key-ended" });
    await expect(publishCard(baraka, card(baraka))).rejects.toThrow(KeyEnded);
    expect(allStatements(baraka)).toHaveLength(before);

    expect(await counted(), "nobody was told yet").toBe(1);
    const { parcels } = await tell(baraka, baraka.key, [amina]);
    got(await receive(amina, parcels[0]!.bytes), "received");
    expect(summaryOf(amina, baraka.key)?.trust).toBe("revoked");
    expect(await counted(), "it signed that while the key was good").toBe(1);
  });

  test("or none of it", async () => {
    const { amina, baraka, counted } = await signed();
    got(await endOwnKey(baraka, "unusable", "nothing"), "published");
    const { parcels } = await tell(baraka, baraka.key, [amina]);
    got(await receive(amina, parcels[0]!.bytes), "received");
    expect(await counted()).toBe(0);
  });

  test("it names 900 statements at most: endorsements before cards, and says how many are left out", async () => {
    const { baraka } = await signed();
    for (let at = 0; at < mostStanding + 3; at++) await publishCard(baraka, card(baraka));
    // Two of before: an endorsement and a card.
    expect(await ownEnd(baraka)).toMatchObject({ stands: mostStanding, leftOut: 5 });
    const { revocation } = got(await endOwnKey(baraka, "replaced", "signed"), "published");
    const { stands } = revocation.statement;
    const [endorsement] = onlyKind(allStatements(baraka), endorsementKind);
    expect(stands).toHaveLength(mostStanding);
    expect(stands).toContain(endorsement!.hash);
    const cards = onlyKind(allStatements(baraka), cardKind).filter(
      ({ statement }) => statement.key === baraka.key,
    );
    const oldest = cards.reduce((a, b) => (a.statement.seq < b.statement.seq ? a : b));
    expect(stands).not.toContain(oldest.hash);
  }, 30_000);
});

describe("the end of a key in other hands", () => {
  test("a desk signs it when it is made; it counts nowhere until it is published", async () => {
    const program = computer().start({});
    await setUp(program);
    const told = await program.desk.ownEnd();
    expect(told).toMatchObject({ ended: null, holders: [] });
    const [amina, baraka, chen] = [await person("Amina"), await person("Baraka"), await person("Chen")];
    await verify(amina, baraka);
    await acquaint(amina, baraka, chen);
    const made = await prepareOwnEnd(amina);
    expect((await prepareOwnEnd(amina)).hash, "one is enough").toBe(made.hash);
    expect(onlyKind(allStatements(amina), revocationKind)).toEqual([]);
    expect((await overview(amina)).card.state).toBe("good");

    expect(await entrustEnd(amina, [])).toEqual({ outcome: "nobody" });
    expect(await entrustEnd(amina, [baraka.key, chen.key])).toEqual({
      outcome: "not-verified",
      keys: [chen.key],
    });
    const { parcels } = got(await entrustEnd(amina, [baraka.key]), "packed");
    expect(await ownEnd(amina)).toMatchObject({ holders: [{ key: baraka.key }] });
    got(await receive(baraka, parcels[0]!.bytes), "received");
    expect(await receive(chen, parcels[0]!.bytes)).toMatchObject({ outcome: "not-for-me" });
    expect(summaryOf(baraka, amina.key)?.trust).toBe("unverified");
    expect(contactDetail(baraka, amina.key)).toMatchObject({ mayEnd: true, mayTellEnd: false });
    expect(contactDetail(baraka, chen.key)).toMatchObject({ mayEnd: false, mayTellEnd: false });
    expect(await tell(baraka, amina.key, [chen])).toMatchObject({ parcels: [] });

    expect(await publishEnd(chen, amina.key)).toEqual({ outcome: "not-entrusted" });
    expect(await publishEnd(amina, amina.key), "one's own is ended another way").toEqual({
      outcome: "not-entrusted",
    });
    got(await publishEnd(baraka, amina.key), "published");
    expect(await publishEnd(baraka, amina.key)).toEqual({ outcome: "already-ended" });
    expect(summaryOf(baraka, amina.key)?.trust).toBe("revoked");
    expect(contactDetail(baraka, amina.key)).toMatchObject({ mayEnd: false, mayTellEnd: true });

    const sent = await tell(baraka, amina.key, [chen]);
    got(await receive(chen, sent.parcels[0]!.bytes), "received");
    expect(summaryOf(chen, amina.key)?.trust).toBe("revoked");
    const held = allStatements(chen).map(({ statement }) => statement.type);
    expect(held, "what travels is the end, not the means").not.toContain(emergencyKind.type);
  });

  test("of somebody whose card is not to be passed on, only who was given the means tells others", async () => {
    const direct = await person("Direct", "direct");
    const [baraka, chen, dunya] = [await person("Baraka"), await person("Chen"), await person("Dunya")];
    await verify(direct, baraka);
    for (const one of [baraka, chen]) await acquaint(direct, one);
    await acquaint(baraka, chen);
    await acquaint(chen, dunya);
    const { parcels } = got(await entrustEnd(direct, [baraka.key]), "packed");
    got(await receive(baraka, parcels[0]!.bytes), "received");
    got(await publishEnd(baraka, direct.key), "published");
    const [told] = (await tell(baraka, direct.key, [chen])).parcels;
    got(await receive(chen, told!.bytes), "received");
    expect(contactDetail(chen, direct.key)).toMatchObject({ trust: "revoked", mayTellEnd: false });
    expect((await tell(chen, direct.key, [dunya])).parcels).toEqual([]);
  });

  test("what a file would tell is shown before it leaves", async () => {
    const [amina, chen] = [await person("Amina"), await person("Chen")];
    await acquaint(amina, chen);
    got(await endOwnKey(amina, "closed", "signed"), "published");
    const asked = { campaigns: [], to: [chen.key], purpose: "revocation", toCoordinators: false } as const;
    const { groups } = await sendingPreview(amina, { ...asked, files: "default", ends: [amina.key] });
    expect(groups).toMatchObject([
      { shows: { cards: [{ organisation: "Amina" }], others: [{ type: revocationKind.type, count: 1 }] } },
    ]);
  });

  test("what is inside must be a sound end of the very key that signs, made beforehand", async () => {
    const [amina, eve] = [await person("Amina"), await person("Eve")];
    const end = (by: Person, changes: Partial<Revocation> = {}) =>
      signStatement<Revocation>(
        revocationKind,
        {
          type: revocationKind.type,
          key: by.key,
          campaign: null,
          seq: 1,
          created: by.clock(),
          reason: "unusable",
          stands: [],
          ...changes,
        },
        by.identity.signing,
      );
    const held = (fields: Pick<Emergency, "revocation" | "signature">) => ({
      type: emergencyKind.type,
      key: eve.key,
      campaign: null,
      seq: 2,
      created: eve.clock(),
      ...fields,
    });
    const sound = emergencyFields(end(eve));
    const of = (fields: Partial<typeof sound>) => {
      try {
        readStatement(utf8(writeJson(held({ ...sound, ...fields }))), kinds, "test");
        return "accepted";
      } catch (error) {
        if (error instanceof Refusal) return error.reason;
        throw error;
      }
    };
    expect(of({})).toBe("accepted");
    const hostile: readonly Partial<typeof sound>[] = [
      emergencyFields(end(amina)),
      { signature: emergencyFields(end(amina)).signature },
      { revocation: emergencyFields(end(eve, { seq: 9 })).revocation },
      emergencyFields(end(eve, { reason: "closed" })),
      emergencyFields(end(eve, { stands: ["a".repeat(64)] })),
      { revocation: "{}" },
      { revocation: "not JSON" },
      { revocation: `${sound.revocation}\n` },
      { signature: "untrusted comment: undersigned" },
      { revocation: sound.revocation.replace("revocation/1", "revocation/2") },
    ];
    for (const fields of hostile) expect(of(fields), JSON.stringify(fields)).toBe("bad-schema");
    const oversized = of({ revocation: "x".repeat(70_000) });
    expect(["too-large", "bad-text"]).toContain(oversized);
  });

  test("a program that does not know the kind keeps it, and takes no key for ended by it", async () => {
    const amina = await person("Amina");
    const { bytes, signature } = await prepareOwnEnd(amina);
    const older = new Map([...kinds].filter(([type]) => type !== emergencyKind.type));
    const read = readSigned(bytes, signature, older, "test");
    expect(isUnknown(read.statement)).toBe(true);
    expect(read.statement.campaign, "it makes no answer undetermined").toBeNull();
  });
});
