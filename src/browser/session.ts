import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * What shows that a request comes from our own page: two secrets, new at each start. The cookie cannot be read by any
 * script. But cookies know no ports: whoever serves the same host on another port could be sent it. So calls need the
 * key as well, which lies in the page's session storage, and that belongs to the origin with its port.
 */
export interface Session {
  readonly cookie: string;
  readonly key: string;
}

export function newSession(): Session {
  return { cookie: newSecret(), key: newSecret() };
}

/** 256 random bits, as 43 characters that need no escaping in an address or a header. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** Compares in a time that tells nothing of where two secrets differ, whatever their lengths. */
export function isSame(found: string, secret: string): boolean {
  return timingSafeEqual(digest(found), digest(secret));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

/** Codes that open the door once each: an address that is printed stays in a terminal, and perhaps in a history. */
export interface Codes {
  /** From then on no code issued before is good: whoever asks for another address has given up the one before. */
  readonly issue: () => string;
  /** @returns whether the code was good; from then on it is not */
  readonly redeem: (code: string) => boolean;
}

export function oneTimeCodes(): Codes {
  let good: string | null = null;
  return {
    issue: () => (good = newSecret()),
    redeem: (code) => {
      if (good === null || !isSame(code, good)) return false;
      good = null;
      return true;
    },
  };
}
