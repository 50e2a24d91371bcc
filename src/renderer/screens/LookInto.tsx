import { useState } from "react";
import type { FormEvent } from "react";
import { FileField } from "../components/FileField";
import { Details, Notice } from "../components/Notice";
import { useInspection } from "../hooks/useInspection";
import type { Progress } from "../hooks/useInspection";
import { useText } from "../hooks/useText";
import { troubleOf } from "../text/troubles";
import { Findings } from "./Findings";

/** Choose a bundle and an identity file, and see what the bundle holds. */
export function LookInto() {
  const text = useText();
  const [bundle, setBundle] = useState<File | null>(null);
  const [identity, setIdentity] = useState<File | null>(null);
  const [asked, setAsked] = useState(false);
  const { progress, start, cancel } = useInspection();
  const complete = bundle !== null && identity !== null;
  const working = progress.state === "working";

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (complete) void start(bundle, identity);
  };

  return (
    <main className="sheet">
      <div>
        <h1>{text.title}</h1>
        <p className="lede">{text.lede}</p>
      </div>
      <form onSubmit={submit}>
        <div className="fields">
          <FileField
            label={text.bundle}
            hint={text.bundleHint}
            accept=".age"
            file={bundle}
            onFile={setBundle}
          />
          <FileField
            label={text.identity}
            hint={text.identityHint}
            accept=".txt,.key,text/plain"
            file={identity}
            onFile={setIdentity}
          />
        </div>
        <div className="actions">
          {working ? (
            <button type="button" onClick={cancel}>
              {text.cancel}
            </button>
          ) : (
            <button type="submit" className="primary">
              {text.open}
            </button>
          )}
          <output>{working ? text.opening : asked && !complete ? text.chooseBoth : ""}</output>
        </div>
      </form>
      <Outcome progress={progress} />
    </main>
  );
}

function Outcome({ progress }: { readonly progress: Progress }) {
  const text = useText();
  if (progress.state === "failed") {
    return (
      <Notice title={text.fault} refusal>
        <p>{text.unchanged}</p>
        <p>{text.faultAdvice}</p>
        <Details>{progress.message}</Details>
      </Notice>
    );
  }
  if (progress.state !== "done") return null;
  const { inspection } = progress;
  switch (inspection.outcome) {
    case "opened":
      return <Findings found={inspection} />;
    case "not-for-me":
      return (
        <Notice title={text.notForMe}>
          <p>{text.unchanged}</p>
          <p>{text.notForMeAdvice}</p>
        </Notice>
      );
    case "refused":
      return (
        <Notice title={text.refused} refusal>
          <p>{text.troubles[troubleOf[inspection.reason]]}</p>
          <p>{text.unchanged}</p>
          <p>{text.advice[troubleOf[inspection.reason]]}</p>
          <Details>
            {inspection.reason}: {inspection.part}: {inspection.expected}
          </Details>
        </Notice>
      );
  }
}
