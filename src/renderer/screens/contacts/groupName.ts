import { lengthOf, tidied } from "../../components/card/draft";

/** In code points, as the desk takes it. */
export const longestGroup = 60;

/** The name of a group as it was meant; null where it is none. */
export function groupName(typed: string): string | null {
  const name = tidied(typed);
  return name === "" || lengthOf(name) > longestGroup ? null : name;
}
