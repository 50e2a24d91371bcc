const mebibyte = 1024 * 1024;

/** How large things may be. See docs/formats.md §9. */
export const limits = {
  bundleBytes: 256 * mebibyte,
  bundleEntries: 50_000,
  letterBytes: mebibyte,
  attachmentBytes: 100 * mebibyte,
} as const;
