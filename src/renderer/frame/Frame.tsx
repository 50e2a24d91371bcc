import { Activity, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Toasts } from "../components/messages/Toasts";
import { useNoStrayDrops } from "../hooks/useDrop";
import { useHotkey } from "../hooks/hotkeys";
import { useScrolls } from "../hooks/useScrolls";
import { useText } from "../text/useText";
import { ErrorBoundary } from "./ErrorBoundary";
import type { Place, PlaceId } from "./places";
import { Rail } from "./Rail";
import { ShortcutList } from "./ShortcutList";

interface FrameProps {
  /** the places that work, in the order of the rail */
  readonly places: readonly Place[];
  /** the place that is shown */
  readonly at: PlaceId;
  readonly onGo: (to: PlaceId) => void;
  readonly onLock: () => void;
  /** the program runs in a browser's window */
  readonly isPreview: boolean;
}

/**
 * What stands around an open desk: the rail of places with Lock always in reach, and the place one is in. A place that was
 * left keeps its state, its scrolling included, until the desk is locked.
 */
export function Frame({ places, at, onGo, onLock, isPreview }: FrameProps) {
  const { t } = useText();
  const main = useRef<HTMLElement>(null);
  const [isListOpen, setListOpen] = useState(false);
  const visited = useVisited(at);
  useNoStrayDrops();
  useHotkey("lock", t("shortcuts.does.lock"), onLock, { everywhere: true });
  useHotkey("shortcuts", t("shortcuts.does.shortcuts"), () => setListOpen(true));
  return (
    <div className="frame">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t("places.skip")}
      </button>
      <Rail places={places.map(({ id }) => id)} at={at} onGo={onGo} onLock={onLock} isPreview={isPreview} />
      <main ref={main} tabIndex={-1} className="frame-main">
        {places
          .filter(({ id }) => visited.has(id))
          .map(({ id, content }) => (
            <Activity key={id} mode={id === at ? "visible" : "hidden"}>
              <PlaceContent>{content}</PlaceContent>
            </Activity>
          ))}
      </main>
      <ShortcutList isOpen={isListOpen} onClose={() => setListOpen(false)} />
      <Toasts />
    </div>
  );
}

function PlaceContent({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(ref);
  return (
    // Whoever has no pointer scrolls it by the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={ref} className="place" tabIndex={scrolls ? 0 : undefined}>
      <ErrorBoundary>{children}</ErrorBoundary>
    </div>
  );
}

/** A place is first drawn when one goes there, and kept from then on. */
function useVisited(at: PlaceId): ReadonlySet<PlaceId> {
  const [visited, setVisited] = useState<ReadonlySet<PlaceId>>(new Set([at]));
  if (visited.has(at)) return visited;
  const more = new Set([...visited, at]);
  setVisited(more);
  return more;
}
