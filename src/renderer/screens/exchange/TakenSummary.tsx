import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { useText } from "../../text/useText";
import { AnswerThem, LettersAdded } from "./LettersAdded";
import type { TakenTogether } from "./takenTogether";

interface TakenSummaryProps {
  readonly taken: TakenTogether;
  /** it is what the person just asked for */
  readonly isFocused: boolean;
}

/** What several bundles have changed together, letter by letter, and where to go on; nothing while there are not several. */
export function TakenSummary({ taken, isFocused }: TakenSummaryProps) {
  const { t } = useText();
  const { bundles, letters, invitations } = taken;
  if (bundles < 2) return null;
  const notice = (
    <Notice
      tone="good"
      title={t("exchange.together.title", { count: bundles })}
      {...(invitations.length > 0 && { actions: <AnswerThem invitations={invitations} look="primary" /> })}
    >
      <LettersAdded letters={letters} />
      {letters.length === 0 && <p>{t("exchange.together.none")}</p>}
    </Notice>
  );
  return isFocused ? <Focused>{notice}</Focused> : notice;
}
