import type { Letter } from "../../../core/letter/blocks";
import type { Invitation, Wording } from "../../../desk/answering/invitation";
import type { OwnInput } from "../../../desk/answering/ownInputs";
import { Button } from "../../components/actions/Button";
import { BlockDifference } from "../../components/letter/BlockDifference";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import { excerptOf } from "./drafting";
import { Unsent } from "./Unsent";

interface GivenInputProps {
  readonly invitation: Invitation;
  readonly wording: Wording;
  readonly letter: Letter;
  readonly given: OwnInput;
  readonly onChange: () => void;
}

/** What was given, as it was signed, and whether it left. It can be given anew, which takes its place. */
export function GivenInput({ invitation, wording, letter, given, onChange }: GivenInputProps) {
  const { t, moment } = useText();
  const { suggestions, comments, created } = given;
  const { unsent } = invitation;
  const named = (is: "replace" | "delete" | "insert" | "comment", block: number): string => {
    const words = excerptOf(letter, block);
    return words === null ? t("suggesting.atStart") : t(`suggesting.is.${is}`, { words });
  };
  return (
    <section className="answer-part">
      <h2>{t("suggesting.given.title")}</h2>
      <p className="answer-done">
        {unsent.includes(given.hash)
          ? t("suggesting.given.signed", { date: moment(created) })
          : t("suggesting.given.sent", { date: moment(created) })}
      </p>
      <Unsent invitation={invitation} />
      {suggestions.length + comments.length === 0 && <p>{t("suggesting.given.none")}</p>}
      <ul className="suggestion-list">
        {suggestions.map(({ op, block, after }, at) => (
          // What was given never changes its place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className="suggestion">
            <h3>{named(op, block)}</h3>
            <BlockDifference
              before={op === "insert" ? null : (letter[block - 1] ?? null)}
              after={after}
              language={wording.language}
            />
          </li>
        ))}
        {comments.map(({ block, quote, text }, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`comment ${at}`} className="suggestion">
            <h3>{named("comment", block)}</h3>
            {quote !== null && (
              <blockquote className="comment-quote" dir="auto">
                {visible(quote)}
              </blockquote>
            )}
            <p className="answer-reason" dir="auto">
              {text.split("\n").map(visible).join("\n")}
            </p>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button onPress={onChange}>{t("suggesting.given.change")}</Button>
      </div>
    </section>
  );
}
