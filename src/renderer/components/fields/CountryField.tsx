import { useMemo } from "react";
import { countryCodes } from "../../text/countries";
import { formatsFor } from "../../text/formats";
import { useText } from "../../text/useText";
import { ComboBox } from "./ComboBox";
import type { FieldWords } from "./Field";

interface CountryFieldProps extends FieldWords {
  /** ISO 3166-1 alpha-2, or null while none is chosen */
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  readonly isDisabled?: boolean;
}

/** A country, found by its name in the screen's language, in English, or by its code. */
export function CountryField({ help, ...props }: CountryFieldProps) {
  const { t, country, collator } = useText();
  const options = useMemo(() => {
    const english = formatsFor("en");
    return countryCodes
      .map((code) => ({ id: code, words: country(code), alsoFoundBy: [code, english.country(code)] }))
      .sort((a, b) => collator.compare(a.words, b.words));
  }, [country, collator]);
  return <ComboBox options={options} help={help ?? t("fields.countryHint")} {...props} />;
}
