import { useMemo, useState } from "react";
import { ComboBox } from "../../../components/fields/ComboBox";
import { isTrouble } from "../../../state/outcomes";
import { useRead } from "../../../state/useRead";
import { useText } from "../../../text/useText";
import type { RecordDraft } from "./recordDraft";

interface WithoutProgramFieldProps {
  readonly onChoose: (chosen: Pick<RecordDraft, "organisation" | "country">) => void;
}

/** Fills in one of the contacts that do not use the program; nothing where there is none. */
export function WithoutProgramField({ onChoose }: WithoutProgramFieldProps) {
  const { t, collator } = useText();
  const said = useRead("withoutProgram");
  const [value, setValue] = useState<string | null>(null);
  const known = useMemo(() => (said === null || isTrouble(said) ? [] : said.organisations), [said]);
  const options = useMemo(
    () =>
      known
        .map(({ id, organisation }) => ({ id, words: organisation, alsoFoundBy: [] }))
        .sort((a, b) => collator.compare(a.words, b.words)),
    [known, collator],
  );
  if (options.length === 0) return null;
  return (
    <ComboBox
      label={t("endorsements.recording.invited")}
      help={t("endorsements.recording.invitedHelp")}
      isOptional
      options={options}
      value={value}
      onChange={(id) => {
        setValue(id);
        const chosen = known.find((one) => one.id === id);
        if (chosen !== undefined) onChoose({ organisation: chosen.organisation, country: chosen.country });
      }}
    />
  );
}
