/**
 * Does one thing at a time. What is asked for meanwhile waits for its turn, and only the last of it gets one.
 *
 * @returns takes what is to be done, which reports its own failures
 */
export function oneAtATime(): (work: () => Promise<void>) => void {
  let waiting: (() => Promise<void>) | null = null;
  let isBusy = false;
  const doAll = async (): Promise<void> => {
    isBusy = true;
    try {
      while (waiting !== null) {
        const now = waiting;
        waiting = null;
        await now();
      }
    } finally {
      isBusy = false;
    }
  };
  return (work) => {
    waiting = work;
    if (!isBusy) void doAll();
  };
}
