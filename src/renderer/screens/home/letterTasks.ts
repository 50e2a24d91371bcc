import type { LetterRow } from "../../../desk/round/letterList";
import type { LetterTab } from "../letters/at";

/** Something about a letter that needs a hand. */
export type LetterTask =
  /** two coordinators published at once: nobody can sign until one of them settles it */
  | { readonly task: "several"; readonly title: string }
  /** a version was set aside with its author's key: a coordinator decides whether it stays valid */
  | { readonly task: "adopt"; readonly title: string }
  /** a successor's version waits for this desk to follow it, or not */
  | { readonly task: "takeOver"; readonly title: string }
  /** nobody has the version that this desk published */
  | { readonly task: "published"; readonly title: string }
  /** nobody has what this desk answered */
  | { readonly task: "unsent"; readonly title: string }
  | { readonly task: "closing"; readonly title: string; readonly date: string; readonly days: number }
  | { readonly task: "invited"; readonly title: string; readonly from: string | null }
  | { readonly task: "asked"; readonly title: string; readonly phase: "input" | "endorsement" }
  /** what this desk signed reads otherwise now */
  | { readonly task: "changed"; readonly title: string }
  | { readonly task: "admit"; readonly title: string; readonly count: number }
  | { readonly task: "inputs"; readonly title: string; readonly count: number }
  | { readonly task: "unanswered"; readonly title: string; readonly count: number }
  | { readonly task: "draft"; readonly title: string };

/** A letter's end is near from this many days on. */
const nearDays = 7;

/** The most urgent first, as they are in {@link LetterTask}. */
const order: readonly LetterTask["task"][] = [
  "several",
  "adopt",
  "takeOver",
  "published",
  "unsent",
  "closing",
  "invited",
  "asked",
  "changed",
  "admit",
  "inputs",
  "unanswered",
  "draft",
];

/** Where on its page a letter is tended to; where one likely looks for it, when nothing is said. */
const tabs: Partial<Record<LetterTask["task"], LetterTab>> = {
  several: "versions",
  adopt: "versions",
  takeOver: "versions",
  admit: "endorsements",
  inputs: "inputs",
  unanswered: "endorsements",
};

/**
 * What the letters on a desk need somebody for, the most urgent first. Each comes with what opens it.
 *
 * @param today - `2026-11-24`
 */
export function letterTasks(
  letters: readonly LetterRow[],
  today: string,
): readonly (LetterTask & { readonly item: string })[] {
  return letters
    .flatMap((letter) => {
      const id = letter.campaign ?? `draft:${letter.id}`;
      const tasks =
        letter.role === "coordinator" ? coordinatorsTasks(letter, today) : invitedTasks(letter, today);
      return tasks.map((task) => {
        const tab = letter.role === "coordinator" ? tabs[task.task] : undefined;
        return { ...task, item: tab === undefined ? id : `${id}#${tab}` };
      });
    })
    .sort((a, b) => order.indexOf(a.task) - order.indexOf(b.task));
}

function coordinatorsTasks(letter: LetterRow, today: string): readonly LetterTask[] {
  const { title, step, severalHeads, toAdmit, inputs, invited, answered, isUnsent, closes, campaign } =
    letter;
  const { isLeftBehind, isTakeOverOffered } = letter;
  if (campaign === null) return [{ task: "draft", title }];
  if (step === "closed" || step === "delivered") return [];
  const unanswered = Math.max(0, invited - answered);
  return [
    ...(severalHeads ? [{ task: "several", title } as const] : []),
    ...(isLeftBehind ? [{ task: "adopt", title } as const] : []),
    ...(isTakeOverOffered ? [{ task: "takeOver", title } as const] : []),
    ...(isUnsent && !severalHeads ? [{ task: "published", title } as const] : []),
    ...closing(title, closes, today),
    ...(toAdmit > 0 ? [{ task: "admit", title, count: toAdmit } as const] : []),
    ...(step === "input" && inputs > 0 ? [{ task: "inputs", title, count: inputs } as const] : []),
    ...(step === "endorsement" && unanswered > 0
      ? [{ task: "unanswered", title, count: unanswered } as const]
      : []),
  ];
}

function invitedTasks(letter: LetterRow, today: string): readonly LetterTask[] {
  const { title, step, accepted, ownAnswer, isUnsent, isTakeOverOffered, founder, closes } = letter;
  const offered = accepted && isTakeOverOffered ? [{ task: "takeOver", title } as const] : [];
  if (step !== "input" && step !== "endorsement") return offered;
  const unsent = [...offered, ...(isUnsent ? [{ task: "unsent", title } as const] : [])];
  // One can decline without accepting first.
  if (!accepted && ownAnswer === "declined") return unsent;
  if (!accepted) return [{ task: "invited", title, from: founder?.organisation ?? null }];
  if (step === "endorsement" && ownAnswer === "endorsed-earlier") {
    return [...unsent, { task: "changed", title }];
  }
  const isOpen = ownAnswer === "none" || (step === "endorsement" && ownAnswer === "input-given");
  if (!isOpen) return unsent;
  return [...unsent, ...closing(title, closes, today), { task: "asked", title, phase: step }];
}

function closing(title: string, closes: string | null, today: string): readonly LetterTask[] {
  if (closes === null) return [];
  const days = Math.round((Date.parse(closes) - Date.parse(today)) / 86_400_000);
  return days >= 0 && days <= nearDays ? [{ task: "closing", title, date: closes, days }] : [];
}
