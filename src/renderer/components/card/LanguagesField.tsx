import { useMemo, useState } from "react";
import { formatsFor } from "../../text/formats";
import { firstLanguages, languageCodes, ownName } from "../../text/tongues";
import { useText } from "../../text/useText";
import { Chips } from "../fields/Chips";
import { ComboBox } from "../fields/ComboBox";
import { mostNamed } from "./draft";

interface LanguagesFieldProps {
  /** BCP 47 */
  readonly value: readonly string[];
  readonly onChange: (languages: readonly string[]) => void;
  /** asked of the organisation itself unless given */
  readonly label?: string;
}

/** The languages an organisation reads: the United Nations' in sight, any other found by its name. */
export function LanguagesField({ value, onChange, label }: LanguagesFieldProps) {
  const { t, languageName, collator } = useText();
  const [more, setMore] = useState<readonly string[]>(value);
  const shown = [...new Set([...firstLanguages, ...more])];
  const others = useMemo(() => {
    const english = formatsFor("en");
    return languageCodes
      .map((code) => ({
        id: code,
        words: languageName(code),
        alsoFoundBy: [english.languageName(code), ownName(code)],
      }))
      .sort((a, b) => collator.compare(a.words, b.words));
  }, [languageName, collator]);
  const add = (code: string | null): void => {
    if (code === null || value.includes(code) || value.length >= mostNamed) return;
    setMore([...more, code]);
    onChange([...value, code]);
  };
  return (
    <Chips
      label={label ?? t("cardFields.languages")}
      {...(label === undefined && { help: t("cardFields.languagesHelp") })}
      isOptional
      options={shown.map((code) => ({ id: code, words: languageName(code) }))}
      value={value}
      onChange={(chosen) => {
        if (chosen.length <= mostNamed) onChange(chosen);
      }}
    >
      <div className="adder">
        <ComboBox
          label={t("cardFields.otherLanguage")}
          options={others}
          value={null}
          onChange={add}
          isDisabled={value.length >= mostNamed}
        />
      </div>
    </Chips>
  );
}
