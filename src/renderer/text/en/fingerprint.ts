/** The forms of a key's fingerprint. */
export const fingerprint = {
  words: "The fingerprint in words",
  digits: "The fingerprint in digits",
  qr: "The fingerprint as a QR code",
} as const;
