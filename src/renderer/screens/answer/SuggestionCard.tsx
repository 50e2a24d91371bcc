import type { LanguageTag } from "../../../core/encoding/values";
import type { Letter } from "../../../core/letter/blocks";
import type { DraftSuggestion, InsertedKind } from "../../../desk/answering/inputDraft";
import { IconButton } from "../../components/actions/IconButton";
import { Select } from "../../components/fields/Select";
import { TextArea } from "../../components/fields/TextArea";
import { BlockDifference } from "../../components/letter/BlockDifference";
import { useText } from "../../text/useText";
import { excerptOf, suggestedBlock } from "./drafting";
import type { SuggestionFault } from "./drafting";
import { hasNotes } from "./rewording";

interface SuggestionCardProps {
  readonly one: DraftSuggestion;
  readonly letter: Letter;
  readonly language: LanguageTag;
  readonly fault: SuggestionFault | null;
  /** it was just begun: the focus begins in it */
  readonly isFresh: boolean;
  readonly onChange: (one: DraftSuggestion) => void;
  readonly onRemove: () => void;
}

const kinds: readonly InsertedKind[] = ["paragraph", "heading", "bullets", "numbers", "quote"];

/** One suggestion: what it would change, word by word, and the words to change it by. */
export function SuggestionCard({
  one,
  letter,
  language,
  fault,
  isFresh,
  onChange,
  onRemove,
}: SuggestionCardProps) {
  const { t } = useText();
  const block = letter[one.block - 1];
  const excerpt = excerptOf(letter, one.block);
  const made = suggestedBlock(one, letter);
  const isList =
    one.op === "insert" ? one.kind === "bullets" || one.kind === "numbers" : block?.kind === "list";
  return (
    <>
      <header className="suggestion-head">
        <h3>
          {excerpt === null ? t("suggesting.atStart") : t(`suggesting.is.${one.op}`, { words: excerpt })}
        </h3>
        <IconButton icon="cross" label={t("suggesting.remove")} onPress={onRemove} />
      </header>
      {one.op === "insert" && (
        <Select
          label={t("suggesting.kind.label")}
          options={kinds.map((id) => ({ id, words: t(`suggesting.kind.${id}`) }))}
          value={one.kind}
          onChange={(kind) => onChange({ ...one, kind })}
        />
      )}
      {one.op !== "delete" && (
        <TextArea
          label={one.op === "insert" ? t("suggesting.newWords") : t("suggesting.words")}
          {...(isList && { help: t("suggesting.listHelp") })}
          value={one.text}
          onChange={(text) => onChange({ ...one, text })}
          rows={Math.min(10, 3 + Math.ceil(one.text.length / 60))}
          maxLength={40_000}
          takesFocus={isFresh}
          error={fault === null ? null : t(`suggesting.fault.${fault}`)}
        />
      )}
      {one.op === "replace" && block !== undefined && hasNotes(block) && (
        <p className="soft">{t("suggesting.notes")}</p>
      )}
      {one.op !== "insert" && block !== undefined && made?.outcome !== "unfit" && (
        <div className="suggestion-difference">
          <BlockDifference
            before={block}
            after={made?.outcome === "block" ? made.block : null}
            language={language}
          />
        </div>
      )}
    </>
  );
}
