import { memo } from "react";
import type { ReactNode } from "react";
import type { Letter } from "../../../core/letter/blocks";
import type { OnPapers } from "../../editor/pages/usePages";
import type { Writing } from "../../editor/writing";
import { useText } from "../../text/useText";
import { AboutDraft } from "./AboutDraft";
import { Length } from "./Length";
import { OnePage } from "./OnePage";
import { OpenPlaces } from "./OpenPlaces";
import type { DraftOnDesk, Frame } from "./types";

interface DraftPanelProps {
  readonly draft: DraftOnDesk;
  /** as it was when one last paused */
  readonly letter: Letter;
  readonly pages: OnPapers | null;
  readonly frame: Frame;
  readonly onFrame: (frame: Frame) => void;
  readonly writing: Writing;
  readonly next: ReactNode;
}

/** What is to be known of a draft beside its text. It is drawn again only when the letter settles. */
export const DraftPanel = memo(function DraftPanel(props: DraftPanelProps) {
  const { draft, letter, pages, frame, onFrame, writing, next } = props;
  const { t } = useText();
  const { kind } = draft;
  return (
    <aside className="draft-panel" aria-label={t("draft.panel")}>
      {kind === "brief" && pages !== null && <OnePage pages={pages} writing={writing} />}
      <Length draft={draft} letter={letter} pages={pages} />
      <OpenPlaces letter={letter} frame={frame} onFrame={onFrame} writing={writing} />
      <AboutDraft draft={draft} />
      {next}
    </aside>
  );
});
