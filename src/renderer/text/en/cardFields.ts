/** What an organisation says about itself on its card. */
export const cardFields = {
  organisation: "Name of the organisation",
  organisationHelp: "As it should stand under letters.",
  country: "Country",
  sectors: "What you work on",
  otherSector: "Something else",
  add: "Add",
  languages: "Languages you read",
  languagesHelp: "So that others know in which language to write to you.",
  otherLanguage: "Another language",
  reachLabel: "How far your card may go",
  reachHelp: "The program keeps to this. It cannot stop somebody from copying a card in another way.",
  reach: {
    open: "To anybody",
    coordinators: "To coordinators only",
    direct: "Only to those you give it to",
  },
  reachMeans: {
    open: "Whoever has your card may pass it on. You are found most easily.",
    coordinators: "It may be passed on to those who coordinate a letter, and to nobody else.",
    direct: "Nobody passes it on for you. You are hardest to find.",
  },
  lifeLabel: "How long the card is good for",
  lifeHelp: "It runs out on {{date}}. You can renew it at any time.",
  life: { twoYears: "Two years", year: "One year", halfYear: "Half a year" },
  faults: {
    name: {
      missing: "Enter the name of your organisation.",
      long: "The name is too long: at most 200 characters.",
    },
    country: { missing: "Choose the country." },
  },
} as const;
