import { useState } from "react";
import { Button } from "../../../../src/renderer/components/actions/Button";
import { CopyButton } from "../../../../src/renderer/components/actions/CopyButton";
import { IconButton } from "../../../../src/renderer/components/actions/IconButton";
import { LinkButton } from "../../../../src/renderer/components/actions/LinkButton";
import { Menu } from "../../../../src/renderer/components/actions/Menu";
import { Icon } from "../../../../src/renderer/components/Icon";
import { icons } from "../../../../src/renderer/components/icons";
import type { IconName } from "../../../../src/renderer/components/icons";
import { Tabs } from "../../../../src/renderer/components/Tabs";
import { ignore, Page, useSample } from "./sample";

export function Actions() {
  const s = useSample();
  const [tab, setTab] = useState<"words" | "digits" | "code">("words");
  const [pressed, setPressed] = useState(0);
  return (
    <Page title={s("Actions", "الإجراءات")}>
      <div className="actions">
        <Button look="primary" onPress={() => setPressed(pressed + 1)}>
          {s("Create the desk", "إنشاء المكتب")}
        </Button>
        <Button onPress={ignore}>{s("Choose another", "اختيار آخر")}</Button>
        <Button look="quiet" onPress={ignore}>
          {s("Later", "لاحقًا")}
        </Button>
        <Button look="danger" icon="trash" onPress={ignore}>
          {s("Remove the contact", "إزالة جهة الاتصال")}
        </Button>
        <output>{pressed}</output>
      </div>
      <div className="actions">
        <Button look="primary" icon="arrow" onPress={ignore}>
          {s("Go on", "متابعة")}
        </Button>
        <Button icon="download" onPress={ignore}>
          {s("Save the card…", "حفظ البطاقة…")}
        </Button>
        <Button look="primary" isPending>
          {s("Opening…", "جارٍ الفتح…")}
        </Button>
        <Button isPending>{s("Saving…", "جارٍ الحفظ…")}</Button>
        <Button look="primary" isDisabled>
          {s("Not yet", "ليس بعد")}
        </Button>
        <Button isDisabled>{s("Not yet", "ليس بعد")}</Button>
      </div>
      <div className="actions">
        <IconButton icon="print" label={s("Print", "طباعة")} />
        <IconButton icon="copy" label={s("Copy", "نسخ")} />
        <IconButton icon="eye" label={s("Show", "إظهار")} isOn />
        <IconButton icon="undo" label={s("Undo", "تراجع")} isDisabled />
        <Menu
          label={s("More", "المزيد")}
          actions={[
            { id: "open", words: s("Open", "فتح"), icon: "folder", act: ignore },
            { id: "print", words: s("Print", "طباعة"), icon: "print", act: ignore, isDisabled: true },
            { id: "remove", words: s("Remove", "إزالة"), icon: "trash", act: ignore, isDanger: true },
          ]}
        >
          <Button icon="more">{s("More", "المزيد")}</Button>
        </Menu>
        <LinkButton onPress={ignore}>{s("How do I compare words?", "كيف أقارن الكلمات؟")}</LinkButton>
      </div>
      <CopyButton text={"RWQf6LRC\nשלום"} />
      <Tabs
        label={s("Fingerprint", "البصمة")}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: "words", words: s("Words", "كلمات"), content: <p>{s("Twelve words", "اثنتا عشرة كلمة")}</p> },
          { id: "digits", words: s("Digits", "أرقام"), content: <p>{s("Forty digits", "أربعون رقمًا")}</p> },
          { id: "code", words: s("QR code", "رمز QR"), content: <p>{s("To scan", "للمسح")}</p> },
        ]}
      />
      <div className="gallery-icons">
        {(Object.keys(icons) as IconName[]).map((name) => (
          <span key={name} className="gallery-icon">
            <Icon name={name} />
            <span dir="ltr">{name}</span>
          </span>
        ))}
      </div>
    </Page>
  );
}
