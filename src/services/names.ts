/** In UTF-16 units. */
export const longestFileName = 120;

/** Separators, what Windows does not let stand in a name, what is not seen, and what turns the rest of the name around. */
const unfit = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\uFEFF]/u;

/** Windows opens a device for these, whatever ending and spaces follow. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)\s*(?:\.|$)/iu;

/** What is wrong with a name for a new file, or null: a good one is one plain file in its folder on every system. */
export function nameFault(name: string): string | null {
  if (name === "") return "expected a name, found none";
  if (name.length > longestFileName)
    return `expected at most ${longestFileName} characters, found ${name.length}`;
  if (unfit.test(name)) return "expected no separators, control characters or other signs unfit for a name";
  // Windows drops what is at the end, and elsewhere a dot at the beginning hides the file.
  if (/^[.\s]|[.\s]$/u.test(name)) return "expected no dot or space at the beginning or the end";
  if (device.test(name)) return "expected no name that Windows keeps for a device";
  return null;
}
