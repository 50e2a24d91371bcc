import type { Fault } from "../../../desk/door/unlockDesk";
import { Button } from "../../components/actions/Button";
import { Facts } from "../../components/marks/Facts";
import { Notice } from "../../components/messages/Notice";
import { useHotkey } from "../../hooks/hotkeys";
import { useIdleLock } from "../../state/useIdleLock";
import { useProgram } from "../../state/useProgram";
import { useRead } from "../../state/useRead";
import { isTrouble } from "../../state/outcomes";
import { useText } from "../../text/useText";
import { GatePage } from "./GatePage";
import { GateTitle } from "./GateTitle";

/** The desk opened, and its storage was not as it was left: what was found and mended, what is intact, whether to go on. */
export function FoundFaults({ faults }: { readonly faults: readonly Fault[] }) {
  const { t } = useText();
  const { goOn, lock } = useProgram();
  const altered = faults.filter(({ fault }) => fault === "not-authentic").length;
  const has = (wanted: Fault["fault"]): boolean => faults.some(({ fault }) => fault === wanted);
  const isMended = !has("not-authentic") && !has("not-as-last-written") && !has("no-seal");
  const said = !isMended ? "lost" : has("journal-not-made") ? "single" : "mended";
  const lockNow = (): void => lock("asked");
  useIdleLock();
  useHotkey("lock", t("shortcuts.does.lock"), lockNow, { everywhere: true });
  return (
    <GatePage>
      <GateTitle>{t(`gate.faults.${said}.title`)}</GateTitle>
      <p>{t(`gate.faults.${said}.what`)}</p>
      <Notice tone={isMended ? "attention" : "refusal"} title={t("gate.faults.found")}>
        <ul className="plain-list">
          {altered > 0 && <li>{t("gate.faults.pages", { count: altered })}</li>}
          {has("not-as-last-written") && <li>{t("gate.faults.last")}</li>}
          {has("no-seal") && <li>{t("gate.faults.seal")}</li>}
          {has("restored-from-journal") && <li>{t("gate.faults.restored")}</li>}
          {has("restored-from-earlier-journal") && <li>{t("gate.faults.restoredEarlier")}</li>}
          {has("journal-made-anew") && <li>{t("gate.faults.remade")}</li>}
          {has("journal-not-made") && <li>{t("gate.faults.notMade")}</li>}
          {has("locks-mended") && <li>{t("gate.faults.locks")}</li>}
        </ul>
      </Notice>
      <Intact />
      {!isMended && (
        <p>
          {t("gate.faults.lost.backup", { place: t("places.settings"), what: t("backup.merge.heading") })}
        </p>
      )}
      <p>{t(`gate.faults.${said}.why`)}</p>
      <div className="gate-actions">
        <Button onPress={lockNow} icon="lock">
          {t("places.lock")}
        </Button>
        <Button look="primary" onPress={goOn}>
          {t(`gate.faults.${said}.goOn`)}
        </Button>
      </div>
    </GatePage>
  );
}

function Intact() {
  const { t, number } = useText();
  const said = useRead("overview");
  if (said === null || isTrouble(said)) return null;
  return (
    <section aria-label={t("gate.faults.intact")}>
      <h2>{t("gate.faults.intact")}</h2>
      <Facts
        facts={[
          {
            term: t("gate.faults.card"),
            value: said.card.state === "none" ? t("gate.faults.cardGone") : t("gate.faults.cardThere"),
          },
          { term: t("gate.faults.contacts"), value: number(said.contacts) },
          { term: t("gate.faults.bundles"), value: number(said.bundles) },
        ]}
      />
    </section>
  );
}
