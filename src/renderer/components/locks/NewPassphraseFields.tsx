import { useState } from "react";
import { useText } from "../../text/useText";
import { PasswordField } from "../fields/PasswordField";
import { StrengthMeter } from "./StrengthMeter";
import { Suggestion } from "./Suggestion";
import type { NewPassphrase } from "./useNewPassphrase";

interface NewPassphraseFieldsProps {
  readonly state: NewPassphrase;
  readonly takesFocus?: boolean;
}

/** In UTF-16 units, as docs/formats.md §8.1 allows. */
export const longestPassphrase = 1000;

/** A new passphrase: how strong it is as one types, a suggestion for who wants one, and the same once more. */
export function NewPassphraseFields({ state, takesFocus = false }: NewPassphraseFieldsProps) {
  const { t } = useText();
  const { passphrase, repeated, strength, fault } = state;
  const wrong = fault?.fault ?? null;
  // Whoever took a suggestion types it once more: the focus goes there each time.
  const [taken, setTaken] = useState(0);
  return (
    <>
      <div className="new-passphrase">
        <PasswordField
          label={t("locks.newPassphrase")}
          help={t("locks.passphraseHelp")}
          purpose="new"
          value={passphrase}
          onChange={state.setPassphrase}
          error={wrong === null || wrong === "differs" ? null : t(`locks.faults.${wrong}`)}
          takesFocus={takesFocus}
          maxLength={longestPassphrase}
        />
        <StrengthMeter strength={passphrase === "" ? null : strength} />
      </div>
      <Suggestion
        onTake={(words) => {
          state.setPassphrase(words);
          setTaken(taken + 1);
        }}
      />
      <PasswordField
        key={taken}
        takesFocus={taken > 0}
        label={t("locks.repeat")}
        purpose="new"
        value={repeated}
        onChange={state.setRepeated}
        error={wrong === "differs" ? t("locks.faults.differs") : null}
        maxLength={longestPassphrase}
      />
    </>
  );
}
