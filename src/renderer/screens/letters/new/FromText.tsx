import { useDeferredValue, useMemo, useState } from "react";
import { Checkbox } from "../../../components/fields/Checkbox";
import { TextArea } from "../../../components/fields/TextArea";
import { Notice } from "../../../components/messages/Notice";
import { useText } from "../../../text/useText";
import { Composing } from "./Composing";
import { pastedBlocks } from "./pasted";

interface FromTextProps {
  readonly onDraft: (draft: string) => void;
}

/** In UTF-16 units: about as much as a letter text may have. */
const most = 1_000_000;

/** Text that was copied from elsewhere. */
export function FromText({ onDraft }: FromTextProps) {
  const { t } = useText();
  const [text, setText] = useState("");
  const [joins, setJoins] = useState(false);
  const shown = useDeferredValue(text);
  const pasted = useMemo(() => pastedBlocks(shown, joins), [shown, joins]);
  return (
    <>
      <TextArea
        label={t("letters.new.paste")}
        help={t("letters.new.pasteHelp")}
        value={text}
        onChange={setText}
        rows={8}
        maxLength={most}
      />
      {text.trim() !== "" && (
        <Composing title={pasted.title} blocks={pasted.blocks} onDraft={onDraft}>
          <Checkbox isSelected={joins} onChange={setJoins} help={t("letters.new.joinsHelp")}>
            {t("letters.new.joins")}
          </Checkbox>
          {pasted.dropped > 0 && (
            <Notice tone="attention" title={t("letters.leftOut.characters", { count: pasted.dropped })} />
          )}
        </Composing>
      )}
    </>
  );
}
