import { useMemo, useState } from "react";
import type { LanguageTag } from "../../../core/encoding/values";
import type { Letter } from "../../../core/letter/blocks";
import { directionOf } from "../../text/locale";
import { useText } from "../../text/useText";
import { LinkButton } from "../actions/LinkButton";
import { BlockDifference } from "./BlockDifference";
import { blockPairs } from "./difference";
import type { BlockPair } from "./difference";
import { LetterBlock } from "./LetterBlock";

interface LetterDifferenceProps {
  readonly before: Letter;
  readonly after: Letter;
  /** of the later text */
  readonly language?: LanguageTag;
}

/** What became of a letter: the blocks that changed, each word by word, and between them how much stayed as it was. */
export function LetterDifference({ before, after, language }: LetterDifferenceProps) {
  const { t } = useText();
  const parts = useMemo(() => partsOf(blockPairs(before, after)), [before, after]);
  const count = parts.filter((part) => part.is === "changed").length;
  if (count === 0) return <p className="soft">{t("difference.none")}</p>;
  return (
    <div className="letter-difference">
      <p className="soft">{t("difference.count", { count })}</p>
      {parts.map((part, at) =>
        part.is === "same" ? (
          // Parts have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <Unchanged key={at} pairs={part.pairs} language={language} />
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <ChangedBlock key={at} pair={part.pair} language={language} />
        ),
      )}
    </div>
  );
}

type Part =
  | { readonly is: "same"; readonly pairs: readonly BlockPair[] }
  | { readonly is: "changed"; readonly pair: BlockPair };

/** What stayed is told together, however much it is. */
function partsOf(pairs: readonly BlockPair[]): readonly Part[] {
  const parts: Part[] = [];
  let same: BlockPair[] = [];
  const settle = (): void => {
    if (same.length > 0) parts.push({ is: "same", pairs: same });
    same = [];
  };
  for (const pair of pairs) {
    if (pair.isSame) same.push(pair);
    else {
      settle();
      parts.push({ is: "changed", pair });
    }
  }
  settle();
  return parts;
}

interface ChangedBlockProps {
  readonly pair: BlockPair;
  readonly language: LanguageTag | undefined;
}

function ChangedBlock({ pair: { before, after }, language }: ChangedBlockProps) {
  const { t } = useText();
  const what = before === null ? "came" : after === null ? "gone" : "changed";
  return (
    <div className="changed-block" data-what={what}>
      <p className="changed-block-what">{t(`difference.block.${what}`)}</p>
      <BlockDifference before={before} after={after} {...(language !== undefined && { language })} />
    </div>
  );
}

interface UnchangedProps {
  readonly pairs: readonly BlockPair[];
  readonly language: LanguageTag | undefined;
}

function Unchanged({ pairs, language }: UnchangedProps) {
  const { t } = useText();
  const [isShown, setShown] = useState(false);
  const place = language === undefined ? { dir: "auto" } : { lang: language, dir: directionOf(language) };
  return (
    <div className="unchanged">
      <LinkButton onPress={() => setShown(!isShown)}>
        {isShown ? t("difference.hide") : t("difference.same", { count: pairs.length })}
      </LinkButton>
      {isShown && (
        <div className="unchanged-blocks" {...place}>
          {/* Blocks have no identity but their place. */}
          {/* oxlint-disable-next-line react/no-array-index-key */}
          {pairs.map(({ after }, at) => after && <LetterBlock key={at} block={after} />)}
        </div>
      )}
    </div>
  );
}
