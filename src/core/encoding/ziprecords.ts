/** What begins each record of a zip (APPNOTE.TXT 6.3, §4.3), read as a little-endian number. */
export const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;

/** How long the records are without names and other additions, in bytes. */
export const lengths = { local: 30, central: 46, end: 22 } as const;

/** The two ways of holding contents that are written or read here. */
export const methods = { stored: 0, deflated: 8 } as const;
