import { Fragment, useId, useState } from "react";
import type { Parcel } from "../../../desk/exchange/parcels";
import type { WordsDivided } from "../../../desk/door/divideWords";
import { Button } from "../../components/actions/Button";
import { useTypedWords } from "../../components/locks/WordsField";
import { Dialog } from "../../components/overlays/Dialog";
import { assertNever } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useText } from "../../text/useText";
import { ChooseHolders } from "./ChooseHolders";
import type { HoldersFault } from "./ChooseHolders";
import type { Chosen } from "../letters/publish/PeoplePicker";
import { PackedShares } from "./PackedShares";
import { mostHolders, usualThreshold } from "./threshold";
import { TypeWords } from "./TypeWords";

interface GiveSharesProps {
  /** others hold shares of these words already */
  readonly isAgain: boolean;
  readonly onClose: () => void;
}

/** Why the words were not divided. */
export type WordsRefused = Exclude<
  WordsDivided,
  { readonly outcome: "packed" | "bad-number" | "not-verified" | "closed" }
>;

/** Who gets a share, how many of them are needed, the words from paper, and the files. Until then nothing is made. */
export function GiveShares({ isAgain, onClose }: GiveSharesProps) {
  const { t } = useText();
  const { door } = useDesk();
  const id = useId();
  const [step, setStep] = useState<"holders" | "words">("holders");
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [wanted, setWanted] = useState<number | null>(null);
  const [words, setWords] = useTypedWords();
  const [holdersFault, setHoldersFault] = useState<HoldersFault | null>(null);
  const [refused, setRefused] = useState<WordsRefused | null>(null);
  const [parcels, setParcels] = useState<readonly Parcel[] | null>(null);
  const { ask, isPending, trouble, forget } = useAsk();
  // As long as nobody says otherwise, it follows how many were chosen.
  const threshold = wanted ?? usualThreshold(chosen.length);

  const back = (fault: HoldersFault | null): void => {
    setWords("");
    setRefused(null);
    forget();
    setHoldersFault(fault);
    setStep("holders");
  };
  const next = (): void => {
    const { length } = chosen;
    if (length < 2) return setHoldersFault({ fault: "few" });
    if (length > mostHolders || !(threshold >= 2 && threshold <= length))
      return setHoldersFault({ fault: "number" });
    setHoldersFault(null);
    setStep("words");
  };
  const divide = async (): Promise<void> => {
    const keys = chosen.map(({ key }) => key);
    const said = await ask(() => door.divideWords(words, keys, threshold));
    if (said === null) return;
    switch (said.outcome) {
      case "packed":
        setWords("");
        return setParcels(said.parcels);
      case "bad-number":
        return back({ fault: "number" });
      case "not-verified":
        return back({ fault: "lost", keys: said.keys });
      default:
        // Another value each time, so that the same fault is news again.
        return setRefused({ ...said });
    }
  };
  const actions = (): React.ReactNode => {
    switch (step) {
      case "holders":
        return (
          <>
            <Button onPress={onClose}>{t("actions.cancel")}</Button>
            <Button look="primary" onPress={next}>
              {t("actions.next")}
            </Button>
          </>
        );
      case "words":
        return (
          <>
            <Button onPress={() => back(null)} isDisabled={isPending}>
              {t("actions.back")}
            </Button>
            <Button look="primary" type="submit" form={id} isPending={isPending}>
              {t("shares.give.pack", { count: chosen.length })}
            </Button>
          </>
        );
      default:
        return assertNever(step);
    }
  };
  if (parcels !== null) return <PackedShares parcels={parcels} chosen={chosen} onClose={onClose} />;
  return (
    <Dialog
      title={step === "words" ? t("shares.give.wordsTitle") : t("shares.give.title")}
      shape="sheet"
      isOpen
      onClose={onClose}
      // Never one button in the place of another: the press that led here would send the form that came.
      actions={<Fragment key={step}>{actions()}</Fragment>}
    >
      {step === "words" ? (
        <TypeWords
          id={id}
          chosen={chosen}
          threshold={threshold}
          words={words}
          onWords={(typed) => {
            setWords(typed);
            setRefused(null);
          }}
          refused={refused}
          trouble={trouble}
          isBusy={isPending}
          onSubmit={() => void divide()}
        />
      ) : (
        <ChooseHolders
          isAgain={isAgain}
          chosen={chosen}
          onChosen={(holders) => {
            setChosen(holders);
            setHoldersFault(null);
            if (wanted !== null && wanted > holders.length) setWanted(null);
          }}
          threshold={threshold}
          onThreshold={(count) => {
            setWanted(count);
            setHoldersFault(null);
          }}
          fault={holdersFault}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
