import { Fragment, useId, useState } from "react";
import { Button } from "../../components/actions/Button";
import { StepLine } from "../../components/marks/StepLine";
import { Focused } from "../../components/messages/Focused";
import { Dialog } from "../../components/overlays/Dialog";
import { assertNever } from "../../state/outcomes";
import { useText } from "../../text/useText";
import { SavingActions } from "../backup/SavingActions";
import { SavingContent } from "../backup/SavingContent";
import { useSaving } from "../backup/useSaving";
import { BorderAbout } from "./BorderAbout";
import type { Which } from "./BorderAbout";
import { BorderCheck } from "./BorderCheck";
import { BorderErase } from "./BorderErase";
import { BorderWords } from "./BorderWords";
import { useVerifying } from "./useVerifying";

const steps = ["about", "save", "check", "words", "erase"] as const;
type Step = (typeof steps)[number];

interface BorderDialogProps {
  /** desks on this computer besides the open one, also those that cannot be opened */
  readonly others: number;
  readonly onClose: () => void;
}

/**
 * Before a border, as one way: the desk is saved, the backup is tried with the words from where it is kept, and only then
 * everything here is erased. Leaving it at any step leaves everything as it was.
 */
export function BorderDialog({ others, onClose }: BorderDialogProps) {
  const { t } = useText();
  const id = useId();
  const [asked, setAsked] = useState<Step>("about");
  const [which, setWhich] = useState<Which | null>(others > 0 ? null : "all");
  const [isMissing, setMissing] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const saving = useSaving();
  const verifying = useVerifying();
  const { verified } = verifying;
  const isLate = asked === "words" || asked === "erase";
  // What is erased must be in the backup: a change after the check leads back to it.
  const step: Step = isLate && verified === null ? "check" : asked;
  const saved = saving.now.step === "saved" ? saving.now : null;
  const isChecking = verifying.work.state === "working";

  /** What is under way is stopped first. */
  const mayLeave = (): boolean => {
    if (isErasing) return false;
    if (isChecking) verifying.stop();
    return !isChecking && saving.leave();
  };
  const leave = (): void => {
    if (mayLeave()) onClose();
  };
  const go = (to: Step): void => {
    if (mayLeave()) setAsked(to);
  };
  const saveAnew = (): void => {
    saving.begin();
    go("save");
  };
  const back = <Button onPress={() => go(steps[steps.indexOf(step) - 1]!)}>{t("actions.back")}</Button>;
  const next = (to: Step) => (
    <Button look="primary" onPress={() => go(to)}>
      {t("actions.next")}
    </Button>
  );

  const content = (): React.ReactNode => {
    switch (step) {
      case "about":
        return (
          <BorderAbout
            others={others}
            which={which}
            onWhich={(chosen) => {
              setWhich(chosen);
              setMissing(false);
            }}
            isMissing={isMissing}
          />
        );
      case "save":
        return (
          <>
            {saving.now.step === "explain" && <p>{t("border.save.where")}</p>}
            <SavingContent saving={saving} id={id} />
          </>
        );
      case "check":
        return <BorderCheck verifying={verifying} id={id} />;
      case "words":
        return <BorderWords />;
      case "erase":
        return (
          <BorderErase
            id={id}
            which={which ?? "open"}
            others={others}
            isDoubted={saved !== null && saved.doubt !== null}
            onPending={setErasing}
          />
        );
      default:
        return assertNever(step);
    }
  };
  const actions = (): React.ReactNode => {
    switch (step) {
      case "about":
        return (
          <>
            <Button onPress={leave}>{t("actions.cancel")}</Button>
            <Button look="primary" onPress={() => (which === null ? setMissing(true) : go("save"))}>
              {t("actions.next")}
            </Button>
          </>
        );
      case "save":
        return (
          <SavingActions
            saving={saving}
            id={id}
            away={
              <>
                {back}
                {saving.now.step === "explain" && (
                  <Button onPress={() => go("check")}>{t("border.save.have")}</Button>
                )}
              </>
            }
          >
            {back}
            {saved?.outcome.outcome === "saved" ? (
              next("check")
            ) : (
              <Button look="primary" onPress={saving.begin}>
                {t("actions.tryAgain")}
              </Button>
            )}
          </SavingActions>
        );
      case "check":
        return (
          <>
            {verifying.fault?.outcome === "differs" || verifying.isOutdated ? (
              <Button onPress={saveAnew} isDisabled={isChecking}>
                {t("border.check.differs.save")}
              </Button>
            ) : (
              back
            )}
            {verified === null ? (
              <Button look="primary" type="submit" form={id} isPending={verifying.isPending}>
                {t("border.check.submit")}
              </Button>
            ) : (
              next("words")
            )}
          </>
        );
      case "words":
        return (
          <>
            {back}
            {next("erase")}
          </>
        );
      case "erase":
        return (
          <>
            <Button onPress={leave} isDisabled={isErasing}>
              {t("actions.cancel")}
            </Button>
            <Button onPress={() => go("words")} isDisabled={isErasing}>
              {t("actions.back")}
            </Button>
            <Button look="danger" type="submit" form={id} isPending={isErasing}>
              {t("leaving.erase.do")}
            </Button>
          </>
        );
      default:
        return assertNever(step);
    }
  };
  return (
    <Dialog
      title={t("border.title")}
      shape="sheet"
      isOpen
      onClose={leave}
      // Never one button in the place of another: the press that led here would press the one that came.
      actions={
        <Fragment key={`${step} ${saving.now.step} ${String(verified !== null)}`}>{actions()}</Fragment>
      }
      isAlert={step !== "about"}
    >
      <StepLine
        label={t("border.way")}
        steps={steps.map((id) => ({ id, words: t(`border.steps.${id}`) }))}
        at={step}
      />
      <Focused key={step}>
        <h3>{t(`border.${step}.title`)}</h3>
      </Focused>
      {content()}
    </Dialog>
  );
}
