import type { ReactNode } from "react";
import type { Block } from "../../../../core/letter/blocks";
import type { Notes } from "./notes";
import { PaperInlines } from "./PaperInlines";

interface PaperBlockProps {
  readonly block: Block;
  readonly numberOf: Notes["numberOf"];
  /** behind a title: the number of the note that names the signatories */
  readonly mark?: ReactNode;
}

/** One block of a letter on paper, in the sizes of its Word file. */
export function PaperBlock({ block, numberOf, mark }: PaperBlockProps) {
  if (block.kind === "list") {
    const List = block.ordered ? "ol" : "ul";
    return (
      <List className="paper-list">
        {block.items.map((item, at) => (
          // Items have no identity but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <PaperInlines content={item} numberOf={numberOf} />
          </li>
        ))}
      </List>
    );
  }
  const words = <PaperInlines content={block.content} numberOf={numberOf} />;
  switch (block.kind) {
    case "title":
      return (
        <p className="paper-title">
          {words}
          {mark}
        </p>
      );
    case "heading":
      return <p className="paper-heading">{words}</p>;
    case "quote":
      return <blockquote className="paper-quote">{words}</blockquote>;
    case "paragraph":
      return (
        <p className="paper-paragraph" data-role={block.role}>
          {words}
        </p>
      );
  }
}
