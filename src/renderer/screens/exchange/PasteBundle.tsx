import { useState } from "react";
import { Button } from "../../components/actions/Button";
import { Disclosure } from "../../components/Disclosure";
import { TextArea } from "../../components/fields/TextArea";
import { ofText } from "../../state/incoming";
import type { Incoming } from "../../state/incoming";
import { useText } from "../../text/useText";
import { armorIn } from "./armorIn";

/** As many UTF-16 units as somebody would paste; what is larger comes as a file. */
const most = 4_000_000;

/** For a bundle that came as text, in a mail or a message. */
export function PasteBundle({ onPaste }: { readonly onPaste: (file: Incoming) => void }) {
  const { t } = useText();
  const [text, setText] = useState("");
  const look = (): void => {
    onPaste(ofText(t("exchange.pasted"), armorIn(text)));
    setText("");
  };
  return (
    <Disclosure title={t("exchange.paste.open")}>
      <div className="part">
        <TextArea
          label={t("exchange.paste.label")}
          help={t("exchange.paste.help")}
          value={text}
          onChange={setText}
          rows={5}
          holds="words"
          maxLength={most}
        />
        <div className="actions">
          <Button isDisabled={text.trim() === ""} onPress={look}>
            {t("exchange.paste.look")}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
