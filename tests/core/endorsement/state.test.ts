import { describe, expect, test } from "vitest";
import { reasonsOf } from "../../../src/core/endorsement/attest";
import type { CampaignState } from "../../../src/core/endorsement/state";
import type { Signed } from "../../../src/core/statement/envelope";
import { keyOf, now, textOf, writeCampaign } from "../../support/campaigns";

/** Alma and Bako coordinate, Sefu may succeed them; Dia, Eve, Finn and Gul are invited. */
function round() {
  const write = writeCampaign({ coordinators: ["Alma", "Bako"], successors: ["Sefu"] });
  const version = write.version("Alma");
  const base: Signed[] = [write.foundation, version];
  const joins = (name: string) => [write.card(name), write.admission("Alma", [name])];
  return { ...write, first: version, base, joins };
}

const named = (state: CampaignState) =>
  state.counted.map(({ endorsement }) => endorsement.statement.organisation).sort();
const reason = (state: CampaignState, signed: Signed) => reasonsOf(state).get(signed.hash);

describe("what counts", () => {
  const { first, base, joins, endorsement, card, admission, state } = round();

  test("Dia signs, a coordinator admits her, and she counts", () => {
    const signed = endorsement("Dia", first);
    const found = state([...base, ...joins("Dia"), signed]);
    expect(named(found)).toEqual(["Dia"]);
    expect(found.version?.hash).toBe(first.hash);
    expect(found.counts).toEqual({
      organisations: 1,
      countries: 1,
      byCountry: [{ country: "KE", organisations: 1 }],
      byListing: { public: 1, recipients: 0, withheld: 0 },
      recorded: 0,
    });
    expect(found.missing).toEqual([]);
  });

  test("Eve swaps the letter under Dia's endorsement: it names another text, title or number, and is refused", () => {
    const of = (changes: object) => {
      const signed = endorsement("Dia", first, changes);
      const found = state([...base, ...joins("Dia"), signed]);
      expect(found.counted).toEqual([]);
      expect(found.refused.map(({ answer }) => answer)).toEqual([signed]);
      return reason(found, signed);
    };
    expect(of({ text: textOf("another letter") })).toBe("text-differs");
    expect(of({ title: "Another letter" })).toBe("title-differs");
    expect(of({ number: 2 })).toBe("number-differs");
    expect(of({ read: "ar" })).toBe("language-not-offered");
    expect(of({ text: first.statement.translations[0]!.text, read: "fr" })).toBe("text-differs");
  });

  test("Dia reads the French translation and signs the version", () => {
    expect(named(state([...base, ...joins("Dia"), endorsement("Dia", first, { read: "fr" })]))).toEqual([
      "Dia",
    ]);
  });

  test("nobody can endorse a version that asks for input", () => {
    const draft = round().version("Alma", [], { phase: "input", text: textOf("draft") });
    const signed = endorsement("Dia", draft);
    expect(reason(state([base[0]!, draft, ...joins("Dia"), signed]), signed)).toBe("not-for-endorsement");
  });

  test("Finn is nobody's guest: he is shown as not admitted until a coordinator admits him", () => {
    const signed = endorsement("Finn", first);
    const before = state([...base, card("Finn"), signed]);
    expect(before.unadmitted).toEqual([{ answer: signed, reason: "not-admitted" }]);
    expect(named(state([...base, card("Finn"), signed, admission("Bako", ["Finn"])]))).toEqual(["Finn"]);
  });

  test("one coordinator's refusal outweighs the other's admission, until it is taken back", () => {
    const signed = endorsement("Finn", first);
    const all = [...base, ...joins("Finn"), signed, admission("Bako", ["Finn"], { decision: "refused" })];
    expect(reason(state(all), signed)).toBe("refused-by-coordinator");
    expect(named(state([...all, admission("Bako", ["Finn"], { seq: 2 })]))).toEqual(["Finn"]);
  });

  test("a refusal outweighs admissions that are newer, another coordinator's or under the same number", () => {
    const signed = endorsement("Finn", first);
    const refusal = admission("Bako", ["Finn"], { decision: "refused" });
    for (const other of [admission("Alma", ["Finn"], { seq: 9 }), admission("Bako", ["Finn"])]) {
      for (const checked of ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"]) {
        const word = admission("Bako", ["Finn"], { ...refusal.statement, checked });
        expect(reason(state([...base, card("Finn"), signed, other, word]), signed)).toBe(
          "refused-by-coordinator",
        );
      }
    }
  });

  test("Eve admits herself, and it is refused as no coordinator's word", () => {
    const word = admission("Eve", ["Eve"]);
    const signed = endorsement("Eve", first);
    const found = state([...base, card("Eve"), word, signed]);
    expect(reason(found, signed)).toBe("not-admitted");
    expect(found.setAside).toEqual([{ signed: word, outcome: "refused", reason: "not-a-coordinator" }]);
  });

  test("an endorsement without its card waits, and the state says for which", () => {
    const signed = endorsement("Dia", first);
    const found = state([...base, admission("Alma", ["Dia"]), signed]);
    expect(found.held).toEqual([{ answer: signed, reason: "missing-card" }]);
    expect(found.missing).toEqual([{ what: "card", hash: signed.statement.card }]);
  });

  test("an endorsement waits when its card is another's, or was not good when it was made", () => {
    const of = (changes: object, extra: Signed[] = []) => {
      const signed = endorsement("Dia", first, changes);
      return reason(
        state([...base, ...joins("Dia"), ...extra, signed], { asOf: "2029-01-01T00:00:00Z" }),
        signed,
      );
    };
    expect(of({ card: card("Eve").hash }, [card("Eve")])).toBe("card-of-another-key");
    expect(of({ created: "2026-11-22T13:50:59Z" })).toBe("outside-card");
    expect(of({ created: "2028-11-22T23:59:59Z" })).toBe("counted");
    expect(of({ created: "2028-11-23T00:00:00Z" })).toBe("outside-card");
  });

  test("a day ahead is a clock that is wrong, more than a day is held", () => {
    const of = (created: string) => {
      const signed = endorsement("Dia", first, { created });
      return reason(state([...base, ...joins("Dia"), signed]), signed);
    };
    expect(of("2026-11-23T13:51:00Z")).toBe("counted");
    expect(of("2026-11-23T13:51:01Z")).toBe("future");
  });

  test("an endorsement that has run out no longer counts the day after", () => {
    const signed = endorsement("Dia", first, { expires: "2026-12-01" });
    const at = (asOf: string) => reason(state([...base, ...joins("Dia"), signed], { asOf }), signed);
    expect(at("2026-12-01T23:59:59Z")).toBe("counted");
    expect(at("2026-12-02T00:00:00Z")).toBe("expired");
  });

  test("without the founding statement nobody coordinates, and everything waits for it", () => {
    const signed = endorsement("Dia", first);
    const found = state([first, ...joins("Dia"), signed]);
    expect(found.genesis).toBeNull();
    expect(found.held).toEqual([{ answer: signed, reason: "missing-genesis" }]);
    expect(found.missing).toContainEqual({ what: "campaign", hash: found.campaign });
    expect(found.setAside.map((one) => one.reason)).toEqual(["missing-genesis"]);
  });

  test("statements of another campaign change nothing", () => {
    const other = writeCampaign({ coordinators: ["Alma"] });
    expect(other.campaign).not.toBe(base[0]!.hash);
    const theirs = other.version("Alma");
    const found = state([
      ...base,
      ...joins("Dia"),
      other.foundation,
      theirs,
      other.endorsement("Dia", theirs),
    ]);
    expect(found.versions.all.size).toBe(1);
    expect(reasonsOf(found).size).toBe(0);
  });
});

describe("several answers of one key", () => {
  const { first, base, joins, endorsement, withdrawal, decline, unknown, state } = round();
  const all = [...base, ...joins("Dia")];
  const one = endorsement("Dia", first, { seq: 5 });

  test("the highest number speaks, whatever the dates say", () => {
    const earlier = decline("Dia", first, { seq: 4, created: "2026-11-22T20:00:00Z" });
    const found = state([...all, one, earlier]);
    expect(named(found)).toEqual(["Dia"]);
    expect(reason(found, earlier)).toBe("superseded");
    expect(state([...all, one, decline("Dia", first, { seq: 6 })]).declined).toHaveLength(1);
  });

  test("Dia withdraws, and can sign again later", () => {
    const back = withdrawal("Dia", { seq: 6 });
    expect(state([...all, one, back]).withdrawn).toEqual([{ answer: back, reason: "withdrawn" }]);
    expect(named(state([...all, one, back, endorsement("Dia", first, { seq: 7 })]))).toEqual(["Dia"]);
  });

  test("a withdrawal under the same number wins, whatever contradicts it", () => {
    const back = withdrawal("Dia", { seq: 5 });
    const found = state([...all, one, endorsement("Dia", first, { seq: 5, listing: "withheld" }), back]);
    expect(reason(found, back)).toBe("withdrawn");
    expect(found.counted).toEqual([]);
    expect(found.superseded.map((placed) => placed.reason)).toEqual(["duplicate", "duplicate"]);
  });

  test("the same answer made twice under one number is one", () => {
    const card = round().card("Dia", { seq: 2, created: "2026-11-20T00:00:00Z" });
    const copies = [
      one,
      endorsement("Dia", first, { seq: 5, nonce: "0".repeat(32) }),
      endorsement("Dia", first, { seq: 5, created: "2026-11-22T14:00:00Z" }),
      endorsement("Dia", first, { seq: 5, expires: "2027-01-01" }),
      endorsement("Dia", first, { seq: 5, card: card.hash }),
    ];
    const found = state([...all, card, ...copies]);
    const smallest = copies.map(({ hash }) => hash).sort()[0];
    expect(found.counted.map(({ endorsement: shown }) => shown.hash)).toEqual([smallest]);
    expect(found.superseded).toHaveLength(4);
  });

  test("a copied key that says something else under one number silences both, and what came before", () => {
    const before = endorsement("Dia", first, { seq: 3 });
    const other = endorsement("Dia", first, { seq: 5, listing: "withheld" });
    const found = state([...all, before, one, other]);
    expect(found.counted).toEqual([]);
    expect([reason(found, one), reason(found, other)]).toEqual(["equivocation", "equivocation"]);
    expect(reason(found, before)).toBe("superseded");
    expect(named(state([...all, before, one, other, endorsement("Dia", first, { seq: 6 })]))).toEqual([
      "Dia",
    ]);
  });

  test("a later statement that only a newer program can read leaves the answer open", () => {
    expect(reason(state([...all, one, unknown("Dia", 6)]), one)).toBe("newer-program");
    expect(reason(state([...all, one, unknown("Dia", 5)]), one)).toBe("counted");
    expect(reason(state([...all, one, unknown("Eve", 6)]), one)).toBe("counted");
  });
});

describe("organisations with several keys", () => {
  const { first, base, card, admission, endorsement, withdrawal, state } = round();

  test("two keys in one admission are one organisation, shown as its newest answer says", () => {
    const old = endorsement("Dia", first, { seq: 5 });
    const newer = endorsement("Dia's phone", first, { seq: 6, organisation: "Dia", listing: "withheld" });
    const cards = [card("Dia"), card("Dia's phone")];
    const found = state([...base, ...cards, admission("Alma", ["Dia", "Dia's phone"]), old, newer]);
    expect(found.counted.map(({ endorsement: shown }) => shown)).toEqual([newer]);
    expect(reason(found, old)).toBe("same-organisation");
    const apart = [admission("Alma", ["Dia"]), admission("Alma", ["Dia's phone"])];
    expect(state([...base, ...cards, ...apart, old, newer]).counted).toHaveLength(2);
  });

  test("an admission that a later one replaced for a key no longer joins it to the others", () => {
    const cards = [card("Dia"), card("Dia's phone")];
    const answers = [endorsement("Dia", first), endorsement("Dia's phone", first)];
    const together = admission("Alma", ["Dia", "Dia's phone"]);
    const alone = admission("Alma", ["Dia's phone"], { seq: 2 });
    expect(state([...base, ...cards, ...answers, together]).counted).toHaveLength(1);
    expect(state([...base, ...cards, ...answers, together, alone]).counted).toHaveLength(2);
  });

  test("admissions of two coordinators that share a key join all their keys", () => {
    const names = ["Dia", "Dia's phone", "Dia's tablet"] as const;
    const found = state([
      ...base,
      ...names.flatMap((name) => [card(name), endorsement(name, first)]),
      admission("Alma", ["Dia", "Dia's phone"]),
      admission("Bako", ["Dia's phone", "Dia's tablet"]),
    ]);
    expect(found.counted).toHaveLength(1);
    expect(found.superseded.map((placed) => placed.reason)).toEqual([
      "same-organisation",
      "same-organisation",
    ]);
  });

  test("when one key signs and the other withdraws, the coordinator is told", () => {
    const signed = endorsement("Dia", first);
    const back = withdrawal("Dia's phone", { seq: 9 });
    const found = state([...base, card("Dia"), admission("Alma", ["Dia", "Dia's phone"]), signed, back]);
    expect(named(found)).toEqual(["Dia"]);
    expect(found.warnings).toContainEqual({ warning: "keys-disagree", hashes: [signed.hash, back.hash] });
  });

  test("an organisation under another name than it was admitted under is counted and flagged", () => {
    const signed = endorsement("Dia", first, { organisation: "A much larger organisation" });
    const word = admission("Alma", ["Dia"]);
    const found = state([...base, card("Dia"), word, signed]);
    expect(found.counted).toHaveLength(1);
    expect(found.warnings).toContainEqual({ warning: "named-otherwise", hashes: [signed.hash, word.hash] });
  });
});

describe("revoked keys", () => {
  const {
    first,
    base,
    joins,
    foundation,
    version,
    card,
    admission,
    adoption,
    endorsement,
    withdrawal,
    revocation,
    state,
  } = round();

  test("a thief signs with Dia's key after her laptop was taken: nothing of that key counts but what she lets stand", () => {
    const hers = endorsement("Dia", first, { seq: 5 });
    const thiefs = withdrawal("Dia", { seq: 9 });
    const all = [...base, ...joins("Dia"), hers, thiefs];
    expect(reason(state(all), thiefs)).toBe("withdrawn");
    const found = state([...all, revocation("Dia", [hers])]);
    expect(named(found)).toEqual(["Dia"]);
    expect(reason(found, thiefs)).toBe("key-revoked");
  });

  test("what stands must stand by every known revocation", () => {
    const hers = endorsement("Dia", first);
    const all = [...base, ...joins("Dia"), hers, revocation("Dia", [hers], { reason: "replaced" })];
    expect(reason(state(all), hers)).toBe("counted");
    expect(reason(state([...all, revocation("Dia")]), hers)).toBe("key-revoked");
  });

  test("Eve's revocation ends Eve's key and nobody else's", () => {
    expect(named(state([...base, ...joins("Dia"), endorsement("Dia", first), revocation("Eve")]))).toEqual([
      "Dia",
    ]);
  });

  test("Alma is arrested and her key revoked: Bako adopts her version, admits again, and carries on", () => {
    const all = [...base, ...joins("Dia"), endorsement("Dia", first), revocation("Alma")];
    const orphaned = state(all);
    expect(orphaned.version).toBeNull();
    expect(orphaned.versions.all.get(first.hash)).toMatchObject({
      standing: "revoked",
      reason: "key-revoked",
    });
    expect(orphaned.held.map((placed) => placed.reason)).toEqual(["version-revoked"]);
    expect(orphaned.coordinators).toContainEqual({ key: keyOf("Alma"), role: "coordinator", revoked: true });

    const adopted = state([...all, adoption("Bako", first)]);
    expect(adopted.version?.hash).toBe(first.hash);
    expect(adopted.versions.all.get(first.hash)).toMatchObject({ standing: "valid", adopted: true });
    expect(adopted.unadmitted).toHaveLength(1);
    expect(named(state([...all, adoption("Bako", first), admission("Bako", ["Dia"])]))).toEqual(["Dia"]);
  });

  test("a revocation of Alma's that lets her version and admissions stand changes nothing", () => {
    const [diasCard, admitted] = joins("Dia");
    const all = [
      ...base,
      diasCard!,
      admitted!,
      endorsement("Dia", first),
      revocation("Alma", [first, admitted!]),
    ];
    expect(named(state(all))).toEqual(["Dia"]);
  });

  test("Bako's version stays current although it builds on one of Alma's revoked key", () => {
    const second = version("Bako", [first]);
    const found = state([...base, second, revocation("Alma")]);
    expect(found.versions.current?.hash).toBe(second.hash);
  });

  test("nobody but a coordinator can adopt", () => {
    const found = state([...base, revocation("Alma"), adoption("Eve", first)]);
    expect(found.version).toBeNull();
    expect(found.setAside.map((one) => one.reason)).toEqual(["not-a-coordinator"]);
  });

  test("a card of a revoked key still carries the endorsement that was let stand", () => {
    const hers = endorsement("Dia", first);
    expect(
      named(
        state([foundation, first, card("Dia"), admission("Alma", ["Dia"]), hers, revocation("Dia", [hers])]),
      ),
    ).toEqual(["Dia"]);
  });
});

describe("frozen cards", () => {
  const { first, base, joins, card, rotation, admission, endorsement, state } = round();

  test("two cards of one key and number hold its answers until one is verified by hand", () => {
    const own = endorsement("Dia", first);
    const forged = card("Dia", { organisation: "Dia?" });
    const all = [...base, ...joins("Dia"), forged, own];
    expect(reason(state(all), own)).toBe("card-frozen");
    expect(named(state(all, { verifiedByHand: new Set([own.statement.card]) }))).toEqual(["Dia"]);
    expect(reason(state(all, { verifiedByHand: new Set([forged.hash]) }), own)).toBe("card-frozen");
  });

  test("Dia's stolen key hands over to Eve as well: both heirs wait until one is verified", () => {
    const heir = rotation("Dia", "Dia's new desk");
    const thiefs = rotation("Dia", "Eve");
    const hers = endorsement("Dia's new desk", first, { card: heir.hash });
    const eves = endorsement("Eve", first, { card: thiefs.hash });
    const all = [
      ...base,
      heir,
      thiefs,
      admission("Alma", ["Dia's new desk"]),
      admission("Bako", ["Eve"]),
      hers,
      eves,
    ];
    const open = state(all);
    expect([reason(open, hers), reason(open, eves)]).toEqual(["card-frozen", "card-frozen"]);
    const settled = state(all, { verifiedByHand: new Set([heir.hash]) });
    expect([reason(settled, hers), reason(settled, eves)]).toEqual(["counted", "card-frozen"]);
  });

  test("a card that merely claims to replace Dia's, without her signature, freezes nothing", () => {
    const heir = rotation("Dia", "Dia's new desk");
    const { rotation: _, ...claim } = rotation("Dia", "Eve");
    const hers = endorsement("Dia's new desk", first, { card: heir.hash });
    expect(named(state([...base, heir, claim, admission("Alma", ["Dia's new desk"]), hers]))).toEqual([
      "Dia's new desk",
    ]);
  });
});

describe("conditions", () => {
  const { first, base, joins, endorsement, state } = round();
  const asking = (name: string, atLeast: number) =>
    [...joins(name), endorsement(name, first, { condition: { atLeast } })] as const;

  test("three who each ask for three make it together; a fourth who asks for five does not count", () => {
    const three = ["Dia", "Eve", "Finn"].flatMap((name) => [...asking(name, 3)]);
    const found = state([...base, ...three, ...asking("Gul", 5)]);
    expect(named(found)).toEqual(["Dia", "Eve", "Finn"]);
    expect(found.unmet.map(({ answer }) => answer.statement.key)).toEqual([keyOf("Gul")]);
    expect(state([...base, ...three.slice(3), ...asking("Gul", 5)]).counted).toEqual([]);
  });

  test("who is not admitted fulfils nobody's condition", () => {
    const unadmitted = endorsement("Eve", first);
    const found = state([...base, ...asking("Dia", 2), unadmitted, round().card("Eve")]);
    expect(found.counted).toEqual([]);
  });

  test("two keys of one organisation are one towards a condition", () => {
    const phone = endorsement("Dia's phone", first, { condition: { atLeast: 2 } });
    const all = [
      ...base,
      round().card("Dia"),
      round().card("Dia's phone"),
      round().admission("Alma", ["Dia", "Dia's phone"]),
      endorsement("Dia", first),
      phone,
    ];
    const found = state(all);
    expect(named(found)).toEqual(["Dia"]);
    expect(reason(found, phone)).toBe("condition-unmet");
  });
});

describe("what reached a coordinator without the program", () => {
  const { first, base, joins, endorsement, recorded, revocation, state } = round();
  const call = recorded("Alma", first, "Hope");

  test("it is counted apart and can be withdrawn", () => {
    const found = state([...base, call]);
    expect(found.recorded).toEqual([call]);
    expect(found.counts).toMatchObject({ organisations: 0, recorded: 1 });
    expect(
      state([...base, call, recorded("Alma", first, "Hope", { seq: 2, withdrawn: true })]).recorded,
    ).toEqual([]);
  });

  test("two coordinators who record the same one under one nonce record it once", () => {
    expect(state([...base, call, recorded("Bako", first, "Hope")]).recorded).toHaveLength(1);
    expect(state([...base, call, recorded("Bako", first, "Hope", { withdrawn: true })]).recorded).toEqual([]);
    expect(state([...base, call, recorded("Bako", first, "Faith")]).recorded).toHaveLength(2);
  });

  test("it is refused from others than coordinators, of revoked ones, and for another text", () => {
    const of = (signed: Signed, extra: Signed[] = []) => reason(state([...base, ...extra, signed]), signed);
    expect(of(recorded("Eve", first, "Hope"))).toBe("not-a-coordinator");
    expect(of(recorded("Bako", first, "Hope"), [revocation("Bako")])).toBe("key-revoked");
    expect(of(recorded("Alma", first, "Hope", { text: textOf("another") }))).toBe("text-differs");
  });

  test("an organisation that also signed is flagged and not merged, however its name is written", () => {
    const signed = endorsement("Dia", first);
    const also = recorded("Alma", first, "DÍA");
    const found = state([...base, ...joins("Dia"), signed, also]);
    expect(found.counts).toMatchObject({ organisations: 1, recorded: 1 });
    expect(found.warnings).toContainEqual({ warning: "also-recorded", hashes: [signed.hash, also.hash] });
  });
});

describe("withheld names", () => {
  const { first, base, joins, endorsement, state } = round();
  const hidden = (name: string, country = "KE") => [
    ...joins(name),
    endorsement(name, first, { listing: "withheld", country }),
  ];
  const warned = (statements: Signed[]) =>
    state([...base, ...statements])
      .warnings.map(({ warning }) => warning)
      .filter((warning) => warning !== "named-otherwise");

  test("fewer than three, or all of one country, are warned of", () => {
    expect(warned(["Dia", "Eve"].flatMap((name) => hidden(name)))).toEqual([
      "few-withheld",
      "withheld-one-country",
    ]);
    expect(warned(["Dia", "Eve", "Finn"].flatMap((name) => hidden(name)))).toEqual(["withheld-one-country"]);
    expect(warned([...hidden("Dia"), ...hidden("Eve"), ...hidden("Finn", "TN")])).toEqual([]);
    expect(warned([...hidden("Dia"), ...hidden("Eve", "TN")])).toEqual(["few-withheld"]);
  });

  test("with nobody withheld there is nothing to warn of", () => {
    expect(warned([...joins("Dia"), endorsement("Dia", first)])).toEqual([]);
  });

  test("asked for at another time, the same statements give that time's state", () => {
    const signed = endorsement("Dia", first, { expires: "2026-11-30", created: now });
    const all = [...base, ...joins("Dia"), signed];
    expect(state(all).counted).toHaveLength(1);
    expect(state(all, { asOf: "2027-01-01T00:00:00Z" }).counted).toHaveLength(0);
  });
});
