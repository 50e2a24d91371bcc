import { useCallback, useState } from "react";
import { Button } from "../../../../src/renderer/components/actions/Button";
import { takeDropped } from "../../../../src/renderer/components/files/dropped";
import { DropVeil } from "../../../../src/renderer/components/files/DropVeil";
import { FilePlace } from "../../../../src/renderer/components/files/FilePlace";
import { TextField } from "../../../../src/renderer/components/fields/TextField";
import { Facts } from "../../../../src/renderer/components/marks/Facts";
import { Name } from "../../../../src/renderer/components/marks/Name";
import { Notice } from "../../../../src/renderer/components/messages/Notice";
import { tell } from "../../../../src/renderer/components/messages/toasts";
import { Toasts } from "../../../../src/renderer/components/messages/Toasts";
import { Dialog } from "../../../../src/renderer/components/overlays/Dialog";
import { useDrop } from "../../../../src/renderer/hooks/useDrop";
import { ignore, Page, Row, useSample } from "./sample";

export function Overlays() {
  const s = useSample();
  const [open, setOpen] = useState<"dialog" | "sheet" | "alert" | "wide" | null>(null);
  const [name, setName] = useState("");
  const [undone, setUndone] = useState(0);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const takeAnywhere = useCallback((transfer: DataTransfer) => {
    const dropped = takeDropped(transfer, "bundle");
    if (dropped.outcome === "files") setTaken(dropped.files.map(({ name }) => `window:${name}`));
  }, []);
  const isOver = useDrop(null, takeAnywhere);
  const [isLocked, setLocked] = useState(false);
  const close = () => setOpen(null);
  return (
    <Page title={s("Overlays and files", "النوافذ والملفات")}>
      <div className="actions">
        <Button onPress={() => setOpen("dialog")}>{s("A dialog", "نافذة حوار")}</Button>
        <Button onPress={() => setOpen("sheet")}>{s("A sheet", "لوحة جانبية")}</Button>
        <Button onPress={() => setOpen("alert")}>{s("A warning", "تحذير")}</Button>
        <Button
          onPress={() =>
            tell({
              words: s("Foro Cívico was removed.", "أُزيلت Foro Cívico."),
              undo: () => setUndone(undone + 1),
            })
          }
        >
          {s("A toast", "إشعار")}
        </Button>
        <Button onPress={() => tell({ words: s("The card was copied.", "نُسخت البطاقة.") })}>
          {s("Another toast", "إشعار آخر")}
        </Button>
        <Button onPress={() => setOpen("wide")}>{s("A wide dialog", "نافذة عريضة")}</Button>
        <Button onPress={() => setLocked(!isLocked)}>{s("Lock", "قفل")}</Button>
        <output data-testid="undone">{undone}</output>
        <output data-testid="taken">{taken.join(" ")}</output>
      </div>
      <Row>
        <FilePlace
          kind="card"
          title={s("A card you received", "بطاقة وصلتك")}
          help={s("A file ending in .card", "ملف ينتهي اسمه بـ ‎.card")}
          onChoose={ignore}
          onDrop={(files) => setTaken(files.map(({ name }) => name))}
        />
        <FilePlace
          kind="picture"
          title={s("A picture of a QR code", "صورة لرمز QR")}
          onChoose={ignore}
          onDrop={ignore}
        />
      </Row>
      <Dialog
        title={s("Name this desk", "تسمية هذا المكتب")}
        isOpen={open === "dialog"}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{s("Cancel", "إلغاء")}</Button>
            <Button look="primary" onPress={close}>
              {s("Save", "حفظ")}
            </Button>
          </>
        }
      >
        <TextField label={s("Name", "الاسم")} value={name} onChange={setName} takesFocus />
      </Dialog>
      <Dialog
        title={s("Before this leaves your desk", "قبل أن يغادر هذا مكتبك")}
        shape="sheet"
        isOpen={open === "sheet"}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{s("Cancel", "إلغاء")}</Button>
            <Button look="primary" icon="download" onPress={close}>
              {s("Save the bundle…", "حفظ الحزمة…")}
            </Button>
          </>
        }
      >
        <p>{s("This file will show those who can open it:", "سيُظهر هذا الملف لمن يستطيع فتحه:")}</p>
        <Facts
          facts={[
            { term: s("To", "إلى"), value: <Name name="Foro Cívico" trust="verified" /> },
            { term: s("Names", "الأسماء"), value: "Amina B." },
            { term: s("Places", "الأماكن"), value: "Tunis" },
          ]}
        />
        <Notice
          tone="attention"
          title={s(
            "It is also addressed to a key you have not verified.",
            "وهو موجه أيضًا إلى مفتاح لم تتحقق منه.",
          )}
        />
      </Dialog>
      <Dialog
        title={s("What is held side by side", "ما يوضع جنبًا إلى جنب")}
        shape="wide"
        isOpen={open === "wide"}
        onClose={close}
      >
        <Row>
          <TextField label={s("Yours", "لك")} value={name} onChange={setName} />
          <TextField label={s("Theirs", "للطرف الآخر")} value={name} onChange={setName} />
        </Row>
      </Dialog>
      <Dialog
        title={s("End this key?", "إنهاء هذا المفتاح؟")}
        isAlert
        isOpen={open === "alert"}
        onClose={close}
        actions={
          <>
            <Button onPress={close} takesFocus>
              {s("Keep it", "الإبقاء عليه")}
            </Button>
            <Button look="danger" onPress={close}>
              {s("End it", "إنهاؤه")}
            </Button>
          </>
        }
      >
        <p>
          {s(
            "Nothing that you sign with it later will count. What you signed before stays.",
            "لن يُحتسب أي شيء توقعه به بعد ذلك. ويبقى ما وقّعته من قبل.",
          )}
        </p>
      </Dialog>
      <DropVeil isOver={isOver} />
      {!isLocked && <Toasts />}
    </Page>
  );
}
