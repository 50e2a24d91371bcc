import type { trust as english } from "../en/trust";
import type { InArabic } from "../shape";

// The marks stand beside an organisation's name and agree with it (المنظمة).
export const trust: InArabic<typeof english> = {
  word: {
    verified: "متحقَّق منها",
    introduced: "معرَّف بها",
    unverified: "غير متحقَّق منها",
    lapsed: "انتهت بطاقتها",
    replaced: "تغيَّر مفتاحها",
    revoked: "أُلغي مفتاحها",
    frozen: "مجمَّدة",
    "no-card": "بلا بطاقة",
  },
  means: {
    verified: "سبق أن قارنت بصمة هذا المفتاح وجهًا لوجه أو بالصوت أو برمز QR.",
    introduced: "تقول منظمة سبق أن تحققت منها إنها تحققت من هذا المفتاح. ولم تقارن بصمته بنفسك.",
    unverified: "لم تقارن بصمة هذا المفتاح بعد. ويستطيع أي شخص أن يصنع مفتاحًا وأن يكتب بجانبه أي اسم.",
    lapsed: "انتهت صلاحية بطاقة هذا المفتاح. اطلب من المنظمة بطاقة جديدة.",
    replaced: "انتقلت المنظمة إلى مفتاح جديد.",
    revoked: "انتهى العمل بهذا المفتاح. فلا يُعتمد على أي شيء جديد يصدر عنه.",
    frozen: "ليس واضحًا أي البطاقات هي بطاقة المنظمة نفسها. ولا يُحتسب أي شيء منها إلى أن تتحقق من إحداها.",
    "no-card": "ليست هنا بطاقة لهذا المفتاح يمكن الاعتماد عليها. اطلب من المنظمة بطاقتها.",
  },
};
