import type { statements as english } from "../en/statements";
import type { InArabic } from "../shape";

export const statements: InArabic<typeof english> = {
  kind: {
    card: "بطاقة",
    revocation: "إنهاء مفتاح",
    introduction: "تعريف",
    campaign: "تأسيس الرسالة",
    version: "نسخة",
    adoption: "تبنٍّ",
    input: "ملاحظات على النص",
    endorsement: "تأييد",
    withdrawal: "سحب",
    decline: "اعتذار",
    admission: "قبول",
    recorded: "تأييد مدوَّن",
    tally: "حصيلة",
    receipt: "إيصال",
    record: "سجل",
    share: "حصة استرداد",
    emergency: "وسيلة إنهاء مفتاح",
  },
  purpose: {
    invitation: "دعوة",
    reminder: "تذكير",
    receipts: "ردّ على ملاحظات",
    collection: "تجميع",
    answer: "ردّ",
    share: "حصة استرداد",
    "share-request": "طلب حصة",
    "share-returned": "حصة معادة",
    revocation: "إنهاء مفتاح",
    emergency: "وسيلة إنهاء مفتاح",
  },
  outcome: { sound: "سليم", newer: "يحتاج إلى برنامج أحدث", refused: "مرفوض" },
  remark: {
    "same-id": "سبق أن حملت حزمة أخرى من هذا المرسل الرقم نفسه.",
    older: "سبق استيراد ما هو أحدث من هذا المرسل.",
    "addressee-unchecked": "ملف الهوية وحده لا يبيّن هل كنت المقصود: ربما أعاد شخص ما توجيه هذه الحزمة إليك.",
  },
};
