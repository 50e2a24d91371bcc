import { useEffect, useState } from "react";
import { pagesOf } from "./measure";
import type { Measured } from "./measure";
import type { Pages } from "./paginate";
import type { Paper } from "./typography";

export type OnPapers = Readonly<Record<Paper, Pages>>;

/** How the document lies on both papers; what was found before stays until it is found anew. Null at first. */
export function usePages(document: Measured): OnPapers | null {
  const [found, setFound] = useState<OnPapers | null>(null);
  useEffect(() => {
    let isWanted = true;
    const measure = async (): Promise<void> => {
      const a4 = await pagesOf(document, "a4");
      if (!isWanted) return;
      const letter = await pagesOf(document, "letter");
      if (isWanted) setFound({ a4, letter });
    };
    // Nobody waits for it: whatever is typed meanwhile comes first.
    const waiting = requestIdleCallback(() => void measure(), { timeout: 1000 });
    return () => {
      isWanted = false;
      cancelIdleCallback(waiting);
    };
  }, [document]);
  return found;
}
