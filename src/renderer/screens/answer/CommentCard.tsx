import type { Letter } from "../../../core/letter/blocks";
import type { DraftComment } from "../../../desk/answering/inputDraft";
import { IconButton } from "../../components/actions/IconButton";
import { TextArea } from "../../components/fields/TextArea";
import { TextField } from "../../components/fields/TextField";
import { useText } from "../../text/useText";
import { excerptOf } from "./drafting";
import type { CommentFault } from "./drafting";

interface CommentCardProps {
  readonly one: DraftComment;
  readonly letter: Letter;
  readonly fault: CommentFault | null;
  readonly isFresh: boolean;
  readonly onChange: (one: DraftComment) => void;
  readonly onRemove: () => void;
}

/** A remark on a block, or on some of its words. */
export function CommentCard({ one, letter, fault, isFresh, onChange, onRemove }: CommentCardProps) {
  const { t } = useText();
  return (
    <>
      <header className="suggestion-head">
        <h3>{t("suggesting.is.comment", { words: excerptOf(letter, one.block) ?? "" })}</h3>
        <IconButton icon="cross" label={t("suggesting.remove")} onPress={onRemove} />
      </header>
      <TextField
        label={t("suggesting.quote.label")}
        help={t("suggesting.quote.help")}
        isOptional
        value={one.quote ?? ""}
        onChange={(quote) => onChange({ ...one, quote: quote === "" ? null : quote })}
        maxLength={20_000}
        error={fault === "not-there" ? t("suggesting.fault.not-there") : null}
      />
      <TextArea
        label={t("suggesting.comment")}
        value={one.text}
        onChange={(text) => onChange({ ...one, text })}
        rows={3}
        maxLength={40_000}
        takesFocus={isFresh}
        error={fault === null || fault === "not-there" ? null : t(`suggesting.commentFault.${fault}`)}
      />
    </>
  );
}
