import { IconButton } from "../../../components/actions/IconButton";
import { Select } from "../../../components/fields/Select";
import { useText } from "../../../text/useText";
import { paragraphName, paragraphOption } from "./paragraphs";
import type { ToldBoard } from "./types";

interface BlockChooserProps {
  readonly board: ToldBoard;
  readonly at: number;
  /** the blocks that there is something on */
  readonly places: readonly number[];
  readonly onLook: (block: number) => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** Which paragraph one looks at, with what is left to be decided on each. */
export function BlockChooser({ board, at, places, onLook, onStep }: BlockChooserProps) {
  const text = useText();
  const { t } = text;
  const options = places.map((block) => {
    const count = board.blocks.find((one) => one.block === block);
    const words = count
      ? paragraphOption(count, board.letter, text)
      : paragraphName(block, board.letter, text);
    return { id: String(block), words };
  });
  const isHere = places.includes(at);
  const shown = isHere
    ? options
    : [...options, { id: String(at), words: paragraphName(at, board.letter, text) }];
  const place = places.indexOf(at);
  return (
    <div className="inputs-chooser">
      <Select
        label={t("inputs.filter.paragraph")}
        options={shown}
        value={String(at)}
        onChange={(id) => onLook(Number(id))}
      />
      <IconButton
        icon="up"
        label={t("inputs.previousParagraph")}
        isDisabled={place <= 0}
        onPress={() => onStep(-1)}
      />
      <IconButton
        icon="down"
        label={t("inputs.nextParagraph")}
        isDisabled={place + 1 >= places.length}
        onPress={() => onStep(1)}
      />
    </div>
  );
}
