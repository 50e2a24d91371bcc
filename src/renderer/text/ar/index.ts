/*
 * The Arabic catalogue, in Modern Standard Arabic as United Nations documents write it. One word for one thing:
 *
 *   adoption            تبنٍّ                 key                 مفتاح
 *   answer              ردّ                   letter              رسالة
 *   bundle              حزمة                  listing             طريقة الذكر
 *   campaign            حملة                  locked, to lock     مقفل، قفل
 *   card                بطاقة                 organisation        منظمة
 *   contact             جهة اتصال             passphrase          عبارة المرور
 *   coordinator         منسق                  place (of the rail) قسم
 *   country             بلد                   recovery words      كلمات الاسترداد
 *   decline             اعتذار                refused             مرفوض
 *   desk                مكتب                  replaced            تغيَّر مفتاحها
 *   endorsement         تأييد                 revoked             أُلغي مفتاحها
 *   exchange            تبادل                 signature, to sign  توقيع، وقّع
 *   file                ملف                   statement           بيان
 *   fingerprint         بصمة                  tally               حصيلة
 *   frozen              مجمَّدة                to verify           التحقق
 *   identity            هوية                  verified            متحقَّق منها
 *   introduced          معرَّف بها             version             نسخة
 *   introduction        تعريف                 withdrawal          سحب
 *   lapsed              انتهت بطاقتها         withheld            محجوب
 *   no card             بلا بطاقة
 *
 * The reader is addressed in the singular; sentences say "بالصوت" for "by voice" and "وجهًا لوجه" for "in person".
 * Tanwin is written before the alif (ملفًا), a shadda where a word could be misread, other vowels only there too.
 */
import type { en } from "../en/index";
import type { InArabic } from "../shape";
import { actions } from "./actions";
import { adding } from "./adding";
import { appearance } from "./appearance";
import { card } from "./card";
import { cardFields } from "./cardFields";
import { contact } from "./contact";
import { contacts } from "./contacts";
import { exchange } from "./exchange";
import { fault } from "./fault";
import { fields } from "./fields";
import { files } from "./files";
import { fingerprint } from "./fingerprint";
import { gate } from "./gate";
import { home } from "./home";
import { limits } from "./limits";
import { lists } from "./lists";
import { locks } from "./locks";
import { names } from "./names";
import { places } from "./places";
import { progress } from "./progress";
import { refusals } from "./refusals";
import { sectors } from "./sectors";
import { settings } from "./settings";
import { shortcuts } from "./shortcuts";
import { statements } from "./statements";
import { troubles } from "./troubles";
import { trust } from "./trust";
import { verify } from "./verify";

export const ar: InArabic<typeof en> = {
  actions,
  adding,
  appearance,
  card,
  cardFields,
  contact,
  contacts,
  exchange,
  fault,
  fields,
  files,
  fingerprint,
  gate,
  home,
  limits,
  lists,
  locks,
  names,
  places,
  progress,
  refusals,
  sectors,
  settings,
  shortcuts,
  statements,
  troubles,
  trust,
  verify,
};
