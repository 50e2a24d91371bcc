import { describe, expect, test } from "vitest";
import { reasonsOf } from "../../../src/core/endorsement/attest";
import type { Signed } from "../../../src/core/statement/envelope";
import { keyOf, pretending, textOf, writeCampaign } from "../../support/campaigns";

const write = writeCampaign({ coordinators: ["Alma", "Bako"], successors: ["Sefu", "Tala"] });
const { foundation, version, endorsement, card, admission, adoption, revocation, recorded, state } = write;
const first = version("Alma");
const second = version("Bako", [first]);
const joins = (name: string) => [card(name), admission("Alma", [name])];
const standing = (signed: Signed, statements: Signed[], changes = {}) => {
  const { standing: found, reason } = state([foundation, ...statements], changes).versions.all.get(
    signed.hash,
  )!;
  return reason === null ? found : `${found}: ${reason}`;
};

describe("the version graph", () => {
  test("the only version nobody builds on is current", () => {
    expect(state([foundation]).versions.current).toBeNull();
    expect(state([foundation, first]).versions.current).toEqual(first);
    expect(state([second, first, foundation]).versions.current).toEqual(second);
  });

  test("two coordinators who publish at once make a fork: none is current until a version settles it", () => {
    const other = version("Alma", [first]);
    const forked = state([foundation, first, second, other]);
    expect(forked.versions.current).toBeNull();
    expect(forked.version).toBeNull();
    expect(forked.warnings).toEqual([{ warning: "several-heads", hashes: [second.hash, other.hash].sort() }]);
    const settled = version("Alma", [second, other]);
    expect(state([foundation, first, second, other, settled]).versions.current).toEqual(settled);
  });

  test("in a fork nothing switches by itself: endorsements are shown by version, in no count", () => {
    const other = version("Alma", [first]);
    const found = state([
      ...[foundation, first, second, other],
      ...[...joins("Dia"), endorsement("Dia", second)],
      ...[...joins("Eve"), endorsement("Eve", first)],
    ]);
    expect(found.counts.organisations).toBe(0);
    expect(found.otherVersions.map(({ version: { hash }, relation }) => [hash, relation])).toEqual([
      [first.hash, "earlier"],
      [second.hash, "aside"],
    ]);
  });

  test("a version waits for those it builds on, and so do its followers", () => {
    const third = version("Alma", [second]);
    expect(standing(second, [second])).toBe("held: missing-previous");
    expect(standing(third, [second, third])).toBe("held: previous-held");
    expect(state([foundation, second]).missing).toEqual([{ what: "version", hash: first.hash }]);
    const signed = endorsement("Dia", second);
    expect(reasonsOf(state([foundation, second, ...joins("Dia"), signed])).get(signed.hash)).toBe(
      "version-held",
    );
  });

  test("an endorsement of a version that is not here waits for it", () => {
    const found = state([foundation, ...joins("Dia"), endorsement("Dia", first)]);
    expect(found.held.map(({ reason }) => reason)).toEqual(["missing-version"]);
    expect(found.missing).toEqual([{ what: "version", hash: first.hash }]);
  });

  test("Eve publishes a version: it is refused, and so is all that builds on it", () => {
    const eves = version("Eve");
    const after = version("Alma", [eves]);
    expect(standing(eves, [eves])).toBe("refused: not-a-coordinator");
    expect(standing(after, [eves, after])).toBe("refused: previous-refused");
    const signed = endorsement("Dia", eves);
    const found = state([foundation, first, eves, ...joins("Dia"), signed]);
    expect(found.version).toEqual(first);
    expect(found.refused).toEqual([{ answer: signed, reason: "version-refused" }]);
  });

  test("a number is one more than the highest it builds on", () => {
    for (const number of [2, 4, 5]) {
      const wrong = version("Alma", [second], { number });
      expect(standing(wrong, [first, second, wrong])).toBe("refused: wrong-number");
    }
    const early = version("Alma", [second], { number: 2 });
    expect(standing(early, [early])).toBe("held: missing-previous");
    expect(standing(early, [first, second, early])).toBe("refused: wrong-number");
  });

  test("endorsements of the first wording are counted apart from those of the second", () => {
    const all = [foundation, first, second, ...joins("Dia"), ...joins("Eve")];
    const old = endorsement("Eve", first);
    const found = state([...all, endorsement("Dia", second), old, recorded("Alma", first, "Hope")]);
    expect(found.counts).toMatchObject({ organisations: 1, recorded: 0 });
    expect(found.otherVersions).toMatchObject([{ version: first, relation: "earlier" }]);
    expect(found.otherVersions[0]!.counted.map((one) => one.endorsement)).toEqual([old]);
    expect(found.otherVersions[0]!.recorded).toHaveLength(1);
    expect(reasonsOf(found).get(old.hash)).toBe("other-version");
  });

  test("who signed the first and then the second wording counts for the second only", () => {
    const all = [
      foundation,
      first,
      second,
      ...joins("Dia"),
      endorsement("Dia", first),
      endorsement("Dia", second, { seq: 2 }),
    ];
    const found = state(all);
    expect(found.counts.organisations).toBe(1);
    expect(found.otherVersions).toEqual([]);
  });

  test("asked for an earlier version, the state counts for that one", () => {
    const all = [
      foundation,
      first,
      second,
      ...joins("Dia"),
      endorsement("Dia", first),
      ...joins("Eve"),
      endorsement("Eve", second),
    ];
    const found = state(all, { version: first.hash });
    expect(found.counted.map((one) => one.endorsement.statement.key)).toEqual([keyOf("Dia")]);
    expect(found.otherVersions).toMatchObject([{ version: second, relation: "later" }]);
  });

  test("asked for a version that is not here, the state counts nothing and says so", () => {
    const unknown = textOf("no version");
    const found = state([foundation, first], { version: unknown });
    expect(found.version).toBeNull();
    expect(found.warnings).toEqual([{ warning: "asked-version-not-valid", hashes: [unknown] }]);
    expect(found.missing).toEqual([{ what: "version", hash: unknown }]);
  });

  test("a revoked author's version does not leave those it was built on as heads again", () => {
    const middle = version("Alma", [first]);
    const last = version("Bako", [middle]);
    const found = state([foundation, first, middle, last, revocation("Alma", [first])]);
    expect(standing(middle, [first, middle, revocation("Alma", [first])])).toBe("revoked: key-revoked");
    expect(found.versions.heads).toEqual([last]);
  });

  test("Alma's last version falls with her key, and Bako's before it is current again", () => {
    const last = version("Alma", [second]);
    const found = state([foundation, first, second, last, revocation("Alma", [first])]);
    expect(found.versions.current).toEqual(second);
  });

  test("a chain of five thousand versions is no trouble, in any order", () => {
    const long = writeCampaign({ sign: pretending });
    const chain = [long.version("Alma")];
    while (chain.length < 5000) chain.push(long.version("Alma", [chain.at(-1)!]));
    expect(long.state([long.foundation, ...chain.toReversed()]).versions.current).toEqual(chain.at(-1));
  });
});

describe("take-overs", () => {
  const takeOver = version("Sefu", [first]);
  const accepted = { takeOvers: new Set([takeOver.hash]) };

  test("a successor's version is offered, and is no head where nobody accepted it", () => {
    const found = state([foundation, first, takeOver]);
    expect(standing(takeOver, [first, takeOver])).toBe("offered: take-over-not-accepted");
    expect(found.versions.current).toEqual(first);
    const signed = endorsement("Dia", takeOver);
    const waiting = state([foundation, first, takeOver, ...joins("Dia"), signed]);
    expect(waiting.held).toEqual([{ answer: signed, reason: "take-over-not-accepted" }]);
  });

  test("where it was accepted by hand it is used, even when the old coordinator's key publishes on", () => {
    const captors = version("Alma", [first]);
    const found = state([foundation, first, takeOver, captors], accepted);
    expect(found.versions.current).toEqual(takeOver);
    expect(found.coordinators).toContainEqual({ key: keyOf("Sefu"), role: "successor", revoked: false });
  });

  test("it works when the only coordinator's key is revoked, and the successor then admits", () => {
    const alone = writeCampaign({ coordinators: ["Alma"], successors: ["Sefu"] });
    const begun = alone.version("Alma");
    const taken = alone.version("Sefu", [begun]);
    const all = [
      ...[alone.foundation, begun, taken, alone.revocation("Alma")],
      ...[alone.card("Dia"), alone.admission("Sefu", ["Dia"]), alone.endorsement("Dia", taken)],
    ];
    expect(alone.state(all).counted).toEqual([]);
    expect(alone.state(all, { takeOvers: new Set([taken.hash]) }).counted).toHaveLength(1);
  });

  test("the accepted successor goes on alone on its branch; another successor needs a hand again", () => {
    const next = version("Sefu", [takeOver]);
    const rival = version("Tala", [takeOver]);
    const found = state([foundation, first, takeOver, next, rival], accepted);
    expect(found.versions.current).toEqual(next);
    expect(found.versions.all.get(rival.hash)!.standing).toBe("offered");
    const elsewhere = version("Sefu", [second]);
    expect(standing(elsewhere, [first, second, takeOver, elsewhere], accepted)).toBe(
      "offered: take-over-not-accepted",
    );
  });

  test("a coordinator who comes back settles it by building on the successor's version", () => {
    const settled = version("Bako", [second, takeOver]);
    const all = [foundation, first, second, takeOver, settled];
    expect(state(all).versions.current).toEqual(settled);
    expect(state(all, accepted).versions.current).toEqual(settled);
  });

  test("two accepted take-overs compete, and none is current", () => {
    const rival = version("Tala", [first]);
    const both = { takeOvers: new Set([takeOver.hash, rival.hash]) };
    expect(state([foundation, first, takeOver, rival], both).versions.heads).toHaveLength(2);
  });

  test("a successor cannot begin, a stranger cannot take over, even by hand", () => {
    const begun = version("Sefu");
    const eves = version("Eve", [first]);
    const byHand = { takeOvers: new Set([begun.hash, eves.hash]) };
    expect(standing(begun, [begun], byHand)).toBe("refused: not-a-coordinator");
    expect(standing(eves, [first, eves], byHand)).toBe("refused: not-a-coordinator");
  });

  test("an accepted take-over that is not here is named as missing", () => {
    expect(state([foundation, first], accepted).missing).toEqual([{ what: "version", hash: takeOver.hash }]);
  });

  test("a successor's word is nobody's before its take-over was accepted", () => {
    const found = state([foundation, first, takeOver, revocation("Alma"), adoption("Sefu", first)]);
    expect(found.version).toBeNull();
    expect(found.setAside.map(({ reason }) => reason)).toEqual(["not-a-coordinator"]);
  });
});
