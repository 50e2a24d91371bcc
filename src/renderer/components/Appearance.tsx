import { useState } from "react";
import type { Hindrance } from "../../bridge/files";
import type { Preferences } from "../../bridge/bridge";
import { useProgram, useSnapshot } from "../state/useProgram";
import { languageNames, languages } from "../text/locale";
import { useText } from "../text/useText";
import { Select } from "./fields/Select";
import { Focused } from "./messages/Focused";
import { HindranceNotice } from "./messages/HindranceNotice";

const own = "own";

/** The language and the look of the program on this computer. They change at once. */
export function Appearance() {
  const { t } = useText();
  const { prefer } = useProgram();
  const { preferences } = useSnapshot();
  const [hindrance, setHindrance] = useState<Hindrance | null>(null);
  const change = async (changes: Partial<Preferences>): Promise<void> => {
    const kept = await prefer({ ...preferences, ...changes });
    setHindrance(kept.outcome === "hindered" ? kept.hindrance : null);
  };
  return (
    <div className="appearance">
      <Select
        label={t("appearance.language")}
        options={[
          { id: own, words: t("appearance.languageOfComputer") },
          ...languages.map((id) => ({ id, words: languageNames[id] })),
        ]}
        value={languages.find((one) => one === preferences.language) ?? own}
        onChange={(id) => void change({ language: id === own ? null : id })}
      />
      <Select
        label={t("appearance.look")}
        options={(["system", "light", "dark"] as const).map((id) => ({
          id,
          words: t(`appearance.looks.${id}`),
        }))}
        value={preferences.look}
        onChange={(look) => void change({ look })}
      />
      {hindrance !== null && (
        <Focused>
          <HindranceNotice hindrance={hindrance} />
        </Focused>
      )}
    </div>
  );
}
