import type { places as english } from "../en/places";
import type { InArabic } from "../shape";

export const places: InArabic<typeof english> = {
  // A name, which is the same everywhere.
  program: "Undersigned",
  label: "الأقسام",
  home: "الرئيسية",
  letters: "الرسائل",
  contacts: "جهات الاتصال",
  exchange: "التبادل",
  settings: "الإعدادات",
  lock: "قفل",
  skip: "الانتقال إلى المحتوى",
  preview: "معاينة في المتصفح",
  previewMeans:
    "يعمل البرنامج هنا في متصفح. وهو يعمل بالطريقة نفسها ولا يستخدم أي شبكة، لكنه لا يعلم متى تُقفل الشاشة: اقفل المكتب بنفسك.",
};
