import { Icon } from "../../components/Icon";
import { LinkButton } from "../../components/actions/LinkButton";
import { useText } from "../../text/useText";

interface BackBarProps {
  readonly onBack: () => void;
  /** where it leads; the list when nothing is said */
  readonly to?: string;
}

/** The way back, above what it leads away from. */
export function BackBar({ onBack, to }: BackBarProps) {
  const { t } = useText();
  return (
    <div className="place-back">
      <LinkButton onPress={onBack}>
        <Icon name="back" />
        {to ?? t("letters.back")}
      </LinkButton>
    </div>
  );
}
