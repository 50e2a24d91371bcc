import { LanguageField } from "../../components/fields/LanguageField";
import { Select } from "../../components/fields/Select";
import { TroubleNews } from "../../components/messages/TroubleNews";
import type { DraftChanges } from "../../../desk/writing/saveDraft";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import type { DraftOnDesk } from "./types";

/** What kind of document it is, and in which language it is written. Kept as soon as it is chosen. */
export function AboutDraft({ draft: { id, kind, language } }: { readonly draft: DraftOnDesk }) {
  const { t } = useText();
  const { desk } = useDesk();
  const { ask, trouble } = useAsk();
  // A draft that is gone meanwhile is told by the page.
  const change = (changes: DraftChanges): void => void ask(() => desk.saveDraft(id, changes));
  return (
    <section className="panel-part">
      <h2>{t("draft.about.title")}</h2>
      <Select
        label={t("draft.about.kind")}
        options={(["letter", "brief"] as const).map((one) => ({ id: one, words: t(`draft.about.${one}`) }))}
        value={kind}
        onChange={(chosen) => change({ kind: chosen })}
      />
      <LanguageField
        label={t("draft.about.language")}
        value={language}
        onChange={(chosen) => change({ language: chosen })}
      />
      <TroubleNews trouble={trouble} of="entry" />
    </section>
  );
}
