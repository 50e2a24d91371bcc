import { Button } from "../../components/actions/Button";
import { Notice } from "../../components/messages/Notice";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";

/** Says that the desk's card has run out or will soon; nothing while it is good. */
export function CardStateNotice({ onRenew }: { readonly onRenew: () => void }) {
  const { t, day } = useText();
  const overview = useRead("overview");
  if (overview === null || isTrouble(overview)) return null;
  const { card } = overview;
  if (card.state !== "soon" && card.state !== "lapsed") return null;
  return (
    <Notice
      tone="attention"
      title={t(`card.state.${card.state}`, { date: day(card.expires) })}
      actions={<Button onPress={onRenew}>{t("card.renew")}</Button>}
    >
      <p>{t(`card.stateMeans.${card.state}`)}</p>
    </Notice>
  );
}
