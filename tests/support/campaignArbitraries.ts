import { fc } from "@fast-check/vitest";
import type { CampaignInput } from "../../src/core/endorsement/state";
import type { Version } from "../../src/core/letter/version";
import type { Signed } from "../../src/core/statement/envelope";
import { keyOf, pretending, textOf, writeCampaign } from "./campaigns";

/** Campaigns in which everything happens: few keys and small numbers, so that words meet and contradict each other. */

export const write = writeCampaign({
  coordinators: ["Alma", "Bako"],
  successors: ["Sefu"],
  sign: pretending,
});

const coordinators = ["Alma", "Bako"] as const;
const names = ["Alma", "Bako", "Sefu", "Dia", "Eve", "Finn", "Gul"] as const;
/** Never admitted, never a coordinator. */
const strangers = ["Zed", "Yan"] as const;

export interface AnyCampaign {
  readonly statements: readonly Signed[];
  readonly input: Partial<CampaignInput>;
  readonly names: readonly string[];
}

const first = write.version("Alma");
const second = write.version("Bako", [first]);
const fork = write.version("Alma", [first], { text: textOf("fork") });
const draft = write.version("Alma", [second], { phase: "input" });
const settled = write.version("Bako", [second, fork]);
const takeOver = write.version("Sefu", [first]);
const wrong = write.version("Alma", [first], { number: 4 });
const strange = write.version("Zed", [first]);
const versions: readonly Signed<Version>[] = [first, second, fork, draft, settled, takeOver, wrong, strange];

const seq = fc.integer({ min: 1, max: 8 });
const anyName = fc.constantFrom(...names);
const anyVersion = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(first, second) },
  fc.constantFrom(...versions),
);

const endorsementBy = (by: fc.Arbitrary<string>) =>
  fc
    .record({
      by,
      version: anyVersion,
      seq,
      listing: fc.constantFrom("public" as const, "recipients" as const, "withheld" as const),
      atLeast: fc.constantFrom(null, null, null, 1, 2, 3, 4, 5),
      odd: fc.constantFrom(
        ...Array.from({ length: 12 }, () => ({})),
        { text: textOf("swapped") },
        { read: "ar" },
        { created: "2026-12-24T00:00:00Z" },
        { expires: "2026-01-01" },
        { card: textOf("no card") },
        { nonce: "0".repeat(32) },
      ),
    })
    .map(({ by: name, version, atLeast, odd, ...changes }) =>
      write.endorsement(name, version, {
        ...changes,
        condition: atLeast === null ? null : { atLeast },
        ...odd,
      }),
    );

const answerBy = (by: fc.Arbitrary<string>): fc.Arbitrary<Signed> =>
  fc.oneof(
    { weight: 6, arbitrary: endorsementBy(by) },
    {
      weight: 1,
      arbitrary: fc.tuple(by, seq).map(([name, number]) => write.withdrawal(name, { seq: number })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(by, anyVersion, seq)
        .map(([name, version, number]) => write.decline(name, version, { seq: number })),
    },
    { weight: 1, arbitrary: fc.tuple(by, seq).map(([name, number]) => write.unknown(name, number)) },
  );

const cardBy = (by: fc.Arbitrary<string>): fc.Arbitrary<Signed> =>
  fc.tuple(by, fc.boolean()).map(([name, tied]) => write.card(name, { sectors: tied ? ["media"] : [] }));

const admissionBy = (by: fc.Arbitrary<string>): fc.Arbitrary<Signed> =>
  fc
    .tuple(
      by,
      fc.uniqueArray(anyName, { minLength: 1, maxLength: 2 }),
      seq,
      fc.constantFrom("admitted", "admitted", "refused"),
    )
    .map(([name, ofNames, number, decision]) =>
      write.admission(name, ofNames, { seq: number, decision: decision }),
    );

const recordedBy = (by: fc.Arbitrary<string>): fc.Arbitrary<Signed> =>
  fc
    .tuple(by, anyVersion, fc.constantFrom("Hope", "Dia"), seq, fc.boolean())
    .map(([name, version, organisation, number, withdrawn]) =>
      write.recorded(name, version, organisation, { seq: number, withdrawn }),
    );

/** Cards of everybody and admissions of most, so that something counts; then anything. */
export const anyCampaign: fc.Arbitrary<AnyCampaign> = fc
  .record({
    founded: fc.integer({ min: 0, max: 9 }).map((draw) => draw > 0),
    shown: fc.oneof(
      fc.constant([]),
      fc.constant([second]),
      fc.constant([second]),
      fc.constantFrom([second, fork], [second, takeOver], [second, fork, settled]),
      fc.subarray([...versions.slice(1)]),
    ),
    admitted: fc.oneof(
      { weight: 2, arbitrary: fc.constant<string[]>([...names]) },
      fc.subarray<string>([...names]),
    ),
    words: fc.array(
      fc.oneof(
        { weight: 12, arbitrary: answerBy(anyName) },
        { weight: 1, arbitrary: cardBy(anyName) },
        { weight: 2, arbitrary: admissionBy(fc.constantFrom(...coordinators)) },
        { weight: 2, arbitrary: recordedBy(fc.constantFrom(...coordinators)) },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom("Alma", "Bako", "Sefu"), anyVersion)
            .map(([by, v]) => write.adoption(by, v)),
        },
      ),
      { minLength: 8, maxLength: 25, size: "max" },
    ),
    revoked: fc.option(fc.tuple(anyName, fc.nat(3)), { freq: 2, nil: null }),
    accepted: fc.boolean(),
    asked: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom(...versions)),
  })
  .map(({ founded, shown, admitted, words, revoked, accepted, asked }) => {
    const cards = names.map((name) => write.card(name));
    const admissions = admitted.map((name) => write.admission("Alma", [name]));
    const before: Signed[] = [
      ...(founded ? [write.foundation] : []),
      first,
      ...shown,
      ...cards,
      ...admissions,
      ...words,
    ];
    return {
      names,
      statements: revoked === null ? before : [...before, revocationOf(before, ...revoked)],
      input: {
        takeOvers: new Set(accepted ? [takeOver.hash] : []),
        ...(asked === null ? {} : { version: asked.hash }),
      },
    };
  });

/** A revocation that lets every so-many-eth statement of the key stand. */
function revocationOf(statements: readonly Signed[], name: string, every: number): Signed {
  const own = statements.filter(({ statement }) => statement.key === keyOf(name));
  return write.revocation(
    name,
    own.filter((_, i) => every > 0 && i % every === 0),
  );
}

const anyStranger = fc.constantFrom(...strangers);

/** Whatever people say who are neither coordinators nor admitted. */
export const strangersWords: fc.Arbitrary<readonly Signed[]> = fc.array(
  fc.oneof(
    answerBy(anyStranger),
    cardBy(anyStranger),
    admissionBy(anyStranger),
    recordedBy(anyStranger),
    fc.tuple(anyStranger, anyVersion).map(([by, version]) => write.version(by, [version])),
    fc.tuple(anyStranger, anyVersion).map(([by, version]) => write.adoption(by, version)),
    fc.tuple(anyStranger, anyName).map(([by, of]) => write.revocation(by, [write.card(of)])),
    // A claim to replace a guest's card, without the guest's signature.
    fc.tuple(anyStranger, anyName).map(([by, of]) => {
      return write.card(by, { previous: write.card(of).hash, previousKey: keyOf(of) });
    }),
  ),
  { maxLength: 12 },
);
