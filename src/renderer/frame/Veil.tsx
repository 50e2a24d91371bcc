import { Icon } from "../components/Icon";
import { isTrouble } from "../state/outcomes";
import { useInFront } from "../state/useInFront";
import { useRead } from "../state/useRead";
import { useText } from "../text/useText";

/** Covers everything while another window is in front, where the desk's settings ask for it. */
export function Veil() {
  const { t } = useText();
  const said = useRead("settings");
  const isInFront = useInFront();
  if (isInFront || said === null || isTrouble(said) || !said.settings.hidesBehind) return null;
  return (
    <div className="veil" aria-hidden="true">
      <Icon name="signature" />
      {t("places.program")}
    </div>
  );
}
