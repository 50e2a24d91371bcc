import type { Hash } from "../../../../core/encoding/values";
import { LetterDifference } from "../../../components/letter/LetterDifference";
import { isTrouble } from "../../../state/outcomes";
import { useRead } from "../../../state/useRead";
import { useText } from "../../../text/useText";

interface ChangedProps {
  readonly before: Hash;
  readonly after: Hash;
}

/** What changed from the wording that somebody signed to the one that is current. */
export function Changed({ before, after }: ChangedProps) {
  const { t } = useText();
  const [one, other] = [useRead("version", before), useRead("version", after)];
  if (one === null || other === null) return null;
  if (isTrouble(one) || isTrouble(other) || one.outcome !== "found" || other.outcome !== "found")
    return <p>{t("endorsements.detail.changedNone")}</p>;
  if (one.version.statement.text === other.version.statement.text)
    return <p>{t("endorsements.detail.changedSame")}</p>;
  return <LetterDifference before={one.letter} after={other.letter} />;
}
