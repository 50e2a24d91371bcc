import { useEffect, useState } from "react";
import { useDesk } from "../../state/useProgram";
import type { Strength } from "./guessing";

/** What keeps a passphrase from being used. */
export type PassphraseFault = "missing" | "weak" | "taken" | "differs";

export interface NewPassphrase {
  readonly passphrase: string;
  readonly repeated: string;
  readonly setPassphrase: (passphrase: string) => void;
  readonly setRepeated: (repeated: string) => void;
  /** null while nothing is typed, or before it was judged */
  readonly strength: Strength | null;
  /** the last thing found wrong: another value each time */
  readonly fault: { readonly fault: PassphraseFault } | null;
  readonly find: (fault: PassphraseFault) => void;
  /** gives the passphrase when it can be used; else says what is wrong with it */
  readonly check: () => Promise<string | null>;
}

/** In milliseconds: judging waits until somebody stops typing for so long. */
const pause = 250;

/**
 * A passphrase that is being chosen: typed twice, and judged as one types.
 *
 * @param known - what others know of the desk, such as its organisation's name: a passphrase made of it is weak
 */
export function useNewPassphrase(known: readonly string[]): NewPassphrase {
  const { door } = useDesk();
  const [passphrase, setPassphrase] = useState("");
  const [repeated, setRepeated] = useState("");
  const [strength, setStrength] = useState<Strength | null>(null);
  const [fault, setFault] = useState<{ readonly fault: PassphraseFault } | null>(null);
  const asked = JSON.stringify(known);
  useEffect(() => {
    let isWanted = passphrase !== "";
    const judge = async (): Promise<void> => {
      const said = await door.strength(passphrase, JSON.parse(asked) as readonly string[]);
      if (isWanted && said.outcome === "judged") setStrength(said.strength);
    };
    const timer = setTimeout(
      () => {
        if (isWanted) void judge();
        else setStrength(null);
      },
      isWanted ? pause : 0,
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [door, passphrase, asked]);

  const find = (found: PassphraseFault): null => {
    setFault({ fault: found });
    return null;
  };
  return {
    passphrase,
    repeated,
    strength,
    fault,
    find,
    setPassphrase: (words) => {
      setPassphrase(words);
      setFault(null);
    },
    setRepeated: (words) => {
      setRepeated(words);
      setFault(null);
    },
    check: async () => {
      if (passphrase === "") return find("missing");
      const said = await door.strength(passphrase, known);
      if (said.outcome === "judged") {
        setStrength(said.strength);
        if (said.strength.level === "weak") return find("weak");
      }
      return repeated === passphrase ? passphrase : find("differs");
    },
  };
}
