import { Button as Pressable } from "react-aria-components";
import { Tip } from "../components/actions/Tip";
import { tell } from "../components/messages/toasts";
import { Icon } from "../components/Icon";
import type { IconName } from "../components/icons";
import type { ComboName } from "../hooks/combos";
import { useHotkey } from "../hooks/hotkeys";
import { useMedia } from "../hooks/useMedia";
import { useText } from "../text/useText";
import { comboOf, isAtFoot, placeIcons } from "./places";
import type { PlaceId } from "./places";
import { spelled } from "./ShortcutList";

interface RailProps {
  readonly places: readonly PlaceId[];
  readonly at: PlaceId;
  readonly onGo: (to: PlaceId) => void;
  readonly onLock: () => void;
  readonly isPreview: boolean;
}

/** As in styles/frame.css: below this the rail has no room for words. */
const narrow = "(width < 60rem)";

/** The places, as icons with their words; with little room, as icons whose words appear beside them. */
export function Rail({ places, at, onGo, onLock, isPreview }: RailProps) {
  const { t } = useText();
  const isNarrow = useMedia(narrow);
  const item = (id: PlaceId, number: number) => (
    <RailPlace
      key={id}
      id={id}
      combo={comboOf(id, number)}
      isHere={id === at}
      isNarrow={isNarrow}
      onGo={onGo}
    />
  );
  return (
    <nav className="rail" aria-label={t("places.label")}>
      <p className="rail-mark">
        <Icon name="signature" />
        <span className="rail-words">{t("places.program")}</span>
      </p>
      <ul className="rail-places">{places.filter((id) => !isAtFoot(id)).map(item)}</ul>
      {isPreview && <Preview isNarrow={isNarrow} />}
      <ul className="rail-foot">
        {places.filter(isAtFoot).map(item)}
        <li>
          <RailButton
            icon="lock"
            words={t("places.lock")}
            combo="lock"
            isNarrow={isNarrow}
            onPress={onLock}
          />
        </li>
      </ul>
    </nav>
  );
}

interface RailPlaceProps {
  readonly id: PlaceId;
  readonly combo: ComboName | null;
  readonly isHere: boolean;
  readonly isNarrow: boolean;
  readonly onGo: (to: PlaceId) => void;
}

function RailPlace({ id, combo, isHere, isNarrow, onGo }: RailPlaceProps) {
  const { t } = useText();
  const words = t(`places.${id}`);
  const go = (): void => onGo(id);
  useHotkey(combo ?? "place1", t("shortcuts.does.place", { place: words }), go, {
    isDisabled: combo === null,
  });
  return (
    <li>
      <RailButton
        icon={placeIcons[id]}
        words={words}
        combo={combo}
        isHere={isHere}
        isNarrow={isNarrow}
        onPress={go}
      />
    </li>
  );
}

interface RailButtonProps {
  readonly icon: IconName;
  readonly words: string;
  readonly combo: ComboName | null;
  readonly isHere?: boolean;
  readonly isNarrow: boolean;
  readonly onPress: () => void;
}

function RailButton({ icon, words, combo, isHere = false, isNarrow, onPress }: RailButtonProps) {
  const text = useText();
  const keys = combo === null ? "" : spelled(combo, text);
  return (
    <Tip
      words={isNarrow ? `${words} ${keys}`.trim() : keys}
      placement="end"
      isDisabled={!isNarrow && keys === ""}
    >
      <Pressable className="rail-button" onPress={onPress} {...(isHere && { "aria-current": "page" })}>
        <Icon name={icon} />
        <span className="rail-words">{words}</span>
      </Pressable>
    </Tip>
  );
}

/** Says all the time that this is the program in a browser's window, and on asking what that means. */
function Preview({ isNarrow }: { readonly isNarrow: boolean }) {
  const { t } = useText();
  return (
    <Tip
      words={isNarrow ? `${t("places.preview")}: ${t("places.previewMeans")}` : t("places.previewMeans")}
      placement="end"
    >
      <Pressable className="rail-preview" onPress={() => tell({ words: t("places.previewMeans") })}>
        <Icon name="globe" />
        <span className="rail-words">{t("places.preview")}</span>
      </Pressable>
    </Tip>
  );
}
