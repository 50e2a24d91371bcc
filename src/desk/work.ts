/** What a long work is doing, for a screen to put into words. */
export type Stage =
  /** bundles are sealed for their addressees */
  | "packing"
  /** bundles are opened and checked */
  | "receiving"
  /** rows of a table become contacts */
  | "importing"
  /** everything is sealed again with another key */
  | "sealing"
  /** everything is encrypted into a backup */
  | "backing-up"
  /** what was written is read again from the disk and compared */
  | "comparing"
  /** a backup is gone through */
  | "reading"
  /** what is in a backup is kept on the desk */
  | "restoring";

/** How far a work has come. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

/** The way in which a long work says how far it is, and hears that it is no longer wanted. */
export interface Work {
  /**
   * To be called between the parts of a long work, before anything of it is kept: lets other things happen now and
   * then.
   *
   * @throws Cancelled
   */
  readonly step: (progress: Progress) => Promise<void>;
}

/** The work was stopped because it is no longer wanted: nothing of it was kept. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";

  constructor() {
    super("cancelled");
  }
}

/** Work that nobody watches. */
export const unwatched: Work = { step: () => Promise.resolve() };

/** In milliseconds: how long a work goes on before others get a turn. */
const turn = 40;

/** @param isCancelled - asked at every step */
export function watchedWork(onProgress: (progress: Progress) => void, isCancelled: () => boolean): Work {
  let rested = performance.now();
  return {
    step: async (progress) => {
      if (isCancelled()) throw new Cancelled();
      if (performance.now() - rested < turn) return;
      onProgress(progress);
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
      rested = performance.now();
      if (isCancelled()) throw new Cancelled();
    },
  };
}
