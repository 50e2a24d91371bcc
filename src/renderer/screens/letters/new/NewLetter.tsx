import { useState } from "react";
import { RadioGroup } from "../../../components/fields/RadioGroup";
import { useText } from "../../../text/useText";
import { BackBar } from "../BackBar";
import { Blank } from "./Blank";
import { FromTemplate } from "./FromTemplate";
import { FromText } from "./FromText";
import { FromWord } from "./FromWord";

interface NewLetterProps {
  readonly onBack: () => void;
  readonly onDraft: (draft: string) => void;
}

const ways = ["template", "blank", "text", "word"] as const;

type Way = (typeof ways)[number];

/** The ways to begin a letter. Who coordinates it is asked when it is first published, not before. */
export function NewLetter({ onBack, onDraft }: NewLetterProps) {
  const { t } = useText();
  const [way, setWay] = useState<Way | null>(null);
  return (
    <>
      <BackBar onBack={onBack} />
      <header className="place-head">
        <h1>{t("letters.new.title")}</h1>
      </header>
      <p className="part">{t("letters.new.words")}</p>
      <div className="choice-cards">
        <RadioGroup
          label={t("letters.new.from")}
          options={ways.map((id) => ({
            id,
            words: t(`letters.new.ways.${id}`),
            help: t(`letters.new.wayMeans.${id}`),
          }))}
          value={way}
          onChange={setWay}
        />
      </div>
      {way !== null && (
        <div className="new-letter">
          <Begin way={way} onDraft={onDraft} />
        </div>
      )}
    </>
  );
}

function Begin({ way, onDraft }: { readonly way: Way; readonly onDraft: (draft: string) => void }) {
  switch (way) {
    case "template":
      return <FromTemplate onDraft={onDraft} />;
    case "blank":
      return <Blank onDraft={onDraft} />;
    case "text":
      return <FromText onDraft={onDraft} />;
    case "word":
      return <FromWord onDraft={onDraft} />;
  }
}
