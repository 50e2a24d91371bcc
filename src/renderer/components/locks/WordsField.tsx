import { useCallback, useState } from "react";
import type { WordsTried } from "../../../desk/door/unlockDesk";
import { assertNever } from "../../state/outcomes";
import { useIdle } from "../../state/useIdle";
import type { Speech } from "../../text/speech";
import { useText } from "../../text/useText";
import { TextArea } from "../fields/TextArea";

/** Words that cannot be anybody's. */
export type TypedFault = Extract<
  WordsTried,
  { readonly outcome: "wrong-count" | "unknown-words" | "wrong-checksum" }
>;

/** In minutes: words that were typed and left are forgotten. */
const forgetAfter = 5;

/** Recovery words as somebody types them. */
export function useTypedWords() {
  const [words, setWords] = useState("");
  useIdle(
    forgetAfter,
    useCallback(() => setWords(""), []),
  );
  return [words, setWords] as const;
}

interface WordsFieldProps {
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly error: string | null;
  readonly takesFocus?: boolean;
}

/** The 24 words, as people type them from paper. */
export function WordsField(props: WordsFieldProps) {
  const { t } = useText();
  return <TextArea label={t("gate.recovery.label")} holds="words" rows={5} maxLength={10_000} {...props} />;
}

export function typedFault({ t, list, number }: Speech, fault: TypedFault): string {
  switch (fault.outcome) {
    case "wrong-count":
      return t("gate.recovery.faults.count", { count: fault.count });
    case "unknown-words": {
      const numbers = list(fault.at.map((at) => number(at + 1)));
      return t("gate.recovery.faults.unknown", { count: fault.at.length, numbers });
    }
    case "wrong-checksum":
      return t("gate.recovery.faults.checksum");
    default:
      return assertNever(fault);
  }
}
