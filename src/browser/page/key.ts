import { keyPattern, keyPlace } from "../../bridge/loopback";

/**
 * The key that calls need. A window of our own is given it in its session storage; elsewhere it comes behind the # of
 * the address, and is kept there and nowhere else. Such storage is no other origin's to read, and an origin has its
 * port.
 *
 * @returns an empty string when the page was opened without one
 */
export function takeKey(): string {
  const brought = location.hash.slice(1);
  if (!keyPattern.test(brought)) return sessionStorage.getItem(keyPlace) ?? "";
  sessionStorage.setItem(keyPlace, brought);
  history.replaceState(null, "", location.pathname);
  return brought;
}
