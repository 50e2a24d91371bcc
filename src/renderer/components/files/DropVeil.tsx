import { useText } from "../../text/useText";
import { Icon } from "../Icon";

/** Covers the window while files are held over it, where the whole window takes them. */
export function DropVeil({ isOver }: { readonly isOver: boolean }) {
  const { t } = useText();
  if (!isOver) return null;
  return (
    <div className="drop-veil">
      <p className="drop-veil-words">
        <Icon name="download" />
        {t("files.letGo")}
      </p>
    </div>
  );
}
