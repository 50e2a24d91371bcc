import type { Block } from "../../../../core/letter/blocks";
import { blockContents, plainText } from "../../../../core/letter/plain";
import type { CommentOnBoard } from "../../../../desk/round/inputsOnBlock";
import { useText } from "../../../text/useText";
import { Who } from "./Who";

interface CommentListProps {
  readonly comments: readonly CommentOnBoard[];
  /** the paragraph they are about; null when there is none */
  readonly before: Block | null;
}

/** What organisations remark on a paragraph without suggesting other words. */
export function CommentList({ comments, before }: CommentListProps) {
  const { t, day } = useText();
  if (comments.length === 0) return null;
  const words = before === null ? "" : blockContents(before).map(plainText).join("");
  return (
    <div className="inputs-comments">
      <h2 className="inputs-part">{t("inputs.comments", { count: comments.length })}</h2>
      <ul className="remark-list">
        {comments.map((comment, at) => (
          // One organisation may say the same twice.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className="remark">
            <p className="remark-by">
              <Who who={comment} /> <span className="soft">{day(comment.given.slice(0, 10))}</span>
            </p>
            {comment.quote !== null && (
              <blockquote className="remark-quote" dir="auto">
                <mark>{comment.quote}</mark>
              </blockquote>
            )}
            {comment.quote !== null && !words.includes(comment.quote) && (
              <p className="soft">{t("inputs.quoteGone")}</p>
            )}
            <p className="remark-text" dir="auto">
              {comment.text}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
