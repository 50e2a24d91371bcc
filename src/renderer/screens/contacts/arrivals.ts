import type { Trust } from "../../../desk/contacts/trust";
import { placeItself } from "../../state/going";
import { trusts } from "./query";

/** What is asked for when one goes to the contacts. */
export type ContactsArrival =
  | { readonly to: "list" }
  | { readonly to: "card" }
  | { readonly to: "add" }
  /** the contacts of one kind of trust */
  | { readonly to: "trust"; readonly trust: Trust }
  | { readonly to: "contact"; readonly key: string };

const byTrust = "trust:";

/** An item of `useGo`: `card`, `add`, `trust:frozen`, or a contact's key. */
export function arrivalAt(item: string): ContactsArrival {
  if (item === placeItself) return { to: "list" };
  if (item === "card" || item === "add") return { to: item };
  const trust = trusts.find((one) => item === itemOf(one));
  return trust === undefined ? { to: "contact", key: item } : { to: "trust", trust };
}

/** The item that leads to the contacts of one kind of trust. */
export function itemOf(trust: Trust): string {
  return `${byTrust}${trust}`;
}
