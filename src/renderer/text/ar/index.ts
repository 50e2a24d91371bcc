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
 *   endorsement         تأييد                 revoked             أُنهي مفتاحها
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
import { answer } from "./answer";
import { answerAll } from "./answerAll";
import { appearance } from "./appearance";
import { backup } from "./backup";
import { border } from "./border";
import { card } from "./card";
import { cardFields } from "./cardFields";
import { closing } from "./closing";
import { contact } from "./contact";
import { contacts } from "./contacts";
import { draft } from "./draft";
import { editor } from "./editor";
import { difference } from "./difference";
import { ending } from "./ending";
import { endorsements } from "./endorsements";
import { endorsing } from "./endorsing";
import { exchange } from "./exchange";
import { fault } from "./fault";
import { fields } from "./fields";
import { files } from "./files";
import { fingerprint } from "./fingerprint";
import { gate } from "./gate";
import { home } from "./home";
import { inputs } from "./inputs";
import { join } from "./join";
import { leaving } from "./leaving";
import { letters } from "./letters";
import { limits } from "./limits";
import { lists } from "./lists";
import { locks } from "./locks";
import { names } from "./names";
import { places } from "./places";
import { progress } from "./progress";
import { reasons } from "./reasons";
import { receipts } from "./receipts";
import { refusals } from "./refusals";
import { sectors } from "./sectors";
import { sending } from "./sending";
import { settings } from "./settings";
import { shares } from "./shares";
import { shortcuts } from "./shortcuts";
import { statements } from "./statements";
import { suggesting } from "./suggesting";
import { table } from "./table";
import { troubles } from "./troubles";
import { trust } from "./trust";
import { verify } from "./verify";
import { written } from "./written";

export const ar: InArabic<typeof en> = {
  actions,
  adding,
  answer,
  answerAll,
  appearance,
  backup,
  border,
  card,
  cardFields,
  closing,
  contact,
  contacts,
  draft,
  editor,
  difference,
  ending,
  endorsements,
  endorsing,
  exchange,
  fault,
  fields,
  files,
  fingerprint,
  gate,
  home,
  inputs,
  join,
  leaving,
  letters,
  limits,
  lists,
  locks,
  names,
  places,
  progress,
  reasons,
  receipts,
  refusals,
  sectors,
  sending,
  settings,
  shares,
  shortcuts,
  statements,
  suggesting,
  table,
  troubles,
  trust,
  verify,
  written,
};
