import { useText } from "../../text/useText";

interface WordGridProps {
  /** what the words are: read aloud */
  readonly label: string;
  /** English words, whatever the screen's language: everybody compares the same ones */
  readonly words: readonly string[];
}

/** Numbered words to read aloud, compare or write down: a fingerprint's 12, a recovery's 24. */
export function WordGrid({ label, words }: WordGridProps) {
  const { number } = useText();
  return (
    <ol className="word-grid" aria-label={label} dir="ltr">
      {words.map((word, at) => (
        // A word may occur twice; its place is what it is.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at}>
          <span className="word-number">{number(at + 1)}</span>
          <span className="word" lang="en">
            {word}
          </span>
        </li>
      ))}
    </ol>
  );
}
