import { useState } from "react";
import { Checkbox } from "../../../../src/renderer/components/fields/Checkbox";
import { RadioGroup } from "../../../../src/renderer/components/fields/RadioGroup";
import { Switch } from "../../../../src/renderer/components/fields/Switch";
import { ignore, Page, useSample } from "./sample";

export function Choices() {
  const s = useSample();
  const [agreed, setAgreed] = useState(true);
  const [reach, setReach] = useState<"open" | "coordinators" | "direct">("coordinators");
  const [hidden, setHidden] = useState(true);
  return (
    <Page title={s("Choices", "الاختيارات")}>
      <RadioGroup
        label={s("Who may pass your card on?", "من يجوز له تمرير بطاقتك؟")}
        value={reach}
        onChange={setReach}
        options={[
          {
            id: "open",
            words: s("Anybody who has it", "كل من لديه البطاقة"),
            help: s("For organisations that are known anyway.", "للمنظمات المعروفة على أي حال."),
          },
          {
            id: "coordinators",
            words: s("Coordinators of letters you sign", "منسقو الرسائل التي توقعها"),
            help: s(
              "They may show it to others who sign the same letter, so that these can check your signature.",
              "يجوز لهم إظهارها لغيرك من موقعي الرسالة نفسها، كي يتحققوا من توقيعك.",
            ),
          },
          { id: "direct", words: s("Nobody", "لا أحد") },
        ]}
      />
      <RadioGroup
        label={s("Look", "المظهر")}
        value={null}
        onChange={ignore}
        error={s("Choose one of them.", "اختر واحدًا منها.")}
        options={[
          { id: "light", words: s("Light", "فاتح") },
          { id: "dark", words: s("Dark", "داكن") },
        ]}
      />
      <Checkbox
        isSelected={agreed}
        onChange={setAgreed}
        help={s("Without them nobody can open this desk.", "من دونها لا يستطيع أحد فتح هذا المكتب.")}
      >
        {s("I wrote the recovery words down on paper", "دوَّنت كلمات الاسترداد على ورقة")}
      </Checkbox>
      <Checkbox isSelected={false} onChange={ignore} error={s("Write them down first.", "دوِّنها أولًا.")}>
        {s("I keep them elsewhere", "أحتفظ بها في مكان آخر")}
      </Checkbox>
      <Checkbox isSelected={false} onChange={ignore} isDisabled>
        {s("Not possible here", "غير ممكن هنا")}
      </Checkbox>
      <Switch
        isSelected={hidden}
        onChange={setHidden}
        help={s("When another window is in front.", "عندما تكون نافذة أخرى في المقدمة.")}
      >
        {s("Hide the contents", "إخفاء المحتوى")}
      </Switch>
      <Switch isSelected={false} onChange={ignore}>
        {s("Off", "متوقف")}
      </Switch>
      <Switch isSelected onChange={ignore} isDisabled>
        {s("Cannot be changed", "لا يمكن تغييره")}
      </Switch>
    </Page>
  );
}
