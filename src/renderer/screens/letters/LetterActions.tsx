import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import type { LetterRow } from "../../../desk/round/letterList";
import { Button } from "../../components/actions/Button";
import { Menu } from "../../components/actions/Menu";
import { Focused } from "../../components/messages/Focused";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import type { At, LetterTab } from "./at";
import { SimilarDialog } from "./similar/SimilarDialog";
import { useNewWording } from "./useNewWording";

interface LetterActionsProps {
  readonly campaign: Hash;
  readonly row: LetterRow;
  /** what is in sight */
  readonly tab: LetterTab;
  readonly onGo: (to: At) => void;
  readonly onTab: (tab: LetterTab) => void;
  readonly onSend: () => void;
}

/** The one next action of a letter as the only filled button; the others behind it. */
export function LetterActions({ campaign, row, tab, onGo, onTab, onSend }: LetterActionsProps) {
  const { t } = useText();
  const history = useRead("letterHistory", campaign);
  const [isSimilar, setSimilar] = useState(false);
  const { start, isPending, trouble, fault } = useNewWording((draft) => onGo({ at: "draft", draft }));
  const current =
    history === null || isTrouble(history) || history.outcome !== "told" ? null : history.current;
  const { draft } = row;
  const reword = (): void => {
    if (current !== null) start([current], current);
  };
  const write = (): void => {
    if (draft !== null) onGo({ at: "draft", draft });
  };
  const next = beyond(nextOf(row), tab);
  const act: Readonly<Record<Next, () => void>> = {
    settle: () => onTab("versions"),
    write,
    send: onSend,
    inputs: () => onTab("inputs"),
    endorsements: () => onTab("endorsements"),
    close: () => onTab("close"),
    none: () => undefined,
  };
  const others = [
    {
      id: "send",
      words: t("letters.act.sendAgain"),
      icon: "upload",
      act: onSend,
      isDisabled: row.number === 0,
    },
    {
      id: "reword",
      words: draft === null ? t("letters.act.reword") : t("letters.act.write"),
      icon: "letters",
      act: draft === null ? reword : write,
      isDisabled: draft === null && current === null,
    },
    {
      id: "answer",
      words: t("letters.act.answer"),
      icon: "signature",
      act: () => onGo({ at: "answers", campaigns: [campaign] }),
      isDisabled: row.step !== "endorsement",
    },
    {
      id: "similar",
      words: t("letters.act.similar"),
      icon: "copy",
      act: () => setSimilar(true),
      isDisabled: current === null,
    },
  ] as const;
  return (
    <>
      <Menu label={t("letters.act.more")} actions={others}>
        <Button icon="more" isPending={isPending}>
          {t("letters.act.more")}
        </Button>
      </Menu>
      {next !== "none" && (
        <Button look="primary" onPress={act[next]}>
          {t(`letters.next.${next}`)}
        </Button>
      )}
      <TroubleNews trouble={trouble} of="entry" />
      {fault !== null && (
        <Focused>
          <Notice tone="refusal" title={t(`letters.notStarted.${fault}`)} />
        </Focused>
      )}
      {current !== null && (
        <SimilarDialog
          source={{ version: current }}
          isOpen={isSimilar}
          onClose={() => setSimilar(false)}
          onDraft={(draft) => onGo({ at: "draft", draft })}
        />
      )}
    </>
  );
}

type Next = "settle" | "write" | "send" | "inputs" | "endorsements" | "close" | "none";

/** What is to be done next with a letter. */
function nextOf(row: LetterRow): Next {
  const {
    severalHeads,
    isLeftBehind,
    draft,
    step,
    invited,
    answered,
    inputs,
    isUnsent,
    organisations,
    toAdmit,
  } = row;
  if (severalHeads || isLeftBehind) return "settle";
  if (draft !== null) return "write";
  switch (step) {
    case "draft":
      return "none";
    case "input":
      if (inputs > 0) return "inputs";
      return invited === 0 || isUnsent ? "send" : "inputs";
    case "endorsement":
      if (invited === 0 && answered === 0) return "send";
      if (isUnsent && organisations + toAdmit === 0) return "send";
      return "endorsements";
    case "closed":
      return "close";
    case "delivered":
      return "none";
  }
}

/** What is in sight already is no next action: then it is what comes after that, or what is to be done there. */
function beyond(next: Next, tab: LetterTab): Next {
  switch (next) {
    case "settle":
      return tab === "versions" ? "none" : next;
    case "endorsements":
      return tab === "endorsements" ? "close" : tab === "close" ? "none" : next;
    case "inputs":
    case "close":
      return tab === next ? "none" : next;
    default:
      return next;
  }
}
