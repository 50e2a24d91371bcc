import type { Hash } from "../../../core/encoding/values";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { Checks } from "./Checks";
import { Files } from "./Files";
import { GoingOut } from "./GoingOut";
import { SignedCount } from "./SignedCount";

interface ClosePanelProps {
  readonly campaign: Hash;
}

/** The last steps of a letter: checks, the signed count, the files that go to its addressee, and that they went. */
export function ClosePanel({ campaign }: ClosePanelProps) {
  const { t } = useText();
  const said = useRead("closing", campaign);
  if (said === null) return null;
  if (isTrouble(said)) return <TroubleNotice trouble={said} of="entry" />;
  if (said.outcome === "unknown-campaign") return <Notice tone="attention" title={t("closing.going.gone")} />;
  return (
    <section className="closing" aria-label={t("closing.label")}>
      <Checks campaign={campaign} closing={said} />
      {said.version !== null && (
        <>
          <SignedCount campaign={campaign} closing={said} />
          <Files campaign={campaign} closing={said} />
        </>
      )}
      {said.isCoordinator && <GoingOut campaign={campaign} closing={said} />}
    </section>
  );
}
