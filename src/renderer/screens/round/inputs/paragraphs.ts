import { letterBlockText } from "../../../../core/letter/plain";
import { isolated } from "../../../text/isolate";
import type { Speech } from "../../../text/speech";
import { astray } from "./types";
import type { ToldBoard } from "./types";

/** As many characters of a paragraph as tell it from the others. */
const few = 48;

/** What a block is called where its words are not in sight. */
export function paragraphName(block: number, letter: ToldBoard["letter"], { t, number }: Speech): string {
  if (block === 0) return t("inputs.place.start");
  const there = letter[block - 1];
  if (block === astray || there === undefined) return t("inputs.place.astray");
  const words = [...letterBlockText(there).replaceAll("\n", " ")];
  const begin = words.length > few ? `${words.slice(0, few).join("").trimEnd()}…` : words.join("");
  return `${number(block)}. ${isolated(begin)}`;
}

/** The same with what is left to be done there. */
export function paragraphOption(
  { block, suggestions, undecided }: ToldBoard["blocks"][number],
  letter: ToldBoard["letter"],
  speech: Speech,
): string {
  const { t, number } = speech;
  const place = paragraphName(block, letter, speech);
  if (suggestions === 0) return t("inputs.place.remarks", { place });
  if (undecided === 0) return t("inputs.place.settled", { place });
  return t("inputs.place.counts", { place, undecided: number(undecided), total: number(suggestions) });
}
