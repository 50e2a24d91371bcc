import { useMemo, useState } from "react";
import type { Ticket } from "../bridge/files";
import { ClearCopied } from "./components/actions/clearing";
import { ErrorBoundary } from "./frame/ErrorBoundary";
import { Frame } from "./frame/Frame";
import { Contacts } from "./screens/contacts/Contacts";
import { Exchange } from "./screens/exchange/Exchange";
import { Veil } from "./frame/Veil";
import { FirstRun } from "./screens/gate/FirstRun";
import { FoundFaults } from "./screens/gate/FoundFaults";
import { Starting } from "./screens/gate/Starting";
import { Unlock } from "./screens/gate/Unlock";
import { Unopenable } from "./screens/gate/Unopenable";
import { Home } from "./screens/home/Home";
import { LettersPlace } from "./screens/letters/LettersPlace";
import { SettingsPlace } from "./screens/settings/SettingsPlace";
import { GoingContext, placeItself } from "./state/going";
import type { Arrival, Going } from "./state/going";
import { assertNever } from "./state/outcomes";
import type { Program } from "./state/program";
import { useIdleLock } from "./state/useIdleLock";
import { ProgramContext, useProgram, useSnapshot } from "./state/useProgram";
import { Spoken } from "./text/Spoken";

/** The window: one screen for each stage of the program. */
export function App({ program }: { readonly program: Program }) {
  const { bridge, snapshot } = program;
  const clearCopied = snapshot().about.can.clearCopied
    ? (text: string): void => void bridge.clearCopied(text).catch(() => undefined)
    : null;
  return (
    <ProgramContext value={program}>
      <Spoken>
        <ErrorBoundary>
          <ClearCopied value={clearCopied}>
            <StageScreen />
          </ClearCopied>
        </ErrorBoundary>
      </Spoken>
    </ProgramContext>
  );
}

/** Whatever an open desk shows is gone from the window as soon as the stage is another. */
function StageScreen() {
  const { stage } = useSnapshot();
  switch (stage.stage) {
    case "starting":
      return <Starting />;
    case "new":
      return <FirstRun />;
    case "locked":
      return <Unlock {...stage} />;
    case "header-missing":
      return <Unopenable trouble="missing" />;
    case "unreadable":
      return <Unopenable trouble={stage.trouble} />;
    case "faults":
      return <FoundFaults faults={stage.faults} />;
    case "open":
      return <OpenDesk />;
    default:
      return assertNever(stage);
  }
}

const places = [
  { id: "home", content: <Home /> },
  { id: "letters", content: <LettersPlace /> },
  { id: "contacts", content: <Contacts /> },
  { id: "exchange", content: <Exchange /> },
  { id: "settings", content: <SettingsPlace /> },
] as const;

const none: readonly Ticket[] = [];

function OpenDesk() {
  const { lock } = useProgram();
  const { about, waiting } = useSnapshot();
  const [arrival, setArrival] = useState<Arrival>({ place: "home", item: null });
  const going = useMemo<Going>(
    () => ({ arrival, go: (place, item) => setArrival({ place, item: item ?? null }) }),
    [arrival],
  );
  useIdleLock();
  // Files that came by double click are looked at where files are looked at.
  const [seen, setSeen] = useState(none);
  if (waiting !== seen) {
    setSeen(waiting);
    if (waiting.length > 0) setArrival({ place: "exchange", item: null });
  }
  return (
    <GoingContext value={going}>
      <Frame
        places={places}
        at={arrival.place}
        onGo={(to) => going.go(to, to === arrival.place ? placeItself : undefined)}
        onLock={() => lock("asked")}
        isPreview={about.shell === "browser"}
      />
      <Veil />
    </GoingContext>
  );
}
