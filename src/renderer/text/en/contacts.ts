/** The list of contacts. */
export const contacts = {
  add: "Add contacts…",
  ownCard: "Your card",
  count_one: "{{count}} contact",
  count_other: "{{count}} contacts",
  found_one: "{{found}} of {{count}} contact",
  found_other: "{{found}} of {{count}} contacts",
  search: "Search by name, sector or country code",
  show: "Show",
  showAll: "All contacts",
  columns: {
    organisation: "Organisation",
    trust: "Trust",
    country: "Country",
    sectors: "Works on",
    languages: "Languages",
    expires: "Good until",
    added: "Added",
  },
  flag: {
    alike: "Its name looks like another",
    atRisk: "At risk",
  },
  empty: {
    title: "No contacts yet",
    words: "Here will be the organisations whose cards you add. Ask one for its card, and give it yours.",
  },
  none: {
    title: "No contact fits",
    words: "No name, sector or country code has these words in it. Type less, or show all contacts again.",
    all: "Show all contacts",
  },
  markAtRisk: "Mark as at risk",
  marking: "Marking them as at risk…",
  marked_one: "{{count}} contact was marked as at risk.",
  marked_other: "{{count}} contacts were marked as at risk.",
} as const;
