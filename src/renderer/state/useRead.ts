import { useEffect, useState } from "react";
import { readsOf } from "../../desk/clientReads";
import type { ServedDesk } from "../../desk/serve";
import { useDesk } from "./useProgram";

type Reader = keyof typeof readsOf;
/** What a reading verb says. */
export type Answered<N extends Reader> = Awaited<ReturnType<ServedDesk[N]>>;

/**
 * What a reading verb of the desk says, asked again whenever something changes that it depends on. What it said before
 * stays until it answers anew.
 *
 * @param args - asked anew when these change, compared as JSON
 * @returns null until the first answer
 */
export function useRead<N extends Reader>(name: N, ...args: Parameters<ServedDesk[N]>): Answered<N> | null {
  const client = useDesk();
  const asked = JSON.stringify(args);
  const [said, setSaid] = useState<Answered<N> | null>(null);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const verb = client.desk[name] as (...args: readonly unknown[]) => Promise<Answered<N>>;
      const answer = await verb(...(JSON.parse(asked) as readonly unknown[]));
      // A desk that was locked meanwhile has nothing to say: the lock's screen comes.
      if (isWanted && answer.outcome !== "ended") setSaid(answer);
    };
    void ask();
    const stop = client.onChange((kinds) => {
      if (readsOf[name].some((kind) => kinds.has(kind))) void ask();
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [client, name, asked]);
  return said;
}
