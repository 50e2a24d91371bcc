import { useRef } from "react";
import type { ReactNode } from "react";
import { Dialog as Content, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useScrolls } from "../../hooks/useScrolls";
import { useText } from "../../text/useText";
import { IconButton } from "../actions/IconButton";

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** asked to close, by its button, by Escape or by a press outside: nothing is done */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** buttons, the next action last */
  readonly actions?: ReactNode;
  /**
   * - "dialog": a question or a short list, in the middle
   * - "wide": what is held side by side, in the middle
   * - "sheet": what is looked through before going on, at the side, over the whole height
   */
  readonly shape?: "dialog" | "wide" | "sheet";
  /** what is decided here cannot be undone: read aloud at once, and not closed by a press outside */
  readonly isAlert?: boolean;
}

/** Something to be dealt with before anything else. Focus goes into it, stays in it, and comes back. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  shape = "dialog",
  isAlert = false,
}: DialogProps) {
  const { t } = useText();
  return (
    <ModalOverlay
      className="backdrop"
      data-shape={shape}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!isAlert}
    >
      <Modal className={shape === "wide" ? "dialog wide" : shape}>
        <Content className="dialog-content" role={isAlert ? "alertdialog" : "dialog"}>
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton icon="cross" label={t("actions.close")} onPress={onClose} />
          </header>
          <DialogBody>{children}</DialogBody>
          {actions !== undefined && <footer className="dialog-actions">{actions}</footer>}
        </Content>
      </Modal>
    </ModalOverlay>
  );
}

function DialogBody({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(ref);
  return (
    // Whoever has no pointer scrolls it by the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div ref={ref} className="dialog-body" tabIndex={scrolls ? 0 : undefined}>
      {children}
    </div>
  );
}
