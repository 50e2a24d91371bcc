import { Facts } from "../../components/marks/Facts";
import { Limits } from "../../components/Limits";
import { useSnapshot } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { Section } from "./Section";

const kept = ["sealed", "network", "addressees", "forgery"] as const;

/** What the program is, and plainly what it protects and what it does not. */
export function AboutProgram() {
  const { t } = useText();
  const { version, shell } = useSnapshot().about;
  return (
    <Section title={t("settings.about.title")}>
      <Facts
        facts={[
          { term: t("settings.about.version"), value: version },
          { term: t("settings.about.runs"), value: t(`settings.about.shell.${shell}`) },
          { term: t("settings.about.licence"), value: t("settings.about.free") },
        ]}
      />
      <h3>{t("settings.about.protects")}</h3>
      <ul className="plain-list">
        {kept.map((one) => (
          <li key={one}>{t(`settings.about.kept.${one}`)}</li>
        ))}
      </ul>
      <h3>{t("limits.title")}</h3>
      <Limits />
    </Section>
  );
}
