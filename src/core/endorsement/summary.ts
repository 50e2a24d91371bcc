import type { Hash } from "../encoding/values";
import type { Placed } from "./latest";
import type { CampaignState } from "./state";

/**
 * A state as plain values with hashes for statements: what two desks compare, and what a program prints. Equal
 * summaries are equal states.
 */
export function summaryOf(state: CampaignState) {
  const counted = state.counted.map(({ endorsement, organisation }) => ({
    hash: endorsement.hash,
    organisation,
  }));
  return {
    campaign: state.campaign,
    asOf: state.asOf,
    genesis: state.genesis !== null,
    coordinators: state.coordinators,
    versions: [...state.versions.all].map(([hash, { standing, reason, adopted }]) => ({
      hash,
      standing,
      reason,
      adopted,
    })),
    heads: hashesOf(state.versions.heads),
    version: state.version?.hash ?? null,
    counted,
    recorded: hashesOf(state.recorded),
    otherVersions: state.otherVersions.map((other) => ({
      version: other.version.hash,
      relation: other.relation,
      counted: hashesOf(other.counted.map(({ endorsement }) => endorsement)),
      recorded: hashesOf(other.recorded),
    })),
    withdrawn: reasonsIn(state.withdrawn),
    declined: reasonsIn(state.declined),
    superseded: reasonsIn(state.superseded),
    held: reasonsIn(state.held),
    refused: reasonsIn(state.refused),
    undetermined: reasonsIn(state.undetermined),
    expired: reasonsIn(state.expired),
    unadmitted: reasonsIn(state.unadmitted),
    unmet: reasonsIn(state.unmet),
    setAside: state.setAside.map(({ signed, outcome, reason }) => ({ hash: signed.hash, outcome, reason })),
    missing: state.missing,
    counts: state.counts,
    warnings: state.warnings,
  };
}

export type StateSummary = ReturnType<typeof summaryOf>;

function hashesOf(signed: readonly { readonly hash: Hash }[]): readonly Hash[] {
  return signed.map(({ hash }) => hash);
}

function reasonsIn(placed: readonly Placed[]) {
  return placed.map(({ answer, reason }) => ({ hash: answer.hash, reason }));
}
