import type { ReactNode } from "react";
import { useText } from "../hooks/useText";

interface NoticeProps {
  readonly title: string;
  readonly refusal?: boolean;
  readonly children: ReactNode;
}

/** Something the person must know before going on; announced as soon as it appears. */
export function Notice({ title, refusal = false, children }: NoticeProps) {
  return (
    <section className={refusal ? "notice refusal" : "notice"} role="alert">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** The exact words for somebody who has to find the cause: in English, whatever the screen's language. */
export function Details({ children }: { readonly children: ReactNode }) {
  const text = useText();
  return (
    <details>
      <summary>{text.detail}</summary>
      <p lang="en" dir="ltr" className="soft">
        {children}
      </p>
    </details>
  );
}
