/** The places of the program, and what stands around them. */
export const places = {
  program: "Undersigned",
  label: "Places",
  home: "Home",
  letters: "Letters",
  contacts: "Contacts",
  exchange: "Exchange",
  settings: "Settings",
  lock: "Lock",
  skip: "Skip to the contents",
  preview: "Browser preview",
  previewMeans:
    "The program runs in a browser here. It works the same and uses no network, but it does not notice when you lock the screen: lock the desk yourself.",
} as const;
