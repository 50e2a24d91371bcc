import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { CopyButton } from "../../components/actions/CopyButton";
import { useSave } from "../../components/files/useSave";
import { FingerprintForms } from "../../components/marks/FingerprintForms";
import { NameAlone } from "../../components/marks/Name";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { OwnKeyEnd } from "../ending/OwnKeyEnd";
import { ExportIdentity } from "./ExportIdentity";
import { Section } from "./Section";
import { useOwnName } from "./useOwnName";

/** As public tools look for it (docs/formats.md §2.2); it tells nothing of whose it is. */
const publicKeyName = "minisign.pub";

/** Who the desk is for others, and the files in which its keys leave it. */
export function IdentitySection() {
  const { t } = useText();
  const said = useRead("ownIdentity");
  const [name = null] = useOwnName();
  const { save, isSaving, outcome } = useSave();
  const [isExporting, setExporting] = useState(false);
  if (said === null) return <Section title={t("settings.identity.title")}>{null}</Section>;
  if (isTrouble(said))
    return (
      <Section title={t("settings.identity.title")}>
        <TroubleNotice trouble={said} of="entry" />
      </Section>
    );
  return (
    <Section title={t("settings.identity.title")}>
      <p>
        <NameAlone name={name} />
      </p>
      <p>{t("settings.identity.fingerprint")}</p>
      <FingerprintForms fingerprint={said.fingerprint} />
      <div className="settings-item">
        <h3>{t("settings.identity.publicKey")}</h3>
        <p>{t("settings.identity.publicKeyMeans")}</p>
        <p className="exact" dir="ltr">
          {said.key}
        </p>
        <div className="actions">
          <CopyButton text={said.key} />
          <Button
            icon="download"
            isPending={isSaving}
            onPress={() => void save(publicKeyName, said.publicKeyFile)}
          >
            {t("settings.identity.savePublicKey")}
          </Button>
        </div>
        {outcome}
      </div>
      <div className="settings-item">
        <h3>{t("settings.identity.secret.heading")}</h3>
        <p>{t("settings.identity.secret.why")}</p>
        <Button onPress={() => setExporting(true)}>{t("settings.identity.secret.open")}</Button>
      </div>
      <OwnKeyEnd publicKey={said.key} />
      {isExporting && <ExportIdentity onClose={() => setExporting(false)} />}
    </Section>
  );
}
