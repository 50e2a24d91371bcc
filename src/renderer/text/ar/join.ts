import type { join as english } from "../en/join";
import type { InArabic } from "../shape";

export const join: InArabic<typeof english> = {
  withCard: "هي في قائمتك مرة ثانية دون بطاقتها",
  withoutCard: "هي في قائمتك مرة ثانية مع بطاقتها",
  do: "دمجهما",
  words:
    "ادمجهما إن كنت متأكدًا من أنهما المنظمة نفسها. تنتقل المجموعات والملاحظة وعلامة الخطر والدعوات إلى التي معها البطاقة.",
  done: "أصبحت {{name}} جهة اتصال واحدة.",
  notParted: "تعذّر الفصل بينهما من جديد. أضف التي بلا بطاقة مرة أخرى.",
};
