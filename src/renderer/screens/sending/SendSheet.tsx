import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import type { Sent } from "../../../desk/exchange/parcels";
import type { Who } from "../../../desk/contacts/who";
import type { Asked, SendingPurpose } from "./request";
import { ChooseRecipients } from "./ChooseRecipients";
import { PackedFiles } from "./PackedFiles";
import { PreviewSending } from "./PreviewSending";

export interface SendSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** files were made, or nobody needed one */
  readonly onPacked?: () => void;
  /** the letters that go into the same file */
  readonly campaigns: readonly Hash[];
  readonly purpose: SendingPurpose;
  /** ids of contacts who are chosen already */
  readonly to?: readonly string[];
  /** keys of whose end each is told; none unless given */
  readonly ends?: readonly string[];
  /** it goes to those who coordinate the letters; so do answers and collections unless it is said otherwise */
  readonly toCoordinators?: boolean;
}

/** Sends letters: whom to, what the files will show to whom, and the files themselves. Nothing leaves by itself. */
export function SendSheet({ isOpen, ...props }: SendSheetProps) {
  return isOpen ? <Sending {...props} /> : null;
}

const nobody: readonly string[] = [];

interface Packed {
  readonly sent: Sent;
  readonly who: ReadonlyMap<string, Who>;
}

function Sending(props: Omit<SendSheetProps, "isOpen">) {
  const { campaigns, purpose, to = nobody, ends = nobody, onClose, onPacked } = props;
  const { toCoordinators = purpose === "answer" || purpose === "collection" } = props;
  const [asked, setAsked] = useState<Asked>({
    campaigns,
    purpose,
    toCoordinators,
    to,
    note: "",
    files: "default",
    ends,
  });
  const [step, setStep] = useState<"recipients" | "preview">(
    toCoordinators || to.length > 0 ? "preview" : "recipients",
  );
  const [sent, setSent] = useState<Packed | null>(null);
  if (sent !== null) return <PackedFiles {...sent} onClose={onClose} />;
  if (step === "recipients") {
    return (
      <ChooseRecipients
        asked={asked}
        onChosen={(to) => {
          setAsked({ ...asked, to });
          setStep("preview");
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <PreviewSending
      asked={asked}
      onAsked={setAsked}
      {...(!toCoordinators && { onBack: () => setStep("recipients") })}
      onSent={(sent, who) => {
        setSent({ sent, who });
        onPacked?.();
      }}
      onClose={onClose}
    />
  );
}
