/** Why the storage did not do what it was asked. */
export type StorageHindrance = "full" | "denied" | "missing" | "not-a-file" | "other";

/** The storage did not take a write, or could not be read: nothing was changed. Not a fault of the program. */
export class Hindered extends Error {
  override readonly name = "Hindered";

  /** @param detail - what the storage said, for somebody who has to find the cause: no contents, no secrets */
  constructor(
    readonly hindrance: StorageHindrance,
    readonly detail: string,
  ) {
    super(`storage ${hindrance}: ${detail}`);
  }
}
