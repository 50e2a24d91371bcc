/** A fault of the program itself. */
export const fault = {
  title: "This screen could not be shown",
  kept: "What was saved is unchanged. What you were just typing on this screen may have to be entered again.",
  advice:
    "Try again. If it happens again, lock the desk, open it again, and report the details below to whoever looks after the program.",
  details: "Details for those who mend it",
} as const;
