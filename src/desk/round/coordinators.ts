import type { Hash } from "../../core/encoding/values";
import { campaignKind } from "../../core/endorsement/campaign";
import { coordinatorsOf } from "../../core/endorsement/coordinators";
import type { Coordinators } from "../../core/endorsement/coordinators";
import { versionKind } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import type { Desk } from "../desk";
import { campaignRecord, find } from "../records";
import { allStatements, onlyKind } from "../statements";

/** Those who speak for a campaign, as far as this desk knows. */
export async function coordinatorsFor(desk: Desk, campaign: Hash): Promise<Coordinators> {
  return coordinatorsAmong(desk, campaign, allStatements(desk));
}

export async function coordinatorsAmong(
  desk: Desk,
  campaign: Hash,
  statements: readonly Signed[],
): Promise<Coordinators> {
  const record = await find(desk, campaignRecord, campaign);
  const genesis = onlyKind(statements, campaignKind).find(({ hash }) => hash === campaign) ?? null;
  const versions = onlyKind(statements, versionKind).filter(
    ({ statement }) => statement.campaign === campaign,
  );
  return coordinatorsOf(genesis, versions, new Set(record?.takeOvers));
}
