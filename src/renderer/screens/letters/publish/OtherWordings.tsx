import type { Hash } from "../../../../core/encoding/values";
import { Notice } from "../../../components/messages/Notice";
import { isTrouble } from "../../../state/outcomes";
import { useRead } from "../../../state/useRead";
import { useText } from "../../../text/useText";
import { WhoName } from "../WhoName";

interface OtherWordingsProps {
  readonly campaign: Hash;
  /** the versions that the draft builds on */
  readonly previous: readonly Hash[];
}

/** Warns when a wording is in force that the draft does not build on: publishing would make two that both claim to be it. */
export function OtherWordings({ campaign, previous }: OtherWordingsProps) {
  const { t } = useText();
  const history = useRead("letterHistory", campaign);
  if (history === null || isTrouble(history) || history.outcome !== "told") return null;
  const others = history.versions.filter(({ hash, isHead }) => isHead && !previous.includes(hash));
  if (others.length === 0) return null;
  return (
    <Notice tone="attention" title={t("letters.publish.others.title")}>
      <p>{t("letters.publish.others.words")}</p>
      <ul className="plain-list">
        {others.map(({ hash, number, by }) => (
          <li key={hash}>
            {t("letters.version", { number })} <WhoName who={by} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}
