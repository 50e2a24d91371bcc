import type { progress as english } from "../en/progress";
import type { InArabic } from "../shape";

export const progress: InArabic<typeof english> = {
  count: "{{done}} من {{total}}",
  working: "جارٍ العمل…",
  stopping: "جارٍ الإيقاف…",
  stepDone: "انتهت",
};
