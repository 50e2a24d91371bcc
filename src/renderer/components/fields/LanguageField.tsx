import { useMemo } from "react";
import { formatsFor } from "../../text/formats";
import { firstLanguages, languageCodes, ownName } from "../../text/tongues";
import { useText } from "../../text/useText";
import { ComboBox } from "./ComboBox";

interface LanguageFieldProps {
  readonly label: string;
  /** BCP 47 */
  readonly value: string;
  readonly onChange: (language: string) => void;
}

/** One language, found by what it is called here, in English or by itself; the United Nations' come first. */
export function LanguageField({ label, value, onChange }: LanguageFieldProps) {
  const { languageName, collator } = useText();
  const options = useMemo(() => {
    const english = formatsFor("en");
    const codes = new Set([...firstLanguages, ...languageCodes, value]);
    const rank = (code: string) => (firstLanguages.includes(code) ? 0 : 1);
    return [...codes]
      .map((code) => ({
        id: code,
        words: languageName(code),
        alsoFoundBy: [english.languageName(code), ownName(code)],
      }))
      .sort((a, b) => rank(a.id) - rank(b.id) || collator.compare(a.words, b.words));
  }, [languageName, collator, value]);
  return (
    <ComboBox
      label={label}
      options={options}
      value={value}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen);
      }}
    />
  );
}
