import type { cardFields as english } from "../en/cardFields";
import type { InArabic } from "../shape";

export const cardFields: InArabic<typeof english> = {
  organisation: "اسم المنظمة",
  organisationHelp: "كما ينبغي أن يظهر تحت الرسائل.",
  country: "البلد",
  sectors: "مجالات عمل منظمتك",
  otherSector: "مجال آخر",
  add: "إضافة",
  languages: "اللغات التي تقرؤها منظمتك",
  languagesHelp: "ليعرف الآخرون بأي لغة يكتبون إليها.",
  otherLanguage: "لغة أخرى",
  reachLabel: "إلى من يجوز أن تصل بطاقتك",
  reachHelp: "يلتزم البرنامج بذلك. لكنه لا يستطيع أن يمنع أحدًا من نسخ البطاقة بطريقة أخرى.",
  reach: { open: "إلى أي أحد", coordinators: "إلى المنسقين فقط", direct: "إلى من تعطيها له فقط" },
  reachMeans: {
    open: "يجوز لكل من لديه بطاقتك أن يعطيها لغيره. وهكذا يسهل العثور على منظمتك.",
    coordinators: "يجوز إعطاؤها لمن ينسقون رسالة، ولا تُعطى لغيرهم.",
    direct: "لا يعطيها أحد لغيره نيابة عنك. وهكذا يصعب العثور على منظمتك.",
  },
  lifeLabel: "مدة صلاحية البطاقة",
  lifeHelp: "تنتهي صلاحيتها في {{date}}. ويمكن تجديدها في أي وقت.",
  life: { twoYears: "سنتان", year: "سنة واحدة", halfYear: "نصف سنة" },
  faults: {
    name: {
      missing: "أدخل اسم منظمتك.",
      long: "الاسم طويل جدًا: 200 حرف على الأكثر.",
    },
    country: { missing: "اختر البلد." },
  },
};
