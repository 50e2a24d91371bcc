import { useMemo } from "react";
import { ComboBox } from "../../../components/fields/ComboBox";
import { RadioGroup } from "../../../components/fields/RadioGroup";
import { TextField } from "../../../components/fields/TextField";
import { formatsFor } from "../../../text/formats";
import { firstLanguages, languageCodes, ownName } from "../../../text/tongues";
import { useText } from "../../../text/useText";

/** What a letter needs before it can be written. */
export interface BasicsValue {
  readonly kind: "letter" | "brief";
  readonly language: string;
  readonly title: string;
}

interface BasicsProps {
  readonly value: BasicsValue;
  readonly onChange: (value: BasicsValue) => void;
  /** what is wrong with the title, in words */
  readonly titleError: string | null;
}

/** As many code points as a title may have (docs/letter-grammar.md §3), in UTF-16 units. */
const longest = 200;

export function Basics({ value, onChange, titleError }: BasicsProps) {
  const { t, languageName, collator } = useText();
  const languages = useMemo(() => {
    const english = formatsFor("en");
    const option = (code: string) => ({
      id: code,
      words: languageName(code),
      alsoFoundBy: [english.languageName(code), ownName(code)],
    });
    const first: readonly string[] = firstLanguages;
    const others = languageCodes
      .filter((code) => !first.includes(code))
      .map(option)
      .sort((a, b) => collator.compare(a.words, b.words));
    return [...first.map(option), ...others];
  }, [languageName, collator]);
  return (
    <>
      <RadioGroup
        label={t("letters.new.kind")}
        options={(["letter", "brief"] as const).map((id) => ({
          id,
          words: t(`letters.kind.${id}`),
          help: t(`letters.new.kindMeans.${id}`),
        }))}
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
      />
      <ComboBox
        label={t("letters.new.language")}
        options={languages}
        value={value.language}
        onChange={(language) => {
          if (language !== null) onChange({ ...value, language });
        }}
      />
      <TextField
        label={t("letters.new.titleLabel")}
        help={t("letters.new.titleHelp")}
        error={titleError}
        value={value.title}
        onChange={(title) => onChange({ ...value, title })}
        maxLength={longest}
      />
    </>
  );
}
