import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { EmptyPlace } from "../../components/messages/EmptyPlace";
import { tell } from "../../components/messages/toasts";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import type { FoundDraft } from "./types";
import { Written } from "./Written";

interface DraftProps {
  readonly draft: string;
  readonly actions?: ReactNode;
  readonly next?: ReactNode;
}

export function Draft({ draft, ...around }: DraftProps) {
  const { t } = useText();
  const said = useRead("draft", draft);
  if (said === null) return <p className="soft">{t("draft.opening")}</p>;
  if (isTrouble(said)) return <TroubleNotice trouble={said} of="entry" />;
  if (said.outcome === "unknown-draft") {
    return (
      <EmptyPlace icon="letters" title={t("draft.gone.title")}>
        {t("draft.gone.words")}
      </EmptyPlace>
    );
  }
  return <Present found={said} {...around} />;
}

interface PresentProps extends Omit<DraftProps, "draft"> {
  readonly found: FoundDraft;
}

/** Shows the draft anew when it was changed elsewhere, such as by taking up a suggestion: what is typed here is known. */
function Present({ found, ...around }: PresentProps) {
  const { t } = useText();
  const { text } = found.draft;
  const [known] = useState(() => new Set([text]));
  const [shown, setShown] = useState({ found, times: 0 });
  const isNews = !known.has(text);
  if (isNews) {
    known.add(text);
    setShown({ found, times: shown.times + 1 });
  }
  useEffect(() => {
    if (shown.times > 0) tell({ words: t("draft.elsewhere") });
  }, [shown.times, t]);
  return <Written key={shown.times} first={shown.found.draft} now={found.draft} known={known} {...around} />;
}
