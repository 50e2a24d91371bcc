import { useRef, useState } from "react";
import type { Hash, PublicKey } from "../../../../core/encoding/values";
import { Disclosure } from "../../../components/Disclosure";
import { useText } from "../../../text/useText";
import { SendSheet } from "../../sending/SendSheet";
import { BlockInputs } from "./BlockInputs";
import { BoardFilters } from "./BoardFilters";
import { BoardHead } from "./BoardHead";
import { BoardNews } from "./BoardNews";
import { MergeSheet } from "./MergeSheet";
import { NextLetter } from "./NextLetter";
import type { ToldBoard } from "./types";
import { useWide } from "./useWide";

interface BoardProps {
  readonly campaign: Hash;
  readonly board: ToldBoard;
  /** whose inputs alone are looked at; null for all */
  readonly by: PublicKey | null;
  readonly onBy: (by: PublicKey | null) => void;
  readonly onVersion: (version: Hash) => void;
}

/** In rem: room for the letter and what is suggested beside each other. */
const wide = 50;

/** Where one looks: a block, and at which end of what is suggested on it the focus is to begin. */
export interface Looking {
  readonly block: number;
  readonly focus: "first" | "last" | null;
}

/** The inputs on one version: the letter as it will read, and what is suggested on the paragraph that one looks at. */
export function Board({ campaign, board, by, onBy, onVersion }: BoardProps) {
  const { t } = useText();
  const ref = useRef<HTMLElement>(null);
  const isWide = useWide(ref, wide);
  const [looking, setLooking] = useState<Looking | null>(null);
  const [undecidedOnly, setUndecidedOnly] = useState(false);
  const [isMerging, setMerging] = useState(false);
  const [isSending, setSending] = useState(false);

  const wanted = board.blocks.filter(({ undecided }) => !undecidedOnly || undecided > 0);
  const at = looking ?? { block: wanted[0]?.block ?? board.blocks[0]?.block ?? 1, focus: null };
  const look = (block: number, focus: Looking["focus"] = null): void => setLooking({ block, focus });
  const places = board.blocks
    .map(({ block }) => block)
    .filter((block) => block === at.block || wanted.some((one) => one.block === block));
  const place = places.indexOf(at.block);
  const step = (by: 1 | -1, focus: Looking["focus"] = null): void => {
    const block = places[place + by] ?? (place === -1 ? places[0] : undefined);
    if (block !== undefined) look(block, focus);
  };
  const everything = (): void => {
    onBy(null);
    setUndecidedOnly(false);
  };
  const next = <NextLetter board={board} at={at.block} onLook={(block) => look(block, "first")} />;
  return (
    <section ref={ref} className="inputs" data-wide={isWide || undefined} aria-label={t("inputs.label")}>
      <BoardHead board={board} onVersion={onVersion} onMerge={() => setMerging(true)} />
      <BoardNews board={board} onSend={() => setSending(true)} />
      <BoardFilters
        board={board}
        by={by}
        onBy={(key) => {
          onBy(key);
          setLooking(null);
        }}
        undecidedOnly={undecidedOnly}
        onUndecidedOnly={(only) => {
          setUndecidedOnly(only);
          setLooking(null);
        }}
      />
      <div className="inputs-sides">
        {isWide && <div className="inputs-letter">{next}</div>}
        <BlockInputs
          key={`${at.block} ${by} ${undecidedOnly}`}
          board={board}
          at={at}
          places={places}
          by={by}
          undecidedOnly={undecidedOnly}
          onLook={look}
          onStep={step}
          onEverything={everything}
        />
      </div>
      {!isWide && <Disclosure title={t("inputs.next.title")}>{next}</Disclosure>}
      <MergeSheet
        board={board}
        isOpen={isMerging}
        onClose={() => setMerging(false)}
        onLook={(block) => {
          setMerging(false);
          everything();
          look(block, "first");
        }}
        onSend={() => {
          setMerging(false);
          setSending(true);
        }}
      />
      <SendSheet
        isOpen={isSending}
        onClose={() => setSending(false)}
        campaigns={[campaign]}
        purpose="receipts"
        to={board.toTell.map(({ key }) => key)}
      />
    </section>
  );
}
