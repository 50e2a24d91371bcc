import { Fragment, useId, useState } from "react";
import { tell } from "../../../components/messages/toasts";
import { Button } from "../../../components/actions/Button";
import { Dialog } from "../../../components/overlays/Dialog";
import { assertNever } from "../../../state/outcomes";
import { useDesk } from "../../../state/useProgram";
import { useWork } from "../../../state/useWork";
import { useText } from "../../../text/useText";
import { ChooseLocks } from "./ChooseLocks";
import type { PreparedLocks } from "./ChooseLocks";
import { ShowWords } from "./ShowWords";
import { TryAndSeal } from "./TryAndSeal";

type Step = { readonly step: "choose" } | { readonly step: "words" | "try"; readonly locks: PreparedLocks };

/**
 * "Somebody knows my passphrase": another passphrase, other recovery words, and everything sealed again, so that the old
 * ones open nothing more on this computer. Until the last step everything is as it was.
 */
export function RenewLocks({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const { door } = useDesk();
  const id = useId();
  const [now, setNow] = useState<Step>({ step: "choose" });
  const [isPending, setPending] = useState(false);
  const work = useWork();
  const isSealing = work.state.state === "working";

  const leave = (): void => {
    // What is half-way sealed is stopped first; then the dialog can be left.
    if (isSealing) return work.cancel();
    if (now.step !== "choose") void door.forgetPrepared();
    onClose();
  };
  const choose = (): void => {
    void door.forgetPrepared();
    setNow({ step: "choose" });
  };
  const content = (): React.ReactNode => {
    switch (now.step) {
      case "choose":
        return (
          <ChooseLocks
            id={id}
            onPending={setPending}
            onPrepared={(locks) => setNow({ step: "words", locks })}
          />
        );
      case "words":
        return <ShowWords words={now.locks.words} />;
      case "try":
        return (
          <TryAndSeal
            id={id}
            asked={now.locks.asked}
            work={work}
            onUnprepared={choose}
            onRenewed={() => {
              tell({ words: t("settings.locks.renew.done") });
              onClose();
            }}
          />
        );
      default:
        return assertNever(now);
    }
  };
  const actions = (): React.ReactNode => {
    switch (now.step) {
      case "choose":
        return (
          <>
            <Button onPress={leave}>{t("actions.cancel")}</Button>
            <Button look="primary" type="submit" form={id} isPending={isPending}>
              {t("actions.next")}
            </Button>
          </>
        );
      case "words": {
        const { locks } = now;
        return (
          <>
            <Button onPress={choose}>{t("actions.back")}</Button>
            <Button look="primary" onPress={() => setNow({ step: "try", locks })}>
              {t("gate.words.done")}
            </Button>
          </>
        );
      }
      case "try": {
        const { locks } = now;
        return (
          <>
            <Button onPress={() => setNow({ step: "words", locks })} isDisabled={isSealing}>
              {t("gate.try.back")}
            </Button>
            <Button look="primary" type="submit" form={id} isPending={isSealing}>
              {t("settings.locks.renew.submit")}
            </Button>
          </>
        );
      }
      default:
        return assertNever(now);
    }
  };
  return (
    <Dialog
      title={t("settings.locks.renew.title")}
      shape="sheet"
      isOpen
      onClose={leave}
      // Never one button in the place of another: the press that led here would send the form that came.
      actions={<Fragment key={now.step}>{actions()}</Fragment>}
      isAlert={now.step !== "choose"}
    >
      {content()}
    </Dialog>
  );
}
