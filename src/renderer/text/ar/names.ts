import type { names as english } from "../en/names";
import type { InArabic } from "../shape";

export const names: InArabic<typeof english> = {
  unnamed: "مفتاح بلا اسم",
  alike: "يشبه {{name}}",
  alikeMore_zero: "يشبه {{name}}",
  alikeMore_one: "يشبه {{name}} واسمًا آخر",
  alikeMore_two: "يشبه {{name}} واسمين آخرين",
  alikeMore_few: "يشبه {{name}} و{{count}} أسماء أخرى",
  alikeMore_many: "يشبه {{name}} و{{count}} اسمًا آخر",
  alikeMore_other: "يشبه {{name}} و{{count}} اسم آخر",
};
