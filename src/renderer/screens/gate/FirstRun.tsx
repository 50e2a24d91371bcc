import { useState } from "react";
import { emptyDraft, readDraft } from "../../components/card/draft";
import type { CardDraft } from "../../components/card/draft";
import type { TypedWords, WrongWords } from "../../components/locks/TryWords";
import { tell } from "../../components/messages/toasts";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk, useProgram } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { RestoreDesk } from "../backup/RestoreDesk";
import { GatePage } from "./GatePage";
import { ChoosePassphrase } from "./steps/ChoosePassphrase";
import { DescribeOrganisation } from "./steps/DescribeOrganisation";
import { TryRecoveryWords } from "./steps/TryRecoveryWords";
import { Welcome } from "./steps/Welcome";
import { WriteDownWords } from "./steps/WriteDownWords";

const steps = ["welcome", "organisation", "passphrase", "words", "try"] as const;
type Step = (typeof steps)[number];

/** Locks that were made and are shown. */
interface Locks {
  readonly words: readonly string[];
  /** the numbers of the words that are to be typed */
  readonly asked: readonly number[];
}

/**
 * From nothing to a desk: what it is, whose it is, and what opens it. What was typed stays when one goes back, but for
 * secrets.
 *
 * @param onLeave - to the desks that are there already
 */
export function FirstRun({ onLeave }: { readonly onLeave?: () => void }) {
  const { t, language } = useText();
  const { door } = useDesk();
  const { enter } = useProgram();
  const [step, setStep] = useState<Step>("welcome");
  const [isRestoring, setRestoring] = useState(false);
  const [described, setDescribed] = useState<CardDraft | null>(null);
  const [locks, setLocks] = useState<Locks | null>(null);
  const [wrong, setWrong] = useState<WrongWords | null>(null);
  const { ask, isPending, trouble, forget } = useAsk();
  // As long as nothing is filled in, it follows the language of the screen.
  const draft = described ?? emptyDraft(language);

  /** Back to choosing a passphrase: what was made of the one before is forgotten. */
  const dropLocks = (): void => {
    setLocks(null);
    setWrong(null);
    setStep("passphrase");
    void door.forgetPrepared();
  };
  const finish = async (typed: TypedWords): Promise<void> => {
    const read = readDraft(draft, Date.now());
    if (read.outcome === "faults") return setStep("organisation");
    const said = await ask(() => door.finishDesk(typed, read.details));
    if (said === null) return;
    switch (said.outcome) {
      case "unlocked":
        tell({ words: t("gate.made") });
        return enter([]);
      case "wrong-words":
        return setWrong({ numbers: said.numbers });
      case "not-prepared":
        return dropLocks();
      default:
        return assertNever(said);
    }
  };

  const content = (): React.ReactNode => {
    switch (step) {
      case "welcome":
        return (
          <Welcome
            onStart={() => setStep("organisation")}
            onRestore={() => setRestoring(true)}
            {...(onLeave && { onLeave })}
          />
        );
      case "organisation":
        return (
          <DescribeOrganisation
            draft={draft}
            onChange={setDescribed}
            onBack={() => setStep("welcome")}
            onDone={() => setStep("passphrase")}
          />
        );
      case "passphrase":
        return (
          <ChoosePassphrase
            organisation={draft.organisation}
            onBack={() => setStep("organisation")}
            onPrepared={(made) => {
              setLocks(made);
              setStep("words");
            }}
          />
        );
      case "words":
        return (
          locks && <WriteDownWords words={locks.words} onBack={dropLocks} onDone={() => setStep("try")} />
        );
      case "try":
        return (
          locks && (
            <TryRecoveryWords
              asked={locks.asked}
              wrong={wrong}
              trouble={trouble}
              isPending={isPending}
              onBack={() => {
                setWrong(null);
                forget();
                setStep("words");
              }}
              onDone={(typed) => void finish(typed)}
            />
          )
        );
      default:
        return assertNever(step);
    }
  };
  if (isRestoring)
    return (
      <GatePage key="restore">
        <RestoreDesk onBack={() => setRestoring(false)} />
      </GatePage>
    );
  return (
    <GatePage key={step} step={{ number: steps.indexOf(step) + 1, of: steps.length }}>
      {content()}
    </GatePage>
  );
}
