import type { sectors as english } from "../en/sectors";
import type { InArabic } from "../shape";

export const sectors: InArabic<typeof english> = {
  pve: "منع التطرف العنيف",
  peacebuilding: "بناء السلام",
  humanRights: "حقوق الإنسان",
  gender: "النوع الاجتماعي",
  youth: "الشباب",
  media: "الإعلام",
  technology: "التكنولوجيا",
  education: "التعليم",
  faith: "الدين والحوار",
  humanitarian: "العمل الإنساني",
  development: "التنمية",
  research: "البحث",
};
