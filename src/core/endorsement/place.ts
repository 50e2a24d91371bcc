import type { Hash } from "../encoding/values";
import type { Signed } from "../statement/envelope";
import type { Admitted } from "./admitted";
import type { Answer, Decline, Endorsement, Withdrawal } from "./answers";
import { latestAnswers } from "./latest";
import type { Placed } from "./latest";
import { byHash, isEndorsement, isWithdrawal } from "./collection";
import type { Collection } from "./collection";
import { countVersion } from "./count";
import type { Counted } from "./count";
import { judgeEndorsement } from "./judge";
import type { Rules } from "./judge";

/** Every answer of a campaign in exactly one place; each list sorted by hash. */
export interface PlacedAnswers {
  /** what counts, by the version it names */
  readonly counted: ReadonlyMap<Hash, readonly Counted[]>;
  readonly withdrawn: readonly Placed<Withdrawal>[];
  readonly declined: readonly Placed<Decline>[];
  /** a later answer, or another key of the same organisation, speaks instead */
  readonly superseded: readonly Placed[];
  /** waiting for something that may still come */
  readonly held: readonly Placed[];
  /** what it says of itself or of its version is not so, or its key is revoked */
  readonly refused: readonly Placed[];
  readonly undetermined: readonly Placed[];
  readonly expired: readonly Placed[];
  readonly unadmitted: readonly Placed[];
  readonly unmet: readonly Placed[];
}

type Lists = {
  -readonly [K in Exclude<keyof PlacedAnswers, "counted">]: PlacedAnswers[K] extends readonly (infer P)[]
    ? P[]
    : never;
};

/** See docs/formats.md §3.5. */
export function placeAnswers({ answers, unknown }: Collection, rules: Rules): PlacedAnswers {
  const { latest, superseded, equivocal, undetermined, revoked } = latestAnswers(
    answers,
    unknown,
    rules.standing.revoked,
  );
  const lists: Lists = {
    withdrawn: [],
    declined: [],
    superseded: [...superseded],
    held: [...equivocal],
    refused: [...revoked],
    undetermined: [...undetermined],
    expired: [],
    unadmitted: [],
    unmet: [],
  };
  const candidates = placeLatest(latest, rules, lists);
  const counted = new Map(
    [...candidates].map(([version, ofVersion]) => [version, placeCounted(ofVersion, lists)]),
  );
  for (const list of Object.values(lists)) list.sort((a, b) => byHash(a.answer, b.answer));
  return { ...lists, counted };
}

/** @returns by version, the endorsements that nothing but a condition can keep from counting */
function placeLatest(
  latest: readonly Signed<Answer>[],
  rules: Rules,
  lists: Lists,
): ReadonlyMap<Hash, readonly Counted[]> {
  const candidates = new Map<Hash, Counted[]>();
  for (const answer of latest) {
    if (isWithdrawal(answer)) lists.withdrawn.push({ answer, reason: "withdrawn" });
    else if (!isEndorsement(answer))
      lists.declined.push({ answer: answer as Signed<Decline>, reason: "declined" });
    else {
      const judged = judgeEndorsement(answer, rules);
      if ("outcome" in judged) lists[judged.outcome].push({ answer, reason: judged.reason });
      else addCandidate(candidates, answer, judged);
    }
  }
  return candidates;
}

function addCandidate(
  candidates: Map<Hash, Counted[]>,
  endorsement: Signed<Endorsement>,
  { organisation, admission }: Admitted,
): void {
  const candidate = { endorsement, organisation, admission };
  const ofVersion = candidates.get(endorsement.statement.version);
  if (ofVersion) ofVersion.push(candidate);
  else candidates.set(endorsement.statement.version, [candidate]);
}

function placeCounted(candidates: readonly Counted[], lists: Lists): readonly Counted[] {
  const sorted = [...candidates].sort((a, b) => byHash(a.endorsement, b.endorsement));
  const { counted, alike, unmet } = countVersion(sorted);
  for (const answer of alike) lists.superseded.push({ answer, reason: "same-organisation" });
  for (const answer of unmet) lists.unmet.push({ answer, reason: "condition-unmet" });
  return counted;
}
