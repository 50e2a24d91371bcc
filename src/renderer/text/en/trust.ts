/** How far a key can be relied on: the word of the mark, and what it means. */
export const trust = {
  word: {
    verified: "Verified",
    introduced: "Introduced",
    unverified: "Not verified",
    lapsed: "Lapsed",
    replaced: "Replaced",
    revoked: "Revoked",
    frozen: "Frozen",
    "no-card": "No card",
  },
  means: {
    verified: "You compared the fingerprint of this key in person, by voice or by QR code.",
    introduced:
      "An organisation that you verified says that it verified this key. You have not compared the fingerprint yourself.",
    unverified:
      "You have not compared the fingerprint of this key yet. Anybody can make a key and write any name beside it.",
    lapsed: "The card of this key has run out. Ask the organisation for a new one.",
    replaced: "The organisation has handed over to a new key.",
    revoked: "This key has ended. Nothing new from it is to be relied on.",
    frozen:
      "It is not clear which of several cards is the organisation’s own. Nothing from it counts until you verify one.",
    "no-card":
      "No card of this organisation is here that could be relied on. Nothing can be sent to it. Ask it for its card.",
  },
} as const;
