import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import type { LetterRow } from "../../../desk/round/letterList";
import { Tabs } from "../../components/Tabs";
import { useMedia } from "../../hooks/useMedia";
import { useText } from "../../text/useText";
import { ClosePanel } from "../close/ClosePanel";
import { EndorsementsPanel } from "../round/EndorsementsPanel";
import { InputsPanel } from "../round/InputsPanel";
import { SendSheet } from "../sending/SendSheet";
import { letterTabs, theList } from "./at";
import type { At, LetterTab } from "./at";
import { BackBar } from "./BackBar";
import { LetterActions } from "./LetterActions";
import { LetterHead } from "./LetterHead";
import { LetterNotices } from "./LetterNotices";
import { LetterText } from "./LetterText";
import { VersionsPanel } from "./VersionsPanel";

interface LetterPageProps {
  readonly campaign: Hash;
  readonly row: LetterRow;
  readonly at: Extract<At, { readonly at: "letter" }>;
  readonly onGo: (to: At) => void;
}

/** As in styles/letters.css: from here on the letter lies beside what is said about it. */
const wide = "(width >= 100rem)";

/** A letter that this desk coordinates: where it is on its way, its text, and all that comes in about it. */
export function LetterPage({ campaign, row, at, onGo }: LetterPageProps) {
  const { t } = useText();
  const isWide = useMedia(wide);
  const [chosen, setChosen] = useState<LetterTab>(at.tab ?? tabFor(row));
  // Who comes by a link again, to what it leads to, is led there again.
  const [cameTo, setCameTo] = useState(at);
  if (cameTo !== at) {
    setCameTo(at);
    if (at.tab !== null) setChosen(at.tab);
  }
  const [isSending, setSending] = useState(false);
  const [isPacked, setPacked] = useState(false);
  const text = <LetterText campaign={campaign} onVersions={() => setChosen("versions")} />;
  const contents = {
    letter: text,
    inputs: <InputsPanel campaign={campaign} />,
    endorsements: <EndorsementsPanel campaign={campaign} />,
    versions: <VersionsPanel campaign={campaign} />,
    close: <ClosePanel campaign={campaign} />,
  } as const;
  const shown = letterTabs.filter((id) => (isWide ? id !== "letter" : true));
  const tab = isWide && chosen === "letter" ? panelFor(row) : chosen;
  return (
    <div className="letter-page">
      <BackBar onBack={() => onGo(theList)} />
      <LetterHead row={row}>
        <LetterActions
          campaign={campaign}
          row={row}
          tab={tab}
          onGo={onGo}
          onTab={setChosen}
          onSend={() => setSending(true)}
        />
      </LetterHead>
      <LetterNotices
        campaign={campaign}
        row={row}
        isSettling={tab === "versions"}
        isPublished={at.isPublished && !isPacked}
        onVersions={() => setChosen("versions")}
      />
      <div className="letter-desk" data-wide={isWide || undefined}>
        {isWide && <div className="letter-desk-text">{text}</div>}
        <div className="letter-desk-panel">
          <Tabs
            label={t("letters.tabsLabel")}
            tabs={shown.map((id) => ({ id, words: t(`letters.tabs.${id}`), content: contents[id] }))}
            value={tab}
            onChange={setChosen}
          />
        </div>
      </div>
      <SendSheet
        isOpen={isSending}
        onClose={() => setSending(false)}
        onPacked={() => setPacked(true)}
        campaigns={[campaign]}
        purpose="invitation"
      />
    </div>
  );
}

/** What one most likely came for. */
function tabFor(row: LetterRow): LetterTab {
  return row.severalHeads || row.isLeftBehind ? "versions" : panelFor(row, "letter");
}

function panelFor({ step, inputs, answered }: LetterRow, otherwise: LetterTab = "versions"): LetterTab {
  switch (step) {
    case "draft":
      return otherwise;
    case "input":
      return inputs > 0 ? "inputs" : otherwise;
    case "endorsement":
      return answered > 0 ? "endorsements" : otherwise;
    case "closed":
    case "delivered":
      return "close";
  }
}
