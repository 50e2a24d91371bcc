import type { ContactFacets } from "../../../desk/contacts/contactGroups";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";

const none: ContactFacets["groups"] = [];

/** The groups that contacts are in, each with how many. */
export function useGroups(): ContactFacets["groups"] {
  const said = useRead("contactFacets");
  return said === null || isTrouble(said) ? none : said.groups;
}
