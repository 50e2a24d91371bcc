import { useEffect, useRef } from "react";

interface GateTitleProps {
  readonly children: string;
  /** the focus begins here: where a step has no field to begin with, or something to be read first */
  readonly takesFocus?: boolean;
}

/** What a step of the gate is about. */
export function GateTitle({ children, takesFocus = true }: GateTitleProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) ref.current?.focus();
  }, [takesFocus]);
  return (
    <h1 ref={ref} tabIndex={-1} className="gate-title focused">
      {children}
    </h1>
  );
}
