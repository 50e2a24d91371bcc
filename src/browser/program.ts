import { answersOver } from "../services/answers";
import { noticeStreams } from "./notices";
import type { Site } from "./pages";
import { serve } from "./server";
import type { Serving } from "./server";
import { browserShell } from "./shell";
import type { Particulars } from "./shell";

export interface Program {
  readonly site: Site;
  readonly shell: Omit<Particulars, "notify" | "verifierPage">;
  /** "proxy" for a browser that we drive; otherwise the port */
  readonly way: "proxy" | number;
}

export type Running =
  | {
      readonly outcome: "running";
      readonly serving: Serving;
      /** makes files waiting ones, and tells the page */
      readonly offer: (paths: readonly string[]) => Promise<void>;
    }
  /** another program has this port */
  | { readonly outcome: "taken" };

/** Everything behind the page: the program's services, answering its calls on loopback. */
export async function startProgram({ site, shell, way }: Program): Promise<Running> {
  const notices = noticeStreams();
  const { calls, offer, end } = answersOver(
    browserShell({ ...shell, verifierPage: site.verifierPage, notify: notices.tell }),
  );
  const started = await serve(site, calls, notices, way);
  if (started.outcome === "taken") return started;
  const { serving } = started;
  const stop = async (): Promise<void> => {
    await serving.stop();
    await end();
  };
  return { outcome: "running", serving: { ...serving, stop }, offer };
}
