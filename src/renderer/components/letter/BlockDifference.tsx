import { useMemo } from "react";
import type { ReactNode } from "react";
import type { LanguageTag } from "../../../core/encoding/values";
import type { Block, Inline } from "../../../core/letter/blocks";
import { directionOf } from "../../text/locale";
import { useText } from "../../text/useText";
import { itemPairs, numbered, wordChanges } from "./difference";
import type { Pair, Stretch } from "./difference";
import type { Token } from "./tokens";

interface BlockDifferenceProps {
  /** null for a block that was not there */
  readonly before: Block | null;
  /** null for a block that is gone */
  readonly after: Block | null;
  /** of the text; without it words are told apart as the screen's language does */
  readonly language?: LanguageTag;
}

/**
 * What became of one block, word by word: what is gone is struck out, what came is underlined, and both are said to
 * whoever reads by ear. Marks count: a word that became bold is gone and came.
 */
export function BlockDifference({ before, after, language }: BlockDifferenceProps) {
  const { t, language: ofScreen } = useText();
  const of = language ?? ofScreen;
  const items = useMemo(() => {
    const segmenter = new Intl.Segmenter(of, { granularity: "word" });
    return numbered(itemPairs(before, after)).map(({ pair, number }) => ({
      number,
      stretches: changesIn(pair, segmenter),
    }));
  }, [before, after, of]);
  const kindBefore = before && nameOf(before);
  const kindAfter = after && nameOf(after);
  const block = after ?? before;
  const isList = block?.kind === "list";
  const List = isList && block.ordered ? "ol" : "ul";
  const place = language === undefined ? { dir: "auto" } : { lang: language, dir: directionOf(language) };
  return (
    <div className="difference">
      {kindBefore !== null && kindAfter !== null && kindBefore !== kindAfter && (
        <p className="difference-kind">
          {t("difference.kind", {
            before: t(`difference.kinds.${kindBefore}`),
            after: t(`difference.kinds.${kindAfter}`),
          })}
        </p>
      )}
      {isList ? (
        <List className="difference-items" {...place}>
          {items.map(({ number, stretches }, at) => (
            // Items have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at} {...(List === "ol" && { value: number })}>
              <Stretches stretches={stretches} />
            </li>
          ))}
        </List>
      ) : (
        items.map(({ stretches }, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <p key={at} className="difference-words" {...place}>
            <Stretches stretches={stretches} />
          </p>
        ))
      )}
    </div>
  );
}

const nothing: readonly Inline[] = [];

function changesIn(
  { before, after }: Pair<readonly Inline[]>,
  segmenter: Intl.Segmenter,
): readonly Stretch[] {
  return wordChanges(before ?? nothing, after ?? nothing, segmenter);
}

function nameOf(block: Block) {
  if (block.kind === "list") return block.ordered ? "numbered" : "bullets";
  return block.kind === "paragraph" ? block.role : block.kind;
}

function Stretches({ stretches }: { readonly stretches: readonly Stretch[] }): ReactNode {
  const { t } = useText();
  return stretches.map(({ change, tokens }, at) => {
    const words = <Tokens tokens={tokens} />;
    // Stretches have no identity but their place.
    /* oxlint-disable react/no-array-index-key */
    if (change === "same") return <span key={at}>{words}</span>;
    const Part = change === "added" ? "ins" : "del";
    return (
      <Part key={at}>
        <span className="unseen">{t(`difference.${change}`)} </span>
        {words}
        <span className="unseen"> {t("difference.end")}</span>
      </Part>
    );
    /* oxlint-enable react/no-array-index-key */
  });
}

function Tokens({ tokens }: { readonly tokens: readonly Token[] }): ReactNode {
  // Runs have no identity but their place.
  // oxlint-disable-next-line react/no-array-index-key
  return runs(tokens).map((run, at) => <Run key={at} run={run} />);
}

function Run({ run }: { readonly run: readonly Token[] }) {
  const { is, bold, italic } = run[0]!;
  if (is === "break") return <br />;
  const words = run.map(({ text }) => text).join("");
  const slanted = italic ? <em>{words}</em> : words;
  return <span data-is={is}>{bold ? <strong>{slanted}</strong> : slanted}</span>;
}

/** Tokens that look alike, together. */
function runs(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: Token[][] = [];
  for (const token of tokens) {
    const last = found.at(-1)?.[0];
    const joins =
      last?.is === "words" &&
      token.is === "words" &&
      last.bold === token.bold &&
      last.italic === token.italic;
    if (joins) found.at(-1)!.push(token);
    else found.push([token]);
  }
  return found;
}
