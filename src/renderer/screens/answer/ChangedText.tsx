import type { Hash } from "../../../core/encoding/values";
import { LetterDifference } from "../../components/letter/LetterDifference";
import { Notice } from "../../components/messages/Notice";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";

interface BetweenProps {
  /** the version that was there before */
  readonly from: Hash;
  readonly to: Hash;
}

interface ChangedTextProps extends BetweenProps {
  /** of the one that was endorsed */
  readonly number: number;
}

/** The text is another one than was endorsed: that the endorsement does not cover it, and what changed. */
export function ChangedText({ from, to, number }: ChangedTextProps) {
  const { t } = useText();
  return (
    <Notice tone="attention" title={t("answer.changed.title")}>
      <p>{t("answer.changed.words", { number })}</p>
      <Between from={from} to={to} />
    </Notice>
  );
}

/** What changed from one version to another, in the language that each was written in. */
export function Between({ from, to }: BetweenProps) {
  const { t } = useText();
  const before = useRead("version", from);
  const after = useRead("version", to);
  if (before?.outcome === "unknown-version") return <p>{t("answer.changed.notHere")}</p>;
  if (before?.outcome !== "found" || after?.outcome !== "found") return null;
  return (
    <LetterDifference
      before={before.letter}
      after={after.letter}
      language={after.version.statement.language}
    />
  );
}
