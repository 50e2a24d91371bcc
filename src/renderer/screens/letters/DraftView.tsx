import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { Menu } from "../../components/actions/Menu";
import { Notice } from "../../components/messages/Notice";
import { TroubleNews } from "../../components/messages/TroubleNews";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { tell } from "../../components/messages/toasts";
import { isTrouble } from "../../state/outcomes";
import { useAsk } from "../../state/useAsk";
import { useDesk } from "../../state/useProgram";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import { DraftPage } from "../editor/DraftPage";
import { atLetter, theList } from "./at";
import type { At } from "./at";
import { BackBar } from "./BackBar";
import { DraftDifference } from "./DraftDifference";
import { PublishDialog } from "./publish/PublishDialog";
import { SimilarDialog } from "./similar/SimilarDialog";
import { StepLine } from "./StepLine";

interface DraftViewProps {
  readonly draft: string;
  readonly onGo: (to: At) => void;
}

/** A letter that is being written, and what can be done with it. */
export function DraftView({ draft, onGo }: DraftViewProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const found = useRead("draft", draft);
  const base = useRead("draftBase", draft);
  const { ask, trouble } = useAsk();
  const [open, setOpen] = useState<"publish" | "difference" | "similar" | null>(null);
  const close = (): void => setOpen(null);
  if (found === null) return null;
  const campaign = isTrouble(found) || found.outcome !== "found" ? null : found.draft.campaign;
  const back = (
    <BackBar
      onBack={() => onGo(campaign === null ? theList : atLetter(campaign))}
      {...(campaign !== null && { to: t("letters.backToLetter") })}
    />
  );
  if (isTrouble(found)) {
    return (
      <>
        {back}
        <TroubleNotice trouble={found} of="entry" />
      </>
    );
  }
  if (found.outcome === "unknown-draft") {
    return (
      <>
        {back}
        <Notice tone="attention" title={t("letters.noDraft.title")} isWholePlace>
          <p>{t("letters.noDraft.words")}</p>
        </Notice>
      </>
    );
  }
  const throwAway = async (): Promise<void> => {
    const said = await ask(() => desk.removeDraft(draft));
    if (said?.outcome !== "removed") return;
    onGo(campaign === null ? theList : atLetter(campaign));
    const undo = (): void => void desk.restoreDraft(draft, said.draft);
    tell({ words: t("letters.thrownAway"), undo });
  };
  const hasBase = base !== null && !isTrouble(base) && base.outcome === "found";
  const menu = [
    { id: "similar", words: t("letters.act.similar"), icon: "copy", act: () => setOpen("similar") },
    {
      id: "remove",
      words: t("letters.act.throwAway"),
      icon: "trash",
      act: () => void throwAway(),
      isDanger: true,
    },
  ] as const;
  return (
    <div className="letter-page">
      {back}
      <StepLine at="draft" />
      <TroubleNews trouble={trouble} of="entry" />
      <DraftPage
        draft={draft}
        actions={
          <>
            <Menu label={t("letters.act.more")} actions={menu}>
              <Button icon="more">{t("letters.act.more")}</Button>
            </Menu>
            {hasBase && (
              <Button onPress={() => setOpen("difference")}>{t(`letters.difference.${base.is}`)}</Button>
            )}
            <Button look="primary" onPress={() => setOpen("publish")}>
              {t("letters.act.publish")}
            </Button>
          </>
        }
      />
      <DraftDifference draft={draft} isOpen={open === "difference"} onClose={close} />
      <PublishDialog
        draft={draft}
        isOpen={open === "publish"}
        onClose={close}
        onPublished={(campaign) => onGo({ ...atLetter(campaign), isPublished: true } as At)}
      />
      <SimilarDialog
        source={{ draft }}
        isOpen={open === "similar"}
        onClose={close}
        onDraft={(draft) => onGo({ at: "draft", draft })}
      />
    </div>
  );
}
