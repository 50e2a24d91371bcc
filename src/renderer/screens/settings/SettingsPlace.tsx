import { Appearance } from "../../components/Appearance";
import { useText } from "../../text/useText";
import { BackupSection } from "../backup/BackupSection";
import { AboutProgram } from "./AboutProgram";
import { IdentitySection } from "./IdentitySection";
import { LeavingSection } from "../leaving/LeavingSection";
import { LockingSection } from "./LockingSection";
import { LocksSection } from "./LocksSection";
import { Section } from "./Section";
import { SharesSection } from "../shares/SharesSection";

/** What is chosen once and looked up now and then. Choices take effect at once. */
export function SettingsPlace() {
  const { t } = useText();
  return (
    <div className="settings">
      <h1>{t("places.settings")}</h1>
      <Section title={t("settings.appearance.title")}>
        <Appearance />
        <p className="soft">{t("settings.appearance.where")}</p>
      </Section>
      <LockingSection />
      <BackupSection />
      <LocksSection />
      <SharesSection />
      <IdentitySection />
      <LeavingSection />
      <AboutProgram />
    </div>
  );
}
