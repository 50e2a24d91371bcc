import { LinkButton } from "../../components/actions/LinkButton";
import { Notice } from "../../components/messages/Notice";
import { goToBlock } from "../../editor/goTo";
import type { OnPapers } from "../../editor/pages/usePages";
import type { Writing } from "../../editor/writing";
import { useText } from "../../text/useText";

interface OnePageProps {
  readonly pages: OnPapers;
  readonly writing: Writing;
}

/** Whether a brief fits on one page of both papers, and if not, by how much and where to look. */
export function OnePage({ pages: { a4, letter }, writing }: OnePageProps) {
  const { t } = useText();
  if (a4.pages === 1 && letter.pages === 1) {
    const room = Math.min(a4.linesLeft, letter.linesLeft);
    return (
      <Notice tone="good" title={t("draft.onePage.fits")}>
        <p>{t("draft.onePage.fitsWords")}</p>
        {room > 0 && <p>{t("draft.onePage.room", { count: room })}</p>}
      </Notice>
    );
  }
  const worse = a4.linesOver > letter.linesOver ? a4 : letter;
  const fitting = a4.pages === 1 ? "a4" : letter.pages === 1 ? "letter" : null;
  const look = (): void => {
    writing.focus();
    writing.run(goToBlock(worse.firstOver));
  };
  return (
    <Notice tone="attention" title={t("draft.onePage.over", { count: worse.linesOver })}>
      {fitting !== null && <p>{t(`draft.onePage.on.${fitting}`)}</p>}
      <p>{t("draft.onePage.advice")}</p>
      <LinkButton onPress={look}>{t("draft.onePage.look")}</LinkButton>
    </Notice>
  );
}
