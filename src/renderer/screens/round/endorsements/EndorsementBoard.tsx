import { useState } from "react";
import type { Hash } from "../../../../core/encoding/values";
import { Button } from "../../../components/actions/Button";
import { EmptyPlace } from "../../../components/messages/EmptyPlace";
import { SelectionBar } from "../../../components/table/SelectionBar";
import type { Selected } from "../../../components/table/selection";
import { isTrouble } from "../../../state/outcomes";
import { useDesk } from "../../../state/useProgram";
import { useText } from "../../../text/useText";
import { SendSheet } from "../../sending/SendSheet";
import { AdmitDialog } from "./AdmitDialog";
import { AnswerSheet } from "./AnswerSheet";
import { BoardCounts } from "./BoardCounts";
import { BoardList } from "./BoardList";
import { BoardMore } from "./BoardMore";
import { BoardNotices } from "./BoardNotices";
import { RecordDialog } from "./RecordDialog";
import type { RecordAbout } from "./RecordDialog";
import type { BoardRead, BoardSlot } from "./useBoard";
import { everybody, queryFor } from "./view";
import type { BoardView } from "./view";

interface EndorsementBoardProps {
  readonly campaign: Hash;
  readonly read: BoardRead;
  readonly slots: readonly BoardSlot[];
  readonly view: BoardView;
  readonly onView: (view: BoardView) => void;
  readonly onSight: (first: number, end: number) => void;
}

/** What lies over the board. */
type Over =
  | { readonly over: "nothing" }
  | { readonly over: "answer"; readonly id: string }
  | { readonly over: "admitting"; readonly answers: readonly string[] }
  | { readonly over: "recording"; readonly about?: RecordAbout }
  | {
      readonly over: "sending";
      readonly purpose: "invitation" | "reminder";
      readonly to?: readonly string[];
    };

const nothing = { over: "nothing" } as const;
const none: Selected = new Set();

/** Counts, what needs a hand, and everybody who has to do with the letter. */
export function EndorsementBoard(props: EndorsementBoardProps) {
  const { campaign, read, slots, view, onView, onSight } = props;
  const { t, language } = useText();
  const client = useDesk();
  const [selected, select] = useState(none);
  const [over, setOver] = useState<Over>(nothing);
  const { board } = read;
  const { isCoordinator, version, places } = board;
  const isEmpty = Object.values(places).every((count) => count === 0);
  const close = (): void => setOver(nothing);

  /** Those who stand somewhere, whatever is shown now. */
  const idsAt = async (place: "unadmitted" | "unanswered"): Promise<readonly string[]> => {
    const query = queryFor({ ...everybody, place }, language);
    const said = await client.desk.endorsementBoard(campaign, { ...query, from: 0, count: 0 });
    return isTrouble(said) || said.outcome !== "listed" ? [] : said.ids;
  };
  const admitWaiting = async (): Promise<void> =>
    setOver({ over: "admitting", answers: await idsAt("unadmitted") });
  const remind = async (): Promise<void> =>
    setOver({ over: "sending", purpose: "reminder", to: await idsAt("unanswered") });
  const canRecord = isCoordinator && version?.phase === "endorsement";

  const actions = isCoordinator && (canRecord || places.unanswered > 0) && (
    <div className="actions">
      {places.unanswered > 0 && (
        <Button onPress={() => void remind()}>
          {t("endorsements.remindAll", { count: places.unanswered })}
        </Button>
      )}
      {canRecord && (
        <Button icon="plus" onPress={() => setOver({ over: "recording" })}>
          {t("endorsements.record")}
        </Button>
      )}
    </div>
  );
  return (
    <>
      <BoardCounts board={board} />
      <BoardNotices campaign={campaign} board={board} onAdmit={() => void admitWaiting()} />
      {isEmpty ? (
        <EmptyPlace
          icon="letters"
          title={t("endorsements.empty.title")}
          {...(isCoordinator && {
            action: (
              <Button onPress={() => setOver({ over: "sending", purpose: "invitation" })}>
                {t("endorsements.empty.action")}
              </Button>
            ),
          })}
        >
          {t("endorsements.empty.words")}
        </EmptyPlace>
      ) : (
        <BoardList
          {...{ read, slots, view, onView, onSight, selected, actions }}
          onSelect={select}
          onOpen={(id) => setOver({ over: "answer", id })}
        />
      )}
      {isCoordinator && (
        <SelectionBar count={selected.size} onClear={() => select(none)}>
          <Button onPress={() => setOver({ over: "admitting", answers: [...selected] })}>
            {t("endorsements.admit")}
          </Button>
        </SelectionBar>
      )}
      {isEmpty && actions}
      <BoardMore board={board} />
      {over.over === "answer" && (
        <AnswerSheet
          {...{ campaign, isCoordinator }}
          id={over.id}
          onClose={close}
          onAdmit={(id) => setOver({ over: "admitting", answers: [id] })}
          {...(canRecord && { onRecord: (about: RecordAbout) => setOver({ over: "recording", about }) })}
        />
      )}
      {over.over === "admitting" && (
        <AdmitDialog campaign={campaign} answers={over.answers} onClose={close} onDone={() => select(none)} />
      )}
      {over.over === "recording" && version !== null && (
        <RecordDialog
          version={version.hash}
          {...(over.about !== undefined && { about: over.about })}
          onClose={close}
        />
      )}
      {over.over === "sending" && (
        <SendSheet
          isOpen
          onClose={close}
          campaigns={[campaign]}
          purpose={over.purpose}
          {...(over.to !== undefined && { to: over.to })}
        />
      )}
    </>
  );
}
