import { useCallback, useState } from "react";
import type { PagesDrawn } from "../../../../desk/round/wordPreview";
import { IconButton } from "../../../components/actions/IconButton";
import { useText } from "../../../text/useText";
import type { Measured } from "./measureFlow";
import { PaperPage } from "./PaperPage";

/** The first page and the one where the signatories begin, side by side; the second can be leafed through. */
export function Preview({ drawn }: { readonly drawn: PagesDrawn }) {
  const { t } = useText();
  const [measured, setMeasured] = useState<Measured>({ pages: 1, signatoriesAt: null });
  const [turned, setTurned] = useState<number | null>(null);
  const onMeasured = useCallback(
    (next: Measured) =>
      setMeasured((now) =>
        now.pages === next.pages && now.signatoriesAt === next.signatoriesAt ? now : next,
      ),
    [],
  );
  const { pages, signatoriesAt } = measured;
  const shown = Math.min(turned ?? signatoriesAt ?? pages - 1, pages - 1);
  // With the signatories on the first page, the next one is shown, if there is one.
  const second = turned === null && shown === 0 && pages > 1 ? 1 : shown;
  const label = (at: number): string => t("closing.files.page", { page: at + 1, pages });
  return (
    <section className="preview" aria-label={t("closing.files.preview")}>
      <div className="preview-page">
        <p className="preview-label">{label(0)}</p>
        <PaperPage drawn={drawn} at={0} pages={pages} label={label(0)} onMeasured={onMeasured} />
      </div>
      {pages > 1 && (
        <div className="preview-page">
          <div className="preview-label">
            <IconButton
              icon="back"
              label={t("closing.files.previous")}
              isDisabled={second === 0}
              onPress={() => setTurned(second - 1)}
            />
            <output>
              {label(second)}
              {second === signatoriesAt && ` · ${t("closing.files.signatories")}`}
            </output>
            <IconButton
              icon="arrow"
              label={t("closing.files.next")}
              isDisabled={second === pages - 1}
              onPress={() => setTurned(second + 1)}
            />
          </div>
          <div inert>
            <PaperPage drawn={drawn} at={second} pages={pages} label={label(second)} />
          </div>
        </div>
      )}
      <p className="soft preview-may">{t("closing.files.may")}</p>
    </section>
  );
}
