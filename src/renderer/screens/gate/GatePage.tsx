import type { ReactNode } from "react";
import { Appearance } from "../../components/Appearance";
import { Icon } from "../../components/Icon";
import { useNoStrayDrops } from "../../hooks/useDrop";
import { useSnapshot } from "../../state/useProgram";
import { useText } from "../../text/useText";

interface GatePageProps {
  readonly children: ReactNode;
  /** how far one has come, from 1 */
  readonly step?: { readonly number: number; readonly of: number };
}

/** What stands around everything that is shown while no desk is open: a sheet of paper on the desk's ground. */
export function GatePage({ children, step }: GatePageProps) {
  const { t } = useText();
  const { shell } = useSnapshot().about;
  useNoStrayDrops();
  return (
    <div className="gate">
      <header className="gate-head">
        <p className="gate-mark">
          <Icon name="signature" />
          {t("places.program")}
        </p>
        {shell === "browser" && (
          <p className="gate-preview">
            <Icon name="globe" />
            {t("places.preview")}
          </p>
        )}
        <Appearance />
      </header>
      <main className="gate-sheet">
        {step !== undefined && <Steps {...step} />}
        {children}
      </main>
    </div>
  );
}

function Steps({ number, of }: { readonly number: number; readonly of: number }) {
  const { t } = useText();
  return (
    <p className="gate-steps">
      <span className="gate-steps-line" aria-hidden="true">
        {Array.from({ length: of }, (_, at) => (
          <span key={at} className="gate-step" data-done={at < number || undefined} />
        ))}
      </span>
      <span>{t("gate.step", { number, of })}</span>
    </p>
  );
}
