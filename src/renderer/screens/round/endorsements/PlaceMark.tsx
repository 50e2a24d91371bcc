import type { BoardPlace } from "../../../../desk/round/boardRows";
import { Icon } from "../../../components/Icon";
import type { IconName } from "../../../components/icons";
import { useText } from "../../../text/useText";

/**
 * How a place is told at a glance, besides its word. The marks of trust have other shapes: where an answer stands says
 * nothing about whose key it is.
 */
const looks: Readonly<Record<BoardPlace, { readonly icon: IconName; readonly tone: string }>> = {
  counted: { icon: "check", tone: "good" },
  recorded: { icon: "file", tone: "plain" },
  unadmitted: { icon: "warning", tone: "attention" },
  held: { icon: "warning", tone: "attention" },
  undetermined: { icon: "warning", tone: "attention" },
  unanswered: { icon: "more", tone: "soft" },
  "other-version": { icon: "letters", tone: "plain" },
  unmet: { icon: "information", tone: "plain" },
  expired: { icon: "information", tone: "soft" },
  declined: { icon: "minus", tone: "soft" },
  withdrawn: { icon: "undo", tone: "soft" },
  "not-belonging": { icon: "minus", tone: "soft" },
  refused: { icon: "cross", tone: "refusal" },
  superseded: { icon: "undo", tone: "soft" },
};

/** Where an answer stands. */
export function PlaceMark({ place }: { readonly place: BoardPlace }) {
  const { t } = useText();
  const { icon, tone } = looks[place];
  return (
    <span className="place-mark" data-tone={tone}>
      <Icon name={icon} />
      <span className="cell-words">{t(`endorsements.place.${place}`)}</span>
    </span>
  );
}
