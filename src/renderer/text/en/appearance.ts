export const appearance = {
  language: "Language",
  languageOfComputer: "As this computer",
  look: "Look",
  looks: { system: "As this computer", light: "Light", dark: "Dark" },
} as const;
