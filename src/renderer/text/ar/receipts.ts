import type { receipts as english } from "../en/receipts";
import type { InArabic } from "../shape";

export const receipts: InArabic<typeof english> = {
  title: "ما آلت إليه اقتراحاتك",
  none: "لا ردّ بعد. يصل الردّ مع ملف يرسله إليك المنسقون.",
  input: "ملاحظاتك بتاريخ {{date}} على النسخة {{number}}",
  inputUnknown: "ملاحظاتك بتاريخ {{date}}",
  paragraph: "الفقرة {{number}}",
  start: "قبل العنوان",
  suggests: {
    replace: "اقترحتَ كلمات أخرى",
    delete: "اقترحتَ حذفها",
    insert: "اقترحتَ إضافة هذا بعدها",
  },
  outcome: {
    taken: "أُخذ به",
    adapted: "عُدِّل: أُخذ به بكلمات أخرى",
    "not taken": "لم يؤخذ به",
  },
  open: "لم يُردّ عليه بعد",
  by: "· ردّت عليه",
  signed: "وقّع المنسقون هذه الردود. أما ما تقوله الصيغة التالية فتقرؤه فيها.",
};
