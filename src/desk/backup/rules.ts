/** What becomes of a record that is here and in a backup, otherwise: the rules that several kinds have. */

/** What is here stays. */
export function asHere<T>(here: T): T {
  return here;
}

/** The one that was worked on last; of two at one time, the one that is here. */
export function newer<T>(when: keyof T): (here: T, there: T) => T {
  return (here, there) => (there[when] > here[when] ? there : here);
}

/** Neither is lost, and a note that is in the other is not said twice. */
export function bothNotes(here: string, there: string): string {
  if (there === "" || here.includes(there)) return here;
  return here === "" || there.includes(here) ? there : `${here}\n${there}`;
}
