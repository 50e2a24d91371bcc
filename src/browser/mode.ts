import type { Wish } from "./arguments";
import type { Site } from "./pages";

/** What the program finds when it is started. */
export interface Circumstances {
  readonly site: Site;
  readonly version: string;
  /** tells the person a sentence, or a few */
  readonly say: (text: string) => void;
  /** resolves when the person wants the program to end, otherwise than by closing its window */
  readonly stop: Promise<unknown>;
}

/** Takes the files of another start, and gives the sentence for it to say. */
export type Answer = (files: readonly string[]) => Promise<string>;

/** Everything that one of the two ways to run needs. */
export interface Start extends Wish, Circumstances {
  /** the folder in which everything is kept; it is there */
  readonly data: string;
  /** the folder into which files are saved; it is there */
  readonly saveTo: string;
  /** from then on, other starts are answered so */
  readonly opened: (answer: Answer) => void;
}

/** Runs the program to its end, and gives the exit code. */
export type Mode = (start: Start) => Promise<number>;
