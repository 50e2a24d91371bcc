import { Meter } from "react-aria-components";
import { useText } from "../../text/useText";
import { holdingOf } from "./guessing";
import type { Strength } from "./guessing";

const levels = ["weak", "fair", "strong"] as const;

/** How strong a passphrase is: in words, and as one, two or three bars. It keeps its room while there is nothing. */
export function StrengthMeter({ strength }: { readonly strength: Strength | null }) {
  const { t } = useText();
  const level = strength?.level ?? null;
  const bars = level === null ? 0 : levels.indexOf(level) + 1;
  const word = level === null ? t("locks.strength.none") : t(`locks.strength.${level}`);
  return (
    <div className="strength" data-level={level ?? undefined}>
      <Meter
        className="strength-bars"
        aria-label={t("locks.strength.label")}
        value={bars}
        maxValue={3}
        valueLabel={word}
      >
        {levels.map((one, at) => (
          <span key={one} className="strength-bar" data-full={at < bars || undefined} />
        ))}
      </Meter>
      <output className="strength-words">
        {strength !== null && (
          <>
            <strong>{word}</strong> <span>{t(`locks.holds.${holdingOf(strength)}`)}</span>
          </>
        )}
      </output>
    </div>
  );
}
