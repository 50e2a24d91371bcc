import type { Hash } from "../../../../core/encoding/values";
import { LetterDifference } from "../../../components/letter/LetterDifference";
import { Notice } from "../../../components/messages/Notice";
import { isTrouble } from "../../../state/outcomes";
import { useRead } from "../../../state/useRead";
import { useText } from "../../../text/useText";

interface VersionDifferenceProps {
  readonly before: Hash;
  readonly after: Hash;
}

/** What one version says otherwise than another. */
export function VersionDifference({ before, after }: VersionDifferenceProps) {
  const { t } = useText();
  const [old, now] = [useRead("version", before), useRead("version", after)];
  if (old === null || now === null) return null;
  if (isTrouble(old) || isTrouble(now) || old.outcome !== "found" || now.outcome !== "found") {
    return <Notice tone="attention" title={t("letters.textMissing")} />;
  }
  return (
    <LetterDifference before={old.letter} after={now.letter} language={now.version.statement.language} />
  );
}
