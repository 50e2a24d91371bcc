import type { lists as english } from "../en/lists";
import type { InArabic } from "../shape";

export const lists: InArabic<typeof english> = {
  selectAll: "تحديد الكل",
  select: "تحديد {{name}}",
  selected_zero: "لم يُحدَّد أي صف",
  selected_one: "حُدِّد صف واحد",
  selected_two: "حُدِّد صفّان",
  selected_few: "حُدِّدت {{count}} صفوف",
  selected_many: "حُدِّد {{count}} صفًا",
  selected_other: "حُدِّد {{count}} صف",
  clearSelection: "إلغاء التحديد",
};
