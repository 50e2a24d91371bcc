import { useCallback, useEffect, useState } from "react";
import { readsOf } from "../../desk/clientReads";
import type { Trouble } from "../../desk/trouble";
import { oneAtATime } from "./oneAtATime";
import { isTrouble } from "./outcomes";
import { firstPart, partFor } from "./parts";
import type { Part } from "./parts";
import { useDesk } from "./useProgram";

/** How a long list is read a part at a time. The functions are the same each time, or it is read anew. */
interface Parts<View, Said extends { readonly outcome: string }, Read> {
  /** what of the list is shown, and in which order */
  readonly view: View;
  /** the verb that answers: when something changes that it depends on, it is asked again */
  readonly verb: keyof typeof readsOf;
  readonly ask: (view: View, part: Part) => Promise<Said>;
  /** what is known once this was said, from what was known before */
  readonly learn: (before: Read | null, said: Exclude<Said, Trouble>, view: View, part: Part) => Read;
  /** how many rows there are in all */
  readonly foundIn: (read: Read) => number;
}

/**
 * A list of which only the rows around those in sight are read: there may be a hundred thousand. What was read stays
 * until it was read anew, so that nothing jumps or flickers meanwhile.
 *
 * @returns `read` is null until the first part was read
 */
export function useParts<View, Said extends { readonly outcome: string }, Read>({
  view,
  verb,
  ask,
  learn,
  foundIn,
}: Parts<View, Said, Read>) {
  const client = useDesk();
  const [wanted, setWanted] = useState<{ readonly of: View; readonly part: Part }>({
    of: view,
    part: firstPart,
  });
  const part = wanted.of === view ? wanted.part : firstPart;
  const [read, setRead] = useState<Read | null>(null);
  // Whoever drags a scroll bar wants another part in every frame: only the last of them is read.
  const [inTurn] = useState(oneAtATime);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  useEffect(() => {
    let isWanted = true;
    const look = (): void =>
      inTurn(async () => {
        if (!isWanted) return;
        const said = await ask(view, part);
        if (!isWanted) return;
        setTrouble(isTrouble(said) && said.outcome !== "ended" ? said : null);
        if (!isTrouble(said)) setRead((before) => learn(before, said as Exclude<Said, Trouble>, view, part));
      });
    look();
    const stop = client.onChange((kinds) => {
      if (readsOf[verb].some((kind) => kinds.has(kind))) look();
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [client, inTurn, verb, ask, learn, view, part]);

  const found = read === null ? 0 : foundIn(read);
  const onSight = useCallback(
    (first: number, end: number) =>
      setWanted((now) => {
        const present = now.of === view ? now.part : firstPart;
        const next = partFor(present, first, end, found);
        return next === present ? now : { of: view, part: next };
      }),
    [view, found],
  );
  const again = (): void => setWanted({ of: view, part: { ...part } });
  return { read, trouble, onSight, again };
}
