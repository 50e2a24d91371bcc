/** What organisations work on: the sectors that are offered. A card may name others, which stand as they were written. */
export const sectors = {
  pve: "Preventing violent extremism",
  peacebuilding: "Peacebuilding",
  humanRights: "Human rights",
  gender: "Gender",
  youth: "Youth",
  media: "Media",
  technology: "Technology",
  education: "Education",
  faith: "Faith and dialogue",
  humanitarian: "Humanitarian work",
  development: "Development",
  research: "Research",
} as const;
