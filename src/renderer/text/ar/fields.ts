import type { fields as english } from "../en/fields";
import type { InArabic } from "../shape";

export const fields: InArabic<typeof english> = {
  optional: "اختياري",
  showPassphrase: "إظهار ما تكتبه",
  capsLock: "مفتاح الأحرف الكبيرة (Caps Lock) مفعَّل.",
  nothingFits: "لا يوجد ما يطابق ما كتبته.",
  choose: "اختر…",
  countryHint: "اكتب جزءًا من اسمه، أو رمزه المكوَّن من حرفين لاتينيين.",
};
