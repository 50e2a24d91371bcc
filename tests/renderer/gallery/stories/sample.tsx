import type { ReactNode } from "react";
import { useText } from "../../../../src/renderer/text/useText";

/** Sample words, which are in no catalogue: they are the gallery's own. */
export type Sample = (english: string, arabic: string) => string;

export function useSample(): Sample {
  const { language } = useText();
  return (english, arabic) => (language === "ar" ? arabic : english);
}

export function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="gallery">
      <h1>{title}</h1>
      {children}
    </main>
  );
}

export function Row({ children }: { readonly children: ReactNode }) {
  return <div className="gallery-row">{children}</div>;
}

export function ignore(): void {}
