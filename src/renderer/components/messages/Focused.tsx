import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

/**
 * Takes the focus when it appears: around a notice that answers what was just asked for, so that whoever reads by ear or
 * by keyboard is where the news is.
 */
export function Focused({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} tabIndex={-1} className="focused">
      {children}
    </div>
  );
}
