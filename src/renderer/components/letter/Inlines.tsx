import type { ReactNode } from "react";
import type { Inline } from "../../../core/letter/blocks";

/** Words of a letter, with their marks. Links are shown and never followed; a note stands in brackets where it is called. */
export function Inlines({ content }: { readonly content: readonly Inline[] }): ReactNode {
  // Words have no identity but their place.
  // oxlint-disable-next-line react/no-array-index-key
  return content.map((inline, at) => <OneInline key={at} inline={inline} />);
}

function OneInline({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.kind) {
    case "break":
      return <br />;
    case "note":
      return (
        <span className="letter-note">
          [<Inlines content={inline.content} />]
        </span>
      );
    case "text": {
      const linked = inline.link === null ? inline.text : <span className="letter-link">{inline.text}</span>;
      const slanted = inline.italic ? <em>{linked}</em> : linked;
      return inline.bold ? <strong>{slanted}</strong> : slanted;
    }
  }
}
