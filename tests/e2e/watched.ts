import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";
import type { Page, Worker } from "@playwright/test";
import type { Speech } from "../../src/renderer/text/speech";
import { copyOfDesk } from "./madeDesk";
import { canOpenShell, openShell } from "./shell";
import type { OpenShell, ShellOptions } from "./shell";
import { unlock } from "./states/gate";
import type { MadeDesk } from "./states/gate";

/** The program in the browser shell, and everything it did that it should not have. */
export interface Watched extends OpenShell {
  /** what the content policy stopped, in the page and its workers, and every error on the console */
  readonly faults: () => readonly string[];
}

/** The program with a desk that is open, and that was made beforehand. */
export interface OpenDesk extends Watched {
  readonly made: MadeDesk;
}

export interface Fixtures {
  /** Opens the program. When the test is over it is closed, and must have had no fault and asked nobody for anything. */
  readonly open: (options?: ShellOptions) => Promise<Watched>;
  /** Opens the program on a desk of its own, and unlocks that. */
  readonly openDesk: (speech: Speech, options?: Omit<ShellOptions, "home">) => Promise<OpenDesk>;
}

export const test = base.extend<Fixtures>({
  open: async ({}, use) => {
    test.skip(!(await canOpenShell()), "no browser on this machine, and none could be fetched");
    const opened: Watched[] = [];
    await use(async (options = {}) => {
      const shell = await openShell(options);
      const watched = { ...shell, faults: watch(shell) };
      opened.push(watched);
      return watched;
    });
    for (const { close, faults, strays } of opened) {
      await close();
      expect(faults(), "the content policy stopped nothing, and no error was logged").toEqual([]);
      expect(strays(), "nobody else was asked for anything").toEqual([]);
    }
  },
  openDesk: async ({ open }, use) => {
    await use(async (speech, options = {}) => {
      const { home, made } = await copyOfDesk();
      const watched = await open({ ...options, home });
      await unlock(watched.page, speech, made.passphrase);
      return { ...watched, made };
    });
  },
});

function watch({ context }: OpenShell): () => readonly string[] {
  const faults: string[] = [];
  const hear = (page: Page): void => {
    page.on("console", (message) => {
      if (message.type() === "error" || message.text().includes("Content Security Policy"))
        faults.push(message.text());
    });
    page.on("worker", (worker) => void violationIn(worker).then((found) => faults.push(...found)));
    for (const worker of page.workers()) {
      void violationIn(worker).then((found) => faults.push(...found));
    }
  };
  for (const page of context.pages()) hear(page);
  context.on("page", hear);
  context.on("weberror", (error) => faults.push(String(error.error())));
  return () => faults;
}

/** Violations in a worker reach no console: the worker is asked. Empty when it ended without one. */
async function violationIn(worker: Worker): Promise<readonly string[]> {
  try {
    const directive = await worker.evaluate(
      () =>
        new Promise<string>((resolve) => {
          addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
        }),
    );
    return [`in a worker: ${directive}`];
  } catch {
    return [];
  }
}

/**
 * A tooltip and a list of suggestions belong to the button or field that they are of: they are in no region of the page,
 * and need not be.
 */
const regionMatcher = "dialog, [role=dialog], [role=alertdialog], svg, [role=tooltip], [role=listbox]";

/** While a list is open, react-aria hides all but it and its field from screen readers. */
const shownAlone = ["aria-hidden-focus", "page-has-heading-one"];

/** What shuts somebody out of what is on screen now. */
export async function violations(page: Page): Promise<readonly string[]> {
  const checks = { region: { options: { regionMatcher } } };
  const isListOpen = (await page.getByRole("listbox").count()) > 0;
  const rules = Object.fromEntries((isListOpen ? shownAlone : []).map((rule) => [rule, { enabled: false }]));
  const { violations } = await new AxeBuilder({ page })
    // What react-aria read aloud stays there for some seconds, also when the button it was about is gone.
    .exclude("[data-live-announcer]")
    .options({ checks, rules } as object)
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/**
 * How far something runs out of the window, a place or a dialog sideways, or the frame of places out of the window at its
 * foot, in pixels: 0 when nothing does.
 */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const inner = [...document.querySelectorAll(".gate, .place, .dialog-body")].map(
      (part) => part.scrollWidth - part.clientWidth,
    );
    const page = document.documentElement;
    const foot = document.querySelector(".frame") === null ? 0 : page.scrollHeight - innerHeight;
    return Math.max(0, page.scrollWidth - innerWidth, foot, ...inner);
  });
}
