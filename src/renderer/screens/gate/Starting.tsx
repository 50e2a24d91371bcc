import { Spinner } from "../../components/messages/Spinner";
import { useText } from "../../text/useText";
import { GatePage } from "./GatePage";

/** Shown for the blink in which it is found out whether there is a desk: nothing moves unless that takes long. */
export function Starting() {
  const { t } = useText();
  return (
    <GatePage>
      <output className="gate-starting">
        <Spinner />
        {t("progress.working")}
      </output>
    </GatePage>
  );
}
