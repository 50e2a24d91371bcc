import { useState } from "react";
import { Button } from "../../../../src/renderer/components/actions/Button";
import { EmptyPlace } from "../../../../src/renderer/components/messages/EmptyPlace";
import { Table } from "../../../../src/renderer/components/table/Table";
import { Frame } from "../../../../src/renderer/frame/Frame";
import type { PlaceId } from "../../../../src/renderer/frame/places";
import { useText } from "../../../../src/renderer/text/useText";
import { ignore, useSample } from "./sample";

export function Framed() {
  const s = useSample();
  const { t } = useText();
  const [at, setAt] = useState<PlaceId>("home");
  const [locked, setLocked] = useState(0);
  return (
    <Frame
      at={at}
      onGo={setAt}
      onLock={() => setLocked(locked + 1)}
      isPreview
      places={[
        {
          id: "home",
          content: (
            <>
              <h1>{t("places.home")}</h1>
              <p data-testid="locked">{locked}</p>
              <label>
                {s("Draft", "مسودة")} <input className="input" />
              </label>
              {Array.from({ length: 60 }, (_, line) => (
                <p key={line}>{line}</p>
              ))}
            </>
          ),
        },
        {
          id: "contacts",
          content: (
            <>
              <h1>{t("places.contacts")}</h1>
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
            </>
          ),
        },
        { id: "exchange", content: <Breaking /> },
        {
          id: "settings",
          content: (
            <>
              <h1>{t("places.settings")}</h1>
              <Numbers label={s("Numbers", "أرقام")} />
            </>
          ),
        },
      ]}
    />
  );
}

/** A place with a fault: the boundary says so, and "Try again" draws it anew. */
function Breaking() {
  const { t } = useText();
  if (!("mended" in window)) throw new Error("planted fault");
  return <h1>{t("places.exchange")}</h1>;
}

const numbers = Array.from({ length: 500 }, (_, at) => `${at}`);
const itself = (text: string) => text;

/** A list that fills the rest of its place. */
function Numbers({ label }: { readonly label: string }) {
  return (
    <Table
      label={label}
      rows={numbers}
      idOf={itself}
      nameOf={itself}
      columns={[{ id: "number", title: label, share: 1, render: itself }]}
      empty={null}
    />
  );
}
