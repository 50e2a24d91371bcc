import { useText } from "../text/useText";

const limits = ["spying", "force", "loss", "copies", "carrying", "signatures"] as const;

/** What the program does not protect against, said plainly (docs/security.md). */
export function Limits() {
  const { t } = useText();
  return (
    <ul className="plain-list">
      {limits.map((one) => (
        <li key={one}>{t(`limits.not.${one}`)}</li>
      ))}
    </ul>
  );
}
