export const fields = {
  optional: "optional",
  showPassphrase: "Show what you type",
  capsLock: "Caps Lock is on.",
  nothingFits: "Nothing fits what you typed.",
  choose: "Choose…",
  countryHint: "Type a part of its name, or its two-letter code.",
} as const;
