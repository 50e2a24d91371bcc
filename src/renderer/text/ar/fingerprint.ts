import type { fingerprint as english } from "../en/fingerprint";
import type { InArabic } from "../shape";

export const fingerprint: InArabic<typeof english> = {
  words: "البصمة بالكلمات",
  digits: "البصمة بالأرقام",
  qr: "البصمة في رمز QR",
};
