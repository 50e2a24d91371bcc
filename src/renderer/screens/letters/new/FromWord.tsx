import { useState } from "react";
import type { Taken } from "../../../../bridge/files";
import { ChooseFaultNotice } from "../../../components/files/ChooseFaultNotice";
import { FilePlace } from "../../../components/files/FilePlace";
import { UnreadNotice } from "../../../components/files/UnreadNotice";
import { Focused } from "../../../components/messages/Focused";
import { Notice } from "../../../components/messages/Notice";
import { Spinner } from "../../../components/messages/Spinner";
import { TroubleNotice } from "../../../components/messages/TroubleNotice";
import type { ServedDesk } from "../../../../desk/serve";
import type { Incoming } from "../../../state/incoming";
import { assertNever, isTrouble } from "../../../state/outcomes";
import { useFiles } from "../../../state/useFiles";
import { useDesk } from "../../../state/useProgram";
import { useText } from "../../../text/useText";
import { Composing } from "./Composing";
import { WordLeftOut } from "./WordLeftOut";

interface FromWordProps {
  readonly onDraft: (draft: string) => void;
}

type Said = Awaited<ReturnType<ServedDesk["readWord"]>>;

type Looked =
  | { readonly state: "reading"; readonly name: string }
  | { readonly state: "unread"; readonly taken: Exclude<Taken, { readonly outcome: "taken" }> }
  | { readonly state: "said"; readonly name: string; readonly said: Said };

/** A Word file from elsewhere: its text and basic styles, and by name all that it held besides. */
export function FromWord({ onDraft }: FromWordProps) {
  const { t } = useText();
  const { desk } = useDesk();
  const [looked, setLooked] = useState<Looked | null>(null);
  const look = async ([file]: readonly Incoming[]): Promise<void> => {
    if (file === undefined) return;
    const { name } = file;
    setLooked({ state: "reading", name });
    const taken = await file.read();
    if (taken.outcome !== "taken") return setLooked({ state: "unread", taken });
    const said = await desk.readWord(taken.file.bytes);
    setLooked((now) => (now?.state === "reading" && now.name === name ? { state: "said", name, said } : now));
  };
  const { choose, drop, fault } = useFiles("document", (files) => void look(files));
  return (
    <>
      <FilePlace
        kind="document"
        title={t("letters.new.wordFile")}
        help={t("letters.new.wordHelp")}
        onChoose={choose}
        onDrop={drop}
      />
      <ChooseFaultNotice fault={fault} />
      {looked !== null && <LookedInto key={looked.state} looked={looked} onDraft={onDraft} />}
    </>
  );
}

function LookedInto({ looked, onDraft }: FromWordProps & { readonly looked: Looked }) {
  const { t } = useText();
  if (looked.state === "reading") {
    return (
      <output className="actions">
        <Spinner />
        {t("letters.new.reading")}
      </output>
    );
  }
  if (looked.state === "unread") {
    return (
      <Focused>
        <UnreadNotice unread={looked.taken} />
      </Focused>
    );
  }
  const { said, name } = looked;
  if (isTrouble(said)) {
    return (
      <Focused>
        <TroubleNotice trouble={said} of="file" />
      </Focused>
    );
  }
  switch (said.outcome) {
    case "not-word":
      return (
        <Focused>
          <Notice tone="refusal" title={t("letters.notWord.title", { name })}>
            <p>{t(`letters.notWord.is.${said.is}`)}</p>
            <p>{t("letters.notWord.advice")}</p>
          </Notice>
        </Focused>
      );
    case "read":
      if (said.blocks.length === 0 && said.title === null) {
        return (
          <Focused>
            <Notice tone="attention" title={t("letters.new.noWords")} />
          </Focused>
        );
      }
      return (
        <Composing title={said.title} blocks={said.blocks} onDraft={onDraft}>
          <WordLeftOut parts={said.leftOut} />
        </Composing>
      );
    default:
      return assertNever(said);
  }
}
