/** Which marks are open at a place in the text. */
export interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
}

export const unmarked: Marks = { bold: false, italic: false };

const states: readonly Marks[] = [
  unmarked,
  { bold: false, italic: true },
  { bold: true, italic: false },
  { bold: true, italic: true },
];

/** The asterisks that lead from one state to another: bold is outside italic, so italic closes first and opens last. */
export function between(from: Marks, to: Marks): string {
  if (from.bold === to.bold) return from.italic === to.italic ? "" : "*";
  return `${from.italic ? "*" : ""}**${to.italic ? "*" : ""}`;
}

/** The state that `count` asterisks lead to. From each state every count leads to one other state at most. */
export function after(from: Marks, count: number): Marks | undefined {
  return states.find((to) => between(from, to).length === count);
}
