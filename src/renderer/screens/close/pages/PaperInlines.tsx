import type { ReactNode } from "react";
import type { Inline } from "../../../../core/letter/blocks";

interface PaperInlinesProps {
  readonly content: readonly Inline[];
  /** the number of a note, by itself */
  readonly numberOf: (note: Inline) => number;
}

/** Words of a letter as they stand on paper: a note is a number, and its words stand at the end. */
export function PaperInlines({ content, numberOf }: PaperInlinesProps): ReactNode {
  return content.map((inline, at) => (
    // Words have no identity but their place.
    // oxlint-disable-next-line react/no-array-index-key
    <OneInline key={at} inline={inline} numberOf={numberOf} />
  ));
}

function OneInline({ inline, numberOf }: { readonly inline: Inline } & Pick<PaperInlinesProps, "numberOf">) {
  switch (inline.kind) {
    case "break":
      return <br />;
    case "note":
      return <sup>{numberOf(inline)}</sup>;
    case "text": {
      const linked = inline.link === null ? inline.text : <span className="paper-link">{inline.text}</span>;
      const slanted = inline.italic ? <em>{linked}</em> : linked;
      return inline.bold ? <strong>{slanted}</strong> : slanted;
    }
  }
}
