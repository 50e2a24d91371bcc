import { useState } from "react";
import type { PublicKey } from "../../../../core/encoding/values";
import { Notice } from "../../../components/messages/Notice";
import { TroubleNotice } from "../../../components/messages/TroubleNotice";
import { assertNever, isTrouble } from "../../../state/outcomes";
import { useRead } from "../../../state/useRead";
import { useText } from "../../../text/useText";
import type { Looking } from "./Board";
import { ListedInputs } from "./ListedInputs";
import type { ToldBoard } from "./types";

export interface BlockInputsProps {
  readonly board: ToldBoard;
  readonly at: Looking;
  /** the blocks that one can step through */
  readonly places: readonly number[];
  readonly by: PublicKey | null;
  readonly undecidedOnly: boolean;
  readonly onLook: (block: number) => void;
  readonly onStep: (by: 1 | -1, focus?: Looking["focus"]) => void;
  /** shows everything again, whatever was left out */
  readonly onEverything: () => void;
}

/** How many are shown at first, and how many more at a time. */
const some = 30;

/** What is suggested and remarked on one paragraph. */
export function BlockInputs(props: BlockInputsProps) {
  const { board, at, by, undecidedOnly } = props;
  const { t } = useText();
  const [most, setMost] = useState(some);
  const [also, setAlso] = useState<readonly string[]>([]);
  const query = { version: board.version, block: at.block, by, undecidedOnly, also, most };
  const said = useRead("inputsOnBlock", query);
  if (said === null) return <div className="inputs-block" />;
  if (isTrouble(said)) return <TroubleNotice trouble={said} of="entry" />;
  switch (said.outcome) {
    case "listed":
      return (
        <ListedInputs
          {...props}
          listed={said}
          onMore={() => setMost((before) => before + some)}
          // It stays where it is while one looks at it, although it is decided now.
          onDecided={(id) => setAlso((ids) => (ids.includes(id) ? ids : [...ids, id]))}
        />
      );
    case "unknown-version":
      return (
        <Notice tone="attention" title={t("inputs.unknown.title")}>
          <p>{t("inputs.fault.unknown-version")}</p>
        </Notice>
      );
    default:
      return assertNever(said);
  }
}
