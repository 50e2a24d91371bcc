import type { VersionRow } from "../../../../desk/writing/letterHistory";
import type { StateReason } from "../../../../core/endorsement/reasons";
import { LinkButton } from "../../../components/actions/LinkButton";
import { useText } from "../../../text/useText";
import { WhoName } from "../WhoName";

interface VersionItemProps {
  readonly version: VersionRow;
  readonly isCurrent: boolean;
  readonly onRead: () => void;
  /** where a coordinator may keep it valid although its author's key was ended */
  readonly onAdopt?: () => void;
}

/** One published wording. */
export function VersionItem({ version, isCurrent, onRead, onAdopt }: VersionItemProps) {
  const { t, moment, shortDay } = useText();
  const { number, phase, closes, created, by, change, standing, reason, adopted } = version;
  return (
    <li className="version-item" data-current={isCurrent || undefined}>
      <div className="version-item-head">
        <h3>{t("letters.version", { number })}</h3>
        <span className="soft">{t(`letters.versions.phase.${phase}`)}</span>
        {isCurrent && <span className="version-now">{t("letters.versions.current")}</span>}
      </div>
      <p>
        <WhoName who={by} />
      </p>
      <p className="soft">
        {t("letters.versions.published", { moment: moment(created) })}
        {closes !== null && ` ${t("letters.versions.closes", { day: shortDay(closes) })}`}
      </p>
      <p className="soft">{t(`letters.change.${change}`)}</p>
      {adopted && <p>{t("letters.versions.adopted")}</p>}
      {standing !== "valid" && <p>{t(`letters.standing.${standing}`)}</p>}
      {reason !== null && known(reason) !== null && (
        <p className="soft">{t(`letters.reason.${known(reason)!}`)}</p>
      )}
      <div className="actions">
        <LinkButton onPress={onRead}>
          {t("letters.versions.read")}
          <span className="unseen"> {t("letters.version", { number })}</span>
        </LinkButton>
        {onAdopt !== undefined && (
          <LinkButton onPress={onAdopt}>
            {t("ending.adopt.link")}
            <span className="unseen"> {t("letters.version", { number })}</span>
          </LinkButton>
        )}
      </div>
    </li>
  );
}

/** Why a version is not in force. */
const reasons = [
  "missing-genesis",
  "missing-previous",
  "previous-held",
  "previous-refused",
  "not-a-coordinator",
  "wrong-number",
] as const satisfies readonly StateReason[];

/** The others are said by the version's standing. */
function known(reason: StateReason): (typeof reasons)[number] | null {
  return reasons.find((one) => one === reason) ?? null;
}
