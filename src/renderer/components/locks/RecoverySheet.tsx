import { useProgram, useSnapshot } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { Button } from "../actions/Button";
import { WordGrid } from "../marks/WordGrid";

/** The recovery words, to be copied by hand; on paper only this sheet is printed. They are never put on the clipboard. */
export function RecoverySheet({ words }: { readonly words: readonly string[] }) {
  const { t } = useText();
  const { bridge } = useProgram();
  const { print } = useSnapshot().about.can;
  return (
    <>
      <section className="recovery-sheet" aria-label={t("locks.words.label")}>
        <p className="recovery-title">{t("locks.words.label")}</p>
        <WordGrid label={t("locks.words.label")} words={words} />
        <p className="recovery-note">{t("locks.words.onPaper")}</p>
      </section>
      {print && (
        <div className="printing">
          <Button icon="print" onPress={() => void bridge.print()}>
            {t("locks.words.print")}
          </Button>
          <p className="soft">{t("locks.words.printWarning")}</p>
        </div>
      )}
    </>
  );
}
