const mebibyte = 1024 * 1024;

/** How large a backup may be. See docs/formats.md §9. */
export const backupLimits = {
  /** of the file, and of what is in it */
  bytes: 16 * 1024 * mebibyte,
  entries: 500_000,
  /** of one page of records, or of one content: as much is held at a time */
  entryBytes: 100 * mebibyte,
} as const;
