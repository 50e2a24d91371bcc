import { useMemo } from "react";
import type { Letter } from "../../../core/letter/blocks";
import { Select } from "../../components/fields/Select";
import type { OnPapers } from "../../editor/pages/usePages";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { excess, limitIds, limits } from "./limits";
import type { DraftOnDesk } from "./types";
import { wordsOf } from "./words";

interface LengthProps {
  readonly draft: DraftOnDesk;
  readonly letter: Letter;
  readonly pages: OnPapers | null;
}

/** How long the letter is, and how long it may be: the limit is kept with the draft as soon as it is chosen. */
export function Length({ draft, letter, pages }: LengthProps) {
  const { t, number } = useText();
  const { desk } = useDesk();
  const { ask, trouble } = useAsk();
  const { id: draftId, limit = "none" } = draft;
  const words = useMemo(() => wordsOf(letter), [letter]);
  const most = limits[limit];
  const over = excess(limit, words, pages?.a4.pages ?? null);
  const pagesOn = (count: number | undefined) =>
    count === undefined ? t("draft.length.counting") : t("draft.length.pages", { count });
  return (
    <section className="panel-part">
      <h2>{t("draft.length.title")}</h2>
      <p className="length-words">
        {most.words === undefined
          ? t("draft.length.words", { count: words })
          : t("draft.length.wordsOf", { count: words, limit: number(most.words) })}
      </p>
      <dl className="length-pages">
        <div>
          <dt>{t("draft.length.a4")}</dt>
          <dd>{pagesOn(pages?.a4.pages)}</dd>
        </div>
        <div>
          <dt>{t("draft.length.letter")}</dt>
          <dd>{pagesOn(pages?.letter.pages)}</dd>
        </div>
      </dl>
      <output className="length-over">
        {over.words > 0 && t("draft.length.overWords", { count: over.words })}
        {over.pages > 0 && t("draft.length.overPages", { count: over.pages })}
      </output>
      <Select
        label={t("draft.limit.label")}
        options={limitIds.map((id) => ({ id, words: t(`draft.limit.${id}`) }))}
        value={limit}
        onChange={(chosen) => void ask(() => desk.saveDraft(draftId, { limit: chosen }))}
        {...(limit !== "none" && { help: t("draft.limit.help") })}
      />
      <TroubleNews trouble={trouble} of="entry" />
      <p className="soft">{t("draft.length.note")}</p>
    </section>
  );
}
