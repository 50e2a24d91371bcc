import type { Who } from "../../../desk/contacts/who";
import { Button } from "../../components/actions/Button";
import { RecoverySheet } from "../../components/locks/RecoverySheet";
import { Name } from "../../components/marks/Name";
import { Dialog } from "../../components/overlays/Dialog";
import { useIdle } from "../../state/useIdle";
import { useText } from "../../text/useText";

interface JoinedWordsProps {
  readonly owner: Who;
  readonly words: readonly string[];
  readonly onClose: () => void;
}

const steps = ["backup", "renew", "again", "erase"] as const;

/** In minutes: words that nobody copies any more are not left in sight. */
const shownFor = 5;

/** The words that shares gave back, to be copied by hand, and how to go on with them. They are kept nowhere. */
export function JoinedWords({ owner, words, onClose }: JoinedWordsProps) {
  const { t } = useText();
  useIdle(shownFor, onClose);
  return (
    <Dialog
      title={t("shares.words.title")}
      shape="sheet"
      isOpen
      onClose={onClose}
      isAlert
      actions={<Button onPress={onClose}>{t("actions.close")}</Button>}
    >
      <p>
        {t("shares.words.of")} <Name name={owner.organisation} trust={owner.trust} />
      </p>
      <RecoverySheet words={words} />
      <p>{t("shares.words.copy")}</p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(`shares.words.steps.${step}`)}</li>
        ))}
      </ol>
    </Dialog>
  );
}
