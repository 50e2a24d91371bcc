import { Button } from "../../components/actions/Button";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { useGo } from "../../state/going";
import { useText } from "../../text/useText";

/** Why nothing was signed: every outcome of the verbs of answering besides its having been done. */
export type Hindered =
  | "unknown-version"
  | "not-for-endorsement"
  | "not-for-input"
  | "not-current"
  | "not-accepted"
  | "newer-program"
  | "language-not-offered"
  | "no-card"
  | "expired"
  | "no-such-block";

/** What happened, that nothing was signed, and what to do. */
export function NotSigned({ because }: { readonly because: Hindered }) {
  const { t } = useText();
  const go = useGo();
  return (
    <Focused>
      <Notice
        tone="refusal"
        title={t("answer.notSigned.title")}
        {...(because === "no-card" && {
          actions: <Button onPress={() => go("contacts", "card")}>{t("answer.card.open")}</Button>,
        })}
      >
        <p>{t(`answer.notSigned.because.${because}`)}</p>
      </Notice>
    </Focused>
  );
}
