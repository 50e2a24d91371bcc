import { Button } from "../../../../src/renderer/components/actions/Button";
import { EmptyPlace } from "../../../../src/renderer/components/messages/EmptyPlace";
import { HindranceNotice } from "../../../../src/renderer/components/messages/HindranceNotice";
import { Notice } from "../../../../src/renderer/components/messages/Notice";
import { ProgressPanel } from "../../../../src/renderer/components/messages/ProgressPanel";
import { NotForMeNotice, RefusalNotice } from "../../../../src/renderer/components/messages/RefusalNotice";
import { ignore, Page, useSample } from "./sample";

export function Messages() {
  const s = useSample();
  return (
    <Page title={s("Messages", "الرسائل")}>
      <Notice
        tone="attention"
        title={s("Nobody has checked whose key this is", "لم يتحقق أحد من صاحب هذا المفتاح")}
        actions={<Button onPress={ignore}>{s("Compare the words", "قارن الكلمات")}</Button>}
      >
        <p>
          {s(
            "The signature is sound. Ask the sender, in person or by voice, to read the words of their key, and compare them.",
            "التوقيع سليم. اطلب من المرسل، وجهًا لوجه أو بالصوت، أن يقرأ كلمات مفتاحه ثم قارنها.",
          )}
        </p>
      </Notice>
      <Notice tone="good" title={s("The card was saved.", "حُفظت البطاقة.")} />
      <RefusalNotice reason="wrong-hash" part="statements/3f9c.json" expected="expected 3f9c…, found 77aa…" />
      <NotForMeNotice />
      <HindranceNotice hindrance="full" />
      <ProgressPanel
        title={s("Opening the desk…", "جارٍ فتح المكتب…")}
        step={s("Making the key from the passphrase", "استخراج المفتاح من عبارة المرور")}
        amount={null}
      />
      <ProgressPanel
        title={s("Importing cards…", "جارٍ استيراد البطاقات…")}
        step="Foro Cívico"
        amount={{ done: 1234, total: 5000 }}
        onCancel={ignore}
      />
      <ProgressPanel
        title={s("Importing cards…", "جارٍ استيراد البطاقات…")}
        amount={{ done: 4000, total: 5000 }}
        onCancel={ignore}
        isStopping
      />
      <EmptyPlace
        icon="contacts"
        title={s("No contacts yet", "لا توجد جهات اتصال بعد")}
        action={
          <Button look="primary" onPress={ignore}>
            {s("Import a card…", "استيراد بطاقة…")}
          </Button>
        }
      >
        {s(
          "Here are the organisations whose cards you imported. Ask one for its card, and give it yours.",
          "هنا المنظمات التي استوردت بطاقاتها. اطلب من إحداها بطاقتها، وأعطها بطاقتك.",
        )}
      </EmptyPlace>
    </Page>
  );
}
