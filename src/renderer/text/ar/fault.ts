import type { fault as english } from "../en/fault";
import type { InArabic } from "../shape";

export const fault: InArabic<typeof english> = {
  title: "تعذّر عرض هذه الشاشة",
  kept: "ما حُفظ لم يتغير. وقد يلزم أن تُدخل مرة أخرى ما كنت تكتبه للتو على هذه الشاشة.",
  advice:
    "حاول مرة أخرى. وإذا تكرر ذلك فاقفل المكتب ثم افتحه من جديد، وأبلغ من يعتني بالبرنامج بالتفاصيل أدناه.",
  details: "تفاصيل لمن يُصلح الخلل",
};
