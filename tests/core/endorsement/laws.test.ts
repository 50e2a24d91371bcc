import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { reasonsOf } from "../../../src/core/endorsement/attest";
import { meetConditions } from "../../../src/core/endorsement/conditions";
import { stateReasons } from "../../../src/core/endorsement/reasons";
import { summaryOf } from "../../../src/core/endorsement/summary";
import type { Signed } from "../../../src/core/statement/envelope";
import { anyCampaign, strangersWords, write } from "../../support/campaignArbitraries";
import { keyOf } from "../../support/campaigns";
import { runs } from "../../support/runs";

const answerTypes = new Set(["endorsement", "withdrawal", "decline"].map((name) => `undersigned/${name}/1`));
const answersIn = (statements: readonly Signed[]) =>
  statements.filter(({ statement }) => answerTypes.has(statement.type)).map(({ hash }) => hash);

/** States are no parser: fewer cases than hostile bytes get, since each is a whole campaign. */
const cases = (count: number) => Math.min(runs(count), 10_000);

describe("the state of a campaign", () => {
  test.prop([anyCampaign, fc.infiniteStream(fc.nat()), fc.array(fc.nat(), { maxLength: 40 })], {
    numRuns: cases(100),
  })(
    "is the same in any order, by any routes, with anything twice",
    ({ statements, input }, draws, copies) => {
      const expected = summaryOf(write.state(statements, input));
      const again = [...statements, ...copies.map((at) => statements[at % statements.length]!)];
      const shuffled = again
        .map((signed) => ({ signed, draw: draws.next().value as number }))
        .sort((a, b) => a.draw - b.draw)
        .map(({ signed }) => signed);
      expect(summaryOf(write.state(shuffled, input))).toEqual(expected);

      // Two collectors with half each, who then exchange what they hold.
      const [alma, bako] = [0, 1].map((half) => shuffled.filter((_, i) => i % 2 === half)) as [
        Signed[],
        Signed[],
      ];
      expect(summaryOf(write.state([...alma, ...bako], input))).toEqual(expected);
      expect(summaryOf(write.state([...bako, ...alma], input))).toEqual(expected);
    },
  );

  test.prop([anyCampaign], { numRuns: cases(100) })(
    "is the same whichever of two fitting signatures came along",
    ({ statements, input }) => {
      const resigned = statements.map((signed) => ({ ...signed, signature: Uint8Array.of(1) }));
      const one = write.state([...statements, ...resigned], input);
      const other = write.state([...resigned, ...statements], input);
      expect(other).toEqual(one);
    },
  );

  test.prop([anyCampaign], { numRuns: cases(150) })(
    "has every answer in exactly one place, with a reason from the published list",
    ({ statements, input }) => {
      const state = write.state(statements, input);
      const lists = [state.held, state.refused, state.superseded, state.unadmitted, state.undetermined];
      for (const list of lists) {
        const hashes = list.map(({ answer }) => answer.hash);
        expect(hashes).toEqual([...hashes].sort());
      }
      const places = [
        ...state.counted.map(({ endorsement }) => endorsement.hash),
        ...state.otherVersions.flatMap((other) => other.counted.map(({ endorsement }) => endorsement.hash)),
        ...[state.withdrawn, state.declined, state.superseded, state.held, state.refused].flatMap((list) =>
          list.map(({ answer }) => answer.hash),
        ),
        ...[state.undetermined, state.expired, state.unadmitted, state.unmet].flatMap((list) =>
          list.map(({ answer }) => answer.hash),
        ),
      ];
      expect(places.sort()).toEqual([...new Set(answersIn(statements))].sort());
      for (const reason of reasonsOf(state).values()) expect(stateReasons).toHaveProperty(reason);
    },
  );

  test.prop([anyCampaign], { numRuns: cases(150) })(
    "counts an organisation once, under its own signature, for the version counted for",
    ({ statements, input }) => {
      const state = write.state(statements, input);
      const organisations = state.counted.map(({ organisation }) => organisation);
      expect(new Set(organisations).size).toBe(organisations.length);
      expect(state.counts.organisations).toBe(organisations.length);
      for (const { endorsement, admission } of state.counted) {
        expect(endorsement.statement.version).toBe(state.version!.hash);
        expect(endorsement.statement.text).toBe(state.version!.statement.text);
        expect(admission.statement.keys).toContain(endorsement.statement.key);
        expect(admission.statement.decision).toBe("admitted");
        expect(endorsement.statement.condition?.atLeast ?? 0).toBeLessThanOrEqual(organisations.length);
      }
    },
  );

  test.prop([anyCampaign, strangersWords], { numRuns: cases(150) })(
    "does not count otherwise for anything that strangers sign",
    ({ statements, input }, words) => {
      const before = summaryOf(write.state(statements, input));
      const after = summaryOf(write.state([...statements, ...words], input));
      const { counted, recorded, version, heads, counts, coordinators, otherVersions } = before;
      expect(after).toMatchObject({ counted, recorded, version, heads, counts, coordinators, otherVersions });
    },
  );

  test.prop([anyCampaign, fc.nat()], { numRuns: cases(100) })(
    "never counts a key that withdrew last, whatever else is there",
    ({ statements, input, names }, which) => {
      const name = names[which % names.length]!;
      const state = write.state([...statements, write.withdrawal(name, { seq: 99 })], input);
      const keys = [...state.counted, ...state.otherVersions.flatMap((other) => other.counted)].map(
        ({ endorsement }) => endorsement.statement.key,
      );
      if (reasonsOf(state).get(write.withdrawal(name, { seq: 99 }).hash) === "withdrawn") {
        expect(keys).not.toContain(keyOf(name));
      }
    },
  );
});

describe("conditions", () => {
  const answers = fc.array(fc.record({ organisation: fc.constantFrom(..."abcdef"), atLeast: fc.nat(8) }), {
    maxLength: 8,
  });

  test.prop([answers], { numRuns: runs(1000) })("are met by the largest set that meets its own", (drawn) => {
    const conditional = drawn.map((answer, value) => ({ ...answer, value }));
    const found = meetConditions(conditional);
    expect(found.met).toEqual(largestSelfMeetingSet(drawn));
    expect([...found.met, ...found.unmet].sort((a, b) => a - b)).toEqual(
      conditional.map(({ value }) => value),
    );
  });

  /** Tries every set: the union of all that meet their own conditions is the greatest. */
  function largestSelfMeetingSet(drawn: readonly { organisation: string; atLeast: number }[]): number[] {
    const union = new Set<number>();
    for (let mask = 0; mask < 2 ** drawn.length; mask++) {
      const members = drawn.map((_, i) => i).filter((i) => mask & (1 << i));
      const size = new Set(members.map((i) => drawn[i]!.organisation)).size;
      if (members.every((i) => drawn[i]!.atLeast <= size)) for (const i of members) union.add(i);
    }
    return [...union].sort((a, b) => a - b);
  }
});
