import { useState } from "react";
import { CardFields } from "../../../../src/renderer/components/card/CardFields";
import { emptyDraft, readDraft } from "../../../../src/renderer/components/card/draft";
import { Disclosure } from "../../../../src/renderer/components/Disclosure";
import { Limits } from "../../../../src/renderer/components/Limits";
import { StrengthMeter } from "../../../../src/renderer/components/locks/StrengthMeter";
import { TryWords } from "../../../../src/renderer/components/locks/TryWords";
import type { TypedWords } from "../../../../src/renderer/components/locks/TryWords";
import { FingerprintForms } from "../../../../src/renderer/components/marks/FingerprintForms";
import { useText } from "../../../../src/renderer/text/useText";
import { Page, useSample } from "./sample";

const now = Date.parse("2026-11-24T09:00:00Z");
const wrong = { numbers: [7, 19] };
const fingerprint = {
  words: "orbit jungle velvet candy lecture month enact sugar boil window cactus abandon".split(" "),
  groups: "04410 65535 00007 31337 20482 11111 59049 00420".split(" "),
  qr: `undersigned:fingerprint:${"0123456789abcdef".repeat(2)}`,
};

/** The forms that several screens share. */
export function Forms() {
  const s = useSample();
  const { t, language } = useText();
  const [draft, setDraft] = useState(() => emptyDraft(language));
  const [typed, setTyped] = useState<TypedWords>({ 3: "velvet", 7: "lantren", 19: "canoe" });
  const read = readDraft(draft, now);
  return (
    <Page title={s("Forms", "النماذج")}>
      <StrengthMeter strength={null} />
      <StrengthMeter strength={{ level: "weak", guesses: 9 }} />
      <StrengthMeter strength={{ level: "fair", guesses: 15 }} />
      <StrengthMeter strength={{ level: "strong", guesses: 20 }} />
      <TryWords asked={[3, 7, 12, 19]} typed={typed} onChange={setTyped} wrong={wrong} />
      <Disclosure title={t("limits.title")}>
        <Limits />
      </Disclosure>
      <FingerprintForms fingerprint={fingerprint} />
      <CardFields
        draft={draft}
        onChange={setDraft}
        faults={read.outcome === "faults" ? read.faults : {}}
        now={now}
      />
    </Page>
  );
}
