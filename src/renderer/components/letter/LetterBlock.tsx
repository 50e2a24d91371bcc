import type { Block } from "../../../core/letter/blocks";
import { Inlines } from "./Inlines";

/** One block of a letter, as it is read. Its headings rank below those of the place that it is shown in. */
export function LetterBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "title":
      return (
        <h2 className="letter-title">
          <Inlines content={block.content} />
        </h2>
      );
    case "heading":
      return (
        <h3 className="letter-heading">
          <Inlines content={block.content} />
        </h3>
      );
    case "paragraph":
      return (
        <p className="letter-paragraph" data-role={block.role}>
          <Inlines content={block.content} />
        </p>
      );
    case "quote":
      return (
        <blockquote className="letter-quote">
          <Inlines content={block.content} />
        </blockquote>
      );
    case "list": {
      const List = block.ordered ? "ol" : "ul";
      return (
        <List className="letter-list">
          {block.items.map((item, at) => (
            // Items have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={at}>
              <Inlines content={item} />
            </li>
          ))}
        </List>
      );
    }
  }
}
