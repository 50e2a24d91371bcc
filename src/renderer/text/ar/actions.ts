import type { actions as english } from "../en/actions";
import type { InArabic } from "../shape";

export const actions: InArabic<typeof english> = {
  back: "السابق",
  next: "التالي",
  cancel: "إلغاء",
  close: "إغلاق",
  done: "تم",
  undo: "تراجع",
  tryAgain: "إعادة المحاولة",
  copy: "نسخ",
  copied: "نُسخ.",
  copiedForAMinute: "نُسخ. سيُزال من الحافظة بعد دقيقة.",
  copyFailed: "تعذّر النسخ. حدِّد النص وانسخه بنفسك.",
};
