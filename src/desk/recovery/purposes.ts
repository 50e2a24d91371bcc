/** What bundles about shares say that they are for (docs/formats.md §8.8). */
export const sharePurpose = {
  /** a share, from the desk whose words were divided to its holder */
  given: "share",
  /** a word from a new computer to a holder; it brings nothing but a card */
  request: "share-request",
  /** a share, from its holder to whoever it is given back to */
  returned: "share-returned",
} as const;
