import { useState } from "react";
import { Button } from "../../../components/actions/Button";
import { CardFields } from "../../../components/card/CardFields";
import { readDraft } from "../../../components/card/draft";
import type { CardDraft, CardFaults } from "../../../components/card/draft";
import { Form } from "../../../components/Form";
import { useText } from "../../../text/useText";
import { GateTitle } from "../GateTitle";

interface DescribeOrganisationProps {
  readonly draft: CardDraft;
  readonly onChange: (draft: CardDraft) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What will stand on the desk's card. */
export function DescribeOrganisation({ draft, onChange, onBack, onDone }: DescribeOrganisationProps) {
  const { t } = useText();
  const [now] = useState(Date.now);
  const [faults, setFaults] = useState<CardFaults | null>(null);
  const go = (): void => {
    const read = readDraft(draft, now);
    if (read.outcome === "faults") setFaults(read.faults);
    else onDone();
  };
  return (
    <>
      <GateTitle>{t("gate.organisation.title")}</GateTitle>
      <p>{t("gate.organisation.what")}</p>
      <Form onSubmit={go} faults={faults}>
        <CardFields
          draft={draft}
          onChange={(next) => {
            onChange(next);
            setFaults(null);
          }}
          faults={faults ?? {}}
          now={now}
        />
        <div className="gate-actions">
          <Button onPress={onBack}>{t("actions.back")}</Button>
          <Button look="primary" type="submit">
            {t("actions.next")}
          </Button>
        </div>
      </Form>
    </>
  );
}
