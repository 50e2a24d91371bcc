import { useText } from "../../text/useText";

const rules = ["paper", "carry", "later", "passphrase"] as const;

/** Where the words are while the backup travels. */
export function BorderWords() {
  const { t } = useText();
  return (
    <>
      <p>{t("border.words.what")}</p>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{t(`border.words.rules.${rule}`)}</li>
        ))}
      </ul>
    </>
  );
}
