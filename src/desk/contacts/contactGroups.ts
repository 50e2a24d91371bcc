import { checkText } from "../../core/encoding/text";
import { byCodePoint, sortedSet } from "../../core/encoding/values";
import { contactEntries } from "./contactList";
import type { Desk } from "../desk";
import { contactRecord, put } from "../records";

/** How many code points the name of a group may have. */
export const longestGroup = 60;

export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** What contacts can be told apart by, each with how many there are. */
export interface ContactFacets {
  readonly outcome: "counted";
  readonly groups: readonly Counted[];
  /** by code */
  readonly countries: readonly Counted[];
  readonly sectors: readonly Counted[];
}

export function contactFacets(desk: Desk): ContactFacets {
  const groups = new Map<string, number>();
  const countries = new Map<string, number>();
  const sectors = new Map<string, number>();
  const add = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { row } of contactEntries(desk)) {
    for (const group of row.groups) add(groups, group);
    for (const sector of row.sectors) add(sectors, sector);
    if (row.country !== null) add(countries, row.country);
  }
  const counted = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => byCodePoint(a.name, b.name));
  return {
    outcome: "counted",
    groups: counted(groups),
    countries: counted(countries),
    sectors: counted(sectors),
  };
}

export interface Grouped {
  readonly outcome: "grouped";
  /** those that were otherwise before: whoever undoes it, undoes it for them */
  readonly changed: readonly string[];
}

/**
 * Puts contacts into a group, or takes them out of it, all at once. Those who are no longer on the list are passed over.
 *
 * @throws Refusal "bad-text" or "too-large" for a name that no group may have
 */
export async function groupContacts(
  desk: Desk,
  ids: readonly string[],
  group: string,
  isIn: boolean,
): Promise<Grouped> {
  checkText(group, "name", "group", longestGroup);
  const changed = [...new Set(ids)].filter((id) => {
    const contact = desk.holdings.contacts.get(id);
    return contact !== undefined && contact.groups.includes(group) !== isIn;
  });
  await regroup(desk, changed, (groups) =>
    isIn ? [...groups, group] : groups.filter((one) => one !== group),
  );
  return { outcome: "grouped", changed };
}

/**
 * Calls a group otherwise, everywhere; two groups of one name become one.
 *
 * @param to - null to remove the group: its members stay on the list
 * @throws Refusal as {@link groupContacts}
 */
export async function renameGroup(desk: Desk, from: string, to: string | null): Promise<Grouped> {
  if (to !== null) checkText(to, "name", "group", longestGroup);
  const changed = [...desk.holdings.contacts].filter(([, { groups }]) => groups.includes(from));
  const ids = changed.map(([id]) => id);
  await regroup(desk, ids, (groups) => [
    ...groups.filter((one) => one !== from),
    ...(to === null ? [] : [to]),
  ]);
  return { outcome: "grouped", changed: ids };
}

async function regroup(
  desk: Desk,
  ids: readonly string[],
  change: (groups: readonly string[]) => readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await desk.store.write(
    ids.map((id) => {
      const contact = desk.holdings.contacts.get(id)!;
      return put(contactRecord, id, { ...contact, groups: sortedSet(change(contact.groups)) });
    }),
  );
}
