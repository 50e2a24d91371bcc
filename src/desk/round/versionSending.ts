import type { Version } from "../../core/letter/version";
import type { Signed } from "../../core/statement/envelope";
import { ownKey } from "../desk";
import type { Desk } from "../desk";
import { packedAfter } from "../exchange/packedAfter";
import { isWithoutKey } from "../records";
import type { CampaignRecord, OutgoingRecord } from "../records";

/** Whether this desk published a version and packed it for nobody, although somebody who was invited could open it. */
export function isUnsentVersion(
  desk: Desk,
  { statement }: Signed<Version>,
  outgoing: readonly OutgoingRecord[],
  invited: CampaignRecord["invited"],
): boolean {
  if (statement.key !== ownKey(desk)) return false;
  if (invited.length > 0 && invited.every(isWithoutKey)) return false;
  return !outgoing.some(
    (file) => file.campaigns.includes(statement.campaign) && packedAfter(file, statement),
  );
}
