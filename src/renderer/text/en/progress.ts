export const progress = {
  count: "{{done}} of {{total}}",
  working: "Working…",
  stopping: "Stopping…",
  /** of a step on a line of steps */
  stepDone: "done",
} as const;
