import { Button } from "../../components/actions/Button";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { Dialog } from "../../components/overlays/Dialog";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";

interface ExposureSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What whoever makes somebody open this desk sees on it, and what can be done about that beforehand. */
export function ExposureSheet({ isOpen, onClose }: ExposureSheetProps) {
  const { t } = useText();
  return (
    <Dialog
      title={t("leaving.exposure.title")}
      shape="sheet"
      isOpen={isOpen}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t("actions.close")}</Button>}
    >
      <Exposed />
    </Dialog>
  );
}

const facts = [
  "contacts",
  "atRisk",
  "notes",
  "letters",
  "drafts",
  "unnamed",
  "contributors",
  "people",
  "exchanged",
  "shares",
  "holders",
  "ends",
] as const;
const parts = new Set<string>(["atRisk", "notes"]);
const deeds = ["notes", "contacts", "drafts", "another", "leave"] as const;

function Exposed() {
  const { t, number } = useText();
  const said = useRead("exposure");
  return (
    <>
      <p>{t("leaving.exposure.what")}</p>
      {said !== null && isTrouble(said) && <TroubleNotice trouble={said} of="entry" />}
      {said !== null && !isTrouble(said) && (
        <dl className="exposure">
          {facts.map((fact) => (
            <div key={fact} data-part={parts.has(fact) || undefined}>
              <dt>{t(`leaving.exposure.facts.${fact}`)}</dt>
              <dd>{number(said[fact])}</dd>
            </div>
          ))}
        </dl>
      )}
      <Notice tone="attention" title={t("leaving.exposure.unlocked")} />
      <h3>{t("leaving.exposure.notTitle")}</h3>
      <p>{t("leaving.exposure.not")}</p>
      <h3>{t("leaving.exposure.doTitle")}</h3>
      <ul>
        {deeds.map((deed) => (
          <li key={deed}>{t(`leaving.exposure.do.${deed}`)}</li>
        ))}
      </ul>
    </>
  );
}
