import type { Folder } from "./folder";
import type { Finished } from "./run";

/** The demo's last words: what came out, what was told apart, and where to look. */
export function reportLines(
  { cast, rounds, incidents, post }: Finished,
  folder: Folder,
  seconds: number,
): readonly string[] {
  return [
    "",
    `${cast.members.length} organisations, ${rounds.length} campaigns, ${post.sent().length} bundles, ${seconds.toFixed(0)} s`,
    "",
    ...rounds.flatMap(({ round, state }) => {
      const { organisations, countries, byListing, recorded } = state.counts;
      return [
        `${round.document.file}: ${round.document.name}`,
        `  ${organisations} organisations of ${countries} countries signed version ${state.version?.statement.number ?? 0}: ` +
          `${byListing.public} named, ${byListing.recipients} named to the addressee, ${byListing.withheld} withheld` +
          (recorded > 0 ? `; ${recorded} on record` : ""),
        ...state.warnings.map(({ warning }) => `  to look at: ${warning}`),
      ];
    }),
    "",
    `Both co-chairs have the same state of each campaign, and attested it: ${cast.first.name}, ${cast.second.name}.`,
    "",
    "Told apart in the first campaign:",
    ...incidents.map(({ name, what }) => `  ${name.padEnd(13)} ${what}`),
    "",
    `The files are in ${folder.path}. README.txt there says how to check all of them with public tools.`,
  ];
}
