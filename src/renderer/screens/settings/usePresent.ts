import { useState } from "react";

/** The passphrase that a desk has now, asked for once more before something grave. */
export interface Present {
  readonly words: string;
  /** another value each time, for the form to lead there */
  readonly fault: { readonly fault: "missing" | "wrong" } | null;
  readonly type: (words: string) => void;
  /** says so, and gives false, when nothing was typed */
  readonly isTyped: () => boolean;
  /** it was not the passphrase: it is forgotten, and said */
  readonly refuse: () => void;
  readonly forget: () => void;
}

export function usePresent(): Present {
  const [words, setWords] = useState("");
  const [fault, setFault] = useState<Present["fault"]>(null);
  return {
    words,
    fault,
    type: (typed) => {
      setWords(typed);
      if (typed !== "") setFault(null);
    },
    isTyped: () => {
      if (words === "") setFault({ fault: "missing" });
      return words !== "";
    },
    refuse: () => {
      setWords("");
      setFault({ fault: "wrong" });
    },
    forget: () => setWords(""),
  };
}
