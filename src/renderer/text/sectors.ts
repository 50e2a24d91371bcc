import type { en } from "./en/index";
import { visible } from "./isolate";
import type { Speech } from "./speech";

type SectorId = keyof typeof en.sectors;

/** The sectors that are offered, as cards write them: the same in every language, so that all find each other by them. */
const labels: Readonly<Record<SectorId, string>> = {
  pve: "preventing violent extremism",
  peacebuilding: "peacebuilding",
  humanRights: "human rights",
  gender: "gender",
  youth: "youth",
  media: "media",
  technology: "technology",
  education: "education",
  faith: "faith and dialogue",
  humanitarian: "humanitarian work",
  development: "development",
  research: "research",
};

const ids = new Map(Object.entries(labels).map(([id, label]) => [label, id as SectorId]));

export const sectorLabels: readonly string[] = Object.values(labels);

/** What a sector on a card is called in the screen's language; one that is not among those offered stands as it is. */
export function sectorWord({ t }: Speech, label: string): string {
  const id = ids.get(label.toLowerCase());
  return id === undefined ? visible(label) : t(`sectors.${id}`);
}
