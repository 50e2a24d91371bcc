import { useState } from "react";
import { ComboBox } from "../../../../src/renderer/components/fields/ComboBox";
import { CountryField } from "../../../../src/renderer/components/fields/CountryField";
import { NumberField } from "../../../../src/renderer/components/fields/NumberField";
import { PasswordField } from "../../../../src/renderer/components/fields/PasswordField";
import { SearchField } from "../../../../src/renderer/components/fields/SearchField";
import { Select } from "../../../../src/renderer/components/fields/Select";
import { TextArea } from "../../../../src/renderer/components/fields/TextArea";
import { TextField } from "../../../../src/renderer/components/fields/TextField";
import { ignore, Page, Row, useSample } from "./sample";

export function Fields() {
  const s = useSample();
  const [name, setName] = useState("Réseau des médiatrices");
  const [other, setOther] = useState("");
  const [secret, setSecret] = useState("correct horse battery");
  const [note, setNote] = useState("");
  const [minutes, setMinutes] = useState(10);
  const [language, setLanguage] = useState<"en" | "ar" | null>(null);
  const [country, setCountry] = useState<string | null>(null);
  const [fruit, setFruit] = useState<"a" | "b" | null>("a");
  const [search, setSearch] = useState("");
  return (
    <Page title={s("Fields", "الحقول")}>
      <SearchField
        label={s("Search the contacts", "البحث في جهات الاتصال")}
        value={search}
        onChange={setSearch}
      />
      <Row>
        <TextField
          label={s("Name of the organisation", "اسم المنظمة")}
          help={s("As it should stand under letters.", "كما ينبغي أن يظهر تحت الرسائل.")}
          value={name}
          onChange={setName}
        />
        <TextField
          label={s("Sector", "القطاع")}
          isOptional
          placeholder={s("Peacebuilding, media…", "بناء السلام، الإعلام…")}
          value={other}
          onChange={setOther}
        />
      </Row>
      <Row>
        <TextField
          label={s("Words of the key", "كلمات المفتاح")}
          holds="words"
          value="abandon abuot"
          onChange={ignore}
          error={s(
            "“abuot” is not on the list. Did you mean “about”?",
            "الكلمة «abuot» ليست في القائمة. هل تقصد «about»؟",
          )}
        />
        <TextField label={s("Place", "المكان")} value="—" onChange={ignore} isReadOnly />
      </Row>
      <Row>
        <PasswordField label={s("Passphrase", "عبارة المرور")} value={secret} onChange={setSecret} />
        <PasswordField
          label={s("New passphrase", "عبارة مرور جديدة")}
          purpose="new"
          value=""
          onChange={ignore}
          error={s("Too easy to guess: add a word.", "يسهل تخمينها: أضف كلمة.")}
        />
      </Row>
      <Row>
        <NumberField
          label={s("Lock after minutes", "القفل بعد دقائق")}
          value={minutes}
          onChange={setMinutes}
          min={1}
          max={120}
        />
        <Select
          label={s("Language", "اللغة")}
          options={[
            { id: "en", words: "English" },
            { id: "ar", words: "العربية" },
          ]}
          value={language}
          onChange={setLanguage}
        />
      </Row>
      <Row>
        <CountryField label={s("Country", "البلد")} value={country} onChange={setCountry} />
        <ComboBox
          label={s("Coordinator", "المنسق")}
          options={[
            { id: "a", words: "Foro Cívico" },
            { id: "b", words: "平和ネットワーク" },
          ]}
          value={fruit}
          onChange={setFruit}
          error={s("Choose one that is verified.", "اختر منسقًا متحقَّقًا منه.")}
        />
      </Row>
      <output data-testid="country">{country}</output>
      <output data-testid="minutes">{minutes}</output>
      <TextArea
        label={s("Note", "ملاحظة")}
        isOptional
        help={s("Stays on this desk.", "تبقى في هذا المكتب.")}
        value={note}
        onChange={setNote}
      />
      <TextField label={s("Disabled", "معطَّل")} value="" onChange={ignore} isDisabled />
    </Page>
  );
}
