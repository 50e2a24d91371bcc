import { useCallback, useRef, useState } from "react";
import type { ReactNode } from "react";
import { fileRules } from "../../../bridge/files";
import type { FileKind } from "../../../bridge/files";
import { useDrop } from "../../hooks/useDrop";
import { useText } from "../../text/useText";
import { Button } from "../actions/Button";
import { Icon } from "../Icon";
import { Notice } from "../messages/Notice";
import { takeDropped } from "./dropped";
import type { Dropped } from "./dropped";

interface FilePlaceProps {
  readonly kind: FileKind;
  /** what to bring: "The card you received" */
  readonly title: string;
  readonly help?: ReactNode;
  /** asks for files as the shell does */
  readonly onChoose: () => void;
  /** files that were dropped here: as many and as large as the rule of their kind allows, not yet read */
  readonly onDrop: (files: readonly File[]) => void;
  readonly isDisabled?: boolean;
}

/** A place to bring files to: by choosing them or by dropping them here. What does not fit is told here, unread. */
export function FilePlace({ kind, title, help, onChoose, onDrop, isDisabled = false }: FilePlaceProps) {
  const { t } = useText();
  const place = useRef<HTMLElement>(null);
  const [fault, setFault] = useState<DropFault | null>(null);
  const take = useCallback(
    (transfer: DataTransfer) => {
      if (isDisabled) return;
      const dropped = takeDropped(transfer, kind);
      if (dropped.outcome === "files") onDrop(dropped.files);
      setFault(dropped.outcome === "files" || dropped.outcome === "nothing" ? null : dropped);
    },
    [kind, onDrop, isDisabled],
  );
  const isOver = useDrop(place, take);
  const many = fileRules[kind].many > 1;
  const choose = (): void => {
    setFault(null);
    onChoose();
  };
  return (
    <section ref={place} className="file-place" aria-label={title} data-over={isOver || undefined}>
      <span className="file-place-icon">
        <Icon name="file" />
      </span>
      <p className="file-place-title">{title}</p>
      {help !== undefined && <p className="soft">{help}</p>}
      <p className="file-place-ways">
        <Button onPress={choose} isDisabled={isDisabled}>
          {many ? t("files.chooseMany") : t("files.chooseOne")}
        </Button>
        <span className="soft">{many ? t("files.dropMany") : t("files.dropOne")}</span>
      </p>
      {fault !== null && <DropFaultNotice fault={fault} />}
    </section>
  );
}

/** Why nothing of what was dropped was taken. */
export type DropFault = Exclude<Dropped, { readonly outcome: "files" } | { readonly outcome: "nothing" }>;

export function DropFaultNotice({ fault }: { readonly fault: DropFault }) {
  const { t, size } = useText();
  switch (fault.outcome) {
    case "folder":
      return <Notice tone="attention" title={t("files.folder")} />;
    case "too-many":
      return <Notice tone="attention" title={t("files.tooMany", { count: fault.most })} />;
    case "too-large":
      return (
        <Notice
          tone="refusal"
          title={t("files.tooLarge", { name: fault.name, size: size(fault.size), most: size(fault.most) })}
        />
      );
  }
}
