import type { shortcuts as english } from "../en/shortcuts";
import type { InArabic } from "../shape";

// Keys are called what is printed on them, also on Arabic keyboards.
export const shortcuts: InArabic<typeof english> = {
  title: "اختصارات لوحة المفاتيح",
  everywhere: "في كل مكان",
  inLists: "في القوائم",
  does: {
    lock: "قفل المكتب",
    shortcuts: "عرض هذه القائمة",
    search: "البحث في هذا القسم",
    place: "الانتقال إلى: {{place}}",
    move: "الانتقال إلى صف آخر",
    page: "الانتقال صفحة إلى أعلى أو إلى أسفل",
    ends: "الانتقال إلى أول صف أو آخر صف",
    open: "فتح الصف",
    select: "تحديد الصف أو إلغاء تحديده",
    extend: "تحديد الصفوف الواقعة بين صفين",
    all: "تحديد كل الصفوف",
    none: "إلغاء التحديد",
  },
  key: {
    ctrl: "Ctrl",
    shift: "Shift",
    enter: "Enter",
    escape: "Esc",
    space: "مسطرة المسافات",
    up: "سهم أعلى",
    down: "سهم أسفل",
    home: "Home",
    end: "End",
    pageUp: "Page Up",
    pageDown: "Page Down",
  },
};
