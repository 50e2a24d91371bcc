export const progress = {
  count: "{{done}} of {{total}}",
  working: "Working…",
  stopping: "Stopping…",
} as const;
