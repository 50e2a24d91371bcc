import type { appearance as english } from "../en/appearance";
import type { InArabic } from "../shape";

export const appearance: InArabic<typeof english> = {
  language: "اللغة",
  languageOfComputer: "لغة هذا الحاسوب",
  look: "المظهر",
  looks: { system: "مظهر هذا الحاسوب", light: "فاتح", dark: "داكن" },
};
