import { useProgram, useSnapshot } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { Button } from "../actions/Button";
import { WordGrid } from "../marks/WordGrid";
import { usePrintSheet } from "../print/usePrintSheet";

interface WordsProps {
  readonly words: readonly string[];
}

/** The recovery words, to be copied by hand, or printed with a warning. They are never put on the clipboard. */
export function RecoverySheet({ words }: WordsProps) {
  const { t } = useText();
  const { bridge } = useProgram();
  const { print } = useSnapshot().about.can;
  const { sheet, withSheet, isPrinting } = usePrintSheet(<Words words={words} />);
  return (
    <>
      <Words words={words} />
      {print && (
        <div className="printing">
          <Button icon="print" isPending={isPrinting} onPress={() => void withSheet(() => bridge.print())}>
            {t("locks.words.print")}
          </Button>
          <p className="soft">{t("locks.words.printWarning")}</p>
        </div>
      )}
      {sheet}
    </>
  );
}

/** Nothing on it says what the words open, or whose they are. */
function Words({ words }: WordsProps) {
  const { t } = useText();
  return (
    <section className="recovery-sheet" aria-label={t("locks.words.label")}>
      <p className="recovery-title">{t("locks.words.label")}</p>
      <WordGrid label={t("locks.words.label")} words={words} />
      <p className="recovery-note">{t("locks.words.onPaper")}</p>
    </section>
  );
}
