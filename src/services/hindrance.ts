import type { Hindrance } from "../bridge/files";

/** The system's words for what went wrong, and ours. Whatever is not here is "other". */
const hindrances: Readonly<Record<string, Hindrance>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "denied",
  ENOENT: "missing",
  ENOTDIR: "missing",
  EISDIR: "not-a-file",
  // What O_NOFOLLOW says of a link, and opening a socket without waiting.
  ELOOP: "not-a-file",
  ENXIO: "not-a-file",
};

/** What stood in the way, from an error of the system. Its text is left behind: it may name folders. */
export function hindranceOf(error: unknown): Hindrance {
  return hindrances[codeOf(error)] ?? "other";
}

/** `ENOENT`, or "" for an error that is not the system's. */
export function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && "code" in error ? error.code : "";
  return typeof code === "string" && /^[A-Z][A-Z0-9_]{1,39}$/.test(code) ? code : "";
}
