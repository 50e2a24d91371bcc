/** What of the shares the settings are asked to show, by whoever leads there. */
export const sharesItem = {
  /** those that are held for others, and who asks for one */
  held: "shares:held",
  /** those that came back */
  back: "shares:back",
} as const;
