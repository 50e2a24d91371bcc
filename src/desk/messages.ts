import type { Calls } from "../bridge/bridge";
import type { JournalCalls } from "../bridge/journal";
import type { PartCalls } from "../bridge/parts";
import type { Progress } from "./work";

/** What of the main process the worker needs; it reaches it through the window. */
export type Folder = Pick<
  Calls,
  "findDesks" | "writeHeader" | "eraseDesk" | "forgetDesk" | "setDatabasesAside" | "forgetDatabasesAside"
> &
  JournalCalls &
  // Where a file is to be saved is asked by the window, which shows the answer.
  Omit<PartCalls, "beginFile">;

/** From the window to the vault's worker. */
export type Order =
  | {
      readonly order: "call";
      readonly call: number;
      readonly name: string;
      readonly args: readonly unknown[];
    }
  | { readonly order: "cancel"; readonly call: number }
  /** what the main process said to a request */
  | { readonly order: "served"; readonly request: number; readonly value: unknown }
  | { readonly order: "not-served"; readonly request: number; readonly message: string };

/** From the vault's worker to the window. */
export type Report =
  /** the worker runs; `life` names a lock that it holds for as long as it lives */
  | { readonly report: "ready"; readonly life: string }
  | { readonly report: "answer"; readonly call: number; readonly value: unknown }
  | { readonly report: "progress"; readonly call: number; readonly progress: Progress }
  /** records of these kinds changed */
  | { readonly report: "changed"; readonly kinds: readonly string[] }
  | {
      readonly report: "request";
      readonly request: number;
      readonly name: keyof Folder;
      readonly args: readonly unknown[];
    };
