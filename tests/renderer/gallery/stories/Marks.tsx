import { DigitGroups } from "../../../../src/renderer/components/marks/DigitGroups";
import { Facts } from "../../../../src/renderer/components/marks/Facts";
import { Name } from "../../../../src/renderer/components/marks/Name";
import { Qr } from "../../../../src/renderer/components/marks/Qr";
import { TrustExplained } from "../../../../src/renderer/components/marks/TrustMark";
import type { Trust } from "../../../../src/desk/contacts/trust";
import { WordGrid } from "../../../../src/renderer/components/marks/WordGrid";
import { useText } from "../../../../src/renderer/text/useText";
import { Page, Row, useSample } from "./sample";

const states: readonly Trust[] = [
  "verified",
  "introduced",
  "unverified",
  "lapsed",
  "replaced",
  "revoked",
  "frozen",
  "no-card",
];
const words = "orbit jungle velvet candy lecture month enact sugar boil window cactus abandon".split(" ");
const groups = "04410 65535 00007 31337 20482 11111 59049 00420".split(" ");
const zalgo = "Z" + "\u0300\u0301\u0302\u0303\u0304\u0308\u0323\u0324".repeat(12) + "algo";

export function Marks() {
  const s = useSample();
  const { day, country } = useText();
  return (
    <Page title={s("Marks", "العلامات")}>
      <div className="gallery-part">
        {states.map((trust) => (
          <TrustExplained key={trust} trust={trust} />
        ))}
      </div>
      <div className="gallery-part">
        <Name name="Réseau des médiatrices" trust="verified" />
        <Name name="شبكة الوسيطات" trust="introduced" />
        <Name name="平和ネットワーク" trust="unverified" />
        <Name name={null} trust="unverified" />
        <Name name="Foro Сívico" trust="unverified" alike={["Foro Cívico"]} />
        <Name name="Foro Civico" trust="frozen" alike={["Foro Cívico", "Foro Сívico", "F0ro Cívico"]} />
        <Name name={`Peace ✓ Verified \u202edeifireV\u202c \u2069(Kenya)`} trust="revoked" />
        <Name name={zalgo} trust="lapsed" />
        <Name name={"A very long name of an organisation ".repeat(5).trim()} trust="verified" />
      </div>
      <Row>
        <WordGrid label={s("Fingerprint in words", "البصمة بالكلمات")} words={words} />
        <div className="gallery-part">
          <DigitGroups label={s("Fingerprint in digits", "البصمة بالأرقام")} groups={groups} />
          <Qr
            label={s("Fingerprint as a QR code", "البصمة رمز QR")}
            text={`undersigned:fingerprint:${"0123456789abcdef".repeat(2)}`}
          />
        </div>
      </Row>
      <Facts
        facts={[
          { term: s("Country", "البلد"), value: country("TN") },
          { term: s("Card good until", "البطاقة صالحة حتى"), value: day("2026-11-22") },
          {
            term: s("Key", "المفتاح"),
            value: <bdi className="exact">RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3</bdi>,
          },
        ]}
      />
    </Page>
  );
}
